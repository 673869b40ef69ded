import type { FactKey, Facts } from '../facts/catalogue.ts'
import type { Level, Profile } from './vocabulary.ts'

/** Facts of which none is unknown. */
export type CompleteFacts = { readonly [K in FactKey]-?: NonNullable<Facts[K]> }
/** A rule as a plain function; `reads` lists every fact that it looks at. */
export type PlainRule = { id: string; level: Level; reads: readonly FactKey[]; holds: (facts: CompleteFacts) => boolean }

export const fen = (yuan: number) => BigInt(Math.round(yuan * 100))

/** The numbers that the rules are made with; the multiple with two decimals at most. */
export type PlainNumbers = { multiple: number; months: number; branches: number; changes: number }
export const shippedNumbers: PlainNumbers = { multiple: 6, months: 6, branches: 3, changes: 2 }

const readByLarge = ['monthlyFee', 'largestPrepayment', 'largePrepayers'] as const satisfies FactKey[]
const readByUnregistered = ['registration', 'operating'] as const satisfies FactKey[]
const unregistered = (facts: CompleteFacts) => facts.registration === 'unregistered' && facts.operating

const rule = (id: string, level: Level, reads: readonly FactKey[], holds: PlainRule['holds']): PlainRule => ({ id, level, reads, holds })

/** The two rule tables, written out a second time: what the engine is held to. */
export const plainRulesWith = ({ multiple, months, branches, changes }: PlainNumbers): Record<Profile, readonly PlainRule[]> => {
  const hundredths = BigInt(Math.round(multiple * 100))
  const large = (facts: CompleteFacts) =>
    (facts.largestPrepayment > 0 && 100n * fen(facts.largestPrepayment) >= hundredths * fen(facts.monthlyFee)) || facts.largePrepayers >= 1
  const long = (facts: CompleteFacts) => facts.longestPrepaidMonths > months
  const changed = (facts: CompleteFacts) => facts.legalRepChanges3y >= changes || facts.addressChanges3y >= changes

  const r1 = rule('R1', 'red', [...readByUnregistered, ...readByLarge], (facts) => unregistered(facts) && large(facts))
  const r2 = rule('R2', 'red', ['suspectedCrime'], (facts) => facts.suspectedCrime)
  const r3 = rule('R3', 'red', [...readByLarge, 'insolvent'], (facts) => large(facts) && facts.insolvent)
  const r4 = rule('R4', 'red', ['collapsed'], (facts) => facts.collapsed)
  const r5 = rule('R5', 'red', ['publicIncident'], (facts) => facts.publicIncident)
  const o1 = rule('O1', 'orange', ['prosecuted'], (facts) => facts.prosecuted)
  const o2 = rule('O2', 'orange', ['complained'], (facts) => facts.complained)
  const o3 = rule('O3', 'orange', ['blacklisted'], (facts) => facts.blacklisted)
  const o4 = rule('O4', 'orange', [...readByLarge, 'prepaymentUse'], (facts) => large(facts) && facts.prepaymentUse === 'irregular')
  const o5 = rule('O5', 'orange', ['bedCount', 'largePrepayers'], (facts) => facts.largePrepayers > facts.bedCount)
  const o6 = rule('O6', 'orange', readByUnregistered, unregistered)
  const o7 = rule('O7', 'orange', ['promisedReturns'], (facts) => facts.promisedReturns)
  const o8 = rule('O8', 'orange', ['deceptiveSelling'], (facts) => facts.deceptiveSelling)
  const shortfall = (facts: CompleteFacts) => facts.prepaymentUse === 'facility_shortfall'
  const y1Reads = [...readByLarge, 'longestPrepaidMonths', 'prepaymentUse'] as const
  const y1 = rule('Y1', 'yellow', y1Reads, (facts) => (large(facts) || long(facts)) && shortfall(facts))
  const yuquanY1 = rule('Y1', 'yellow', [...readByLarge, 'prepaymentUse'], (facts) => large(facts) && shortfall(facts))
  const y2 = rule('Y2', 'yellow', ['branchesOpened3y'], (facts) => facts.branchesOpened3y >= branches)
  const y3 = rule('Y3', 'yellow', ['legalRepChanges3y', 'addressChanges3y'], changed)
  const y4 = rule('Y4', 'yellow', ['falseAdvertising'], (facts) => facts.falseAdvertising)
  const y5 = rule('Y5', 'yellow', ['relatedPartyTransactions'], (facts) => facts.relatedPartyTransactions)
  return {
    'district-plan': [r1, r2, r3, r4, r5, o1, o2, o3, o4, o5, o6, o7, o8, y1, y2, y3, y4, y5],
    'yuquan-plan': [r2, r3, r4, r5, o1, o2, o3, o4, yuquanY1],
  }
}

/** With their shipped numbers. */
export const plainRules = plainRulesWith(shippedNumbers)
