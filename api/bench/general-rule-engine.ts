import { type ConditionProperties, Engine, type NestedCondition } from 'json-rules-engine'

const is = (fact: string, value: unknown = true): ConditionProperties => ({ fact, operator: 'equal', value })
const atLeast = (fact: string, value: number): ConditionProperties => ({ fact, operator: 'greaterThanInclusive', value })
const unregistered = [is('registration', 'unregistered'), is('operating')]
const large = is('large')

const conditions: Record<string, NestedCondition[]> = {
  R1: [...unregistered, large],
  R2: [is('suspectedCrime')],
  R3: [large, is('insolvent')],
  R4: [is('collapsed')],
  R5: [is('publicIncident')],
  O1: [is('prosecuted')],
  O2: [is('complained')],
  O3: [is('blacklisted')],
  O4: [large, is('prepaymentUse', 'irregular')],
  O5: [{ fact: 'largePrepayers', operator: 'greaterThan', value: { fact: 'bedCount' } }],
  O6: unregistered,
  O7: [is('promisedReturns')],
  O8: [is('deceptiveSelling')],
  Y1: [{ any: [large, { fact: 'longestPrepaidMonths', operator: 'greaterThan', value: 6 }] }, is('prepaymentUse', 'facility_shortfall')],
  Y2: [atLeast('branchesOpened3y', 3)],
  Y3: [{ any: [atLeast('legalRepChanges3y', 2), atLeast('addressChanges3y', 2)] }],
  Y4: [is('falseAdvertising')],
  Y5: [is('relatedPartyTransactions')],
}

/**
 * The district plan's rules in json-rules-engine, as far as it can decide them: it knows true and not true, so that an unknown
 * fact makes a condition not true. It says neither which facts are missing nor what could still be reached.
 */
export const generalRuleEngine = () => {
  const engine = new Engine(
    Object.entries(conditions).map(([type, all]) => ({ conditions: { all }, event: { type } })),
    { allowUndefinedFacts: true },
  )
  engine.addFact('large', async (_, almanac) => {
    const [fee, prepayment, prepayers] = await Promise.all([
      almanac.factValue<number | undefined>('monthlyFee'),
      almanac.factValue<number | undefined>('largestPrepayment'),
      almanac.factValue<number | undefined>('largePrepayers'),
    ])
    const byAmount = fee !== undefined && prepayment !== undefined && prepayment > 0 && Math.round(prepayment * 100) >= 6 * Math.round(fee * 100)
    return byAmount || (prepayers !== undefined && prepayers >= 1)
  })
  return engine
}
