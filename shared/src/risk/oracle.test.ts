import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FactKey, type Facts, type FactValue, factCatalogue, factKeys } from '../facts/catalogue.ts'
import { compile } from './evaluate.ts'
import { completionsOf, levelOfComplete, oracleTurningPoints, oracleVerdict } from './oracle.ts'
import { plainRules } from './oracle-rules.ts'
import { shippedRuleSet } from './profiles.ts'
import { levels, profiles } from './vocabulary.ts'

const oneOf = <V>(...values: V[]) => fc.constantFrom(...values)
const fenOf = (least: number, most: number) => fc.integer({ min: least, max: most }).map((amount) => amount / 100)
const monthlyFee = fc.oneof(oneOf(0, 0.01, 0.1, 0.3, 0.7, 3000, 1234.56), fenOf(0, 100_000))

/** Around 6 times the monthly fee, one fen apart; or anything. */
const prepaymentFor = (fee: number) =>
  fc.oneof(
    oneOf(-1, 0, 1).map((step) => Math.max(0, Math.round(fee * 600) + step) / 100),
    oneOf(0, 0.01, Math.round(fee * 599) / 100, Math.round(fee * 601) / 100),
    fenOf(0, 700_000),
  )
const amounts = monthlyFee.chain((fee) => fc.record({ monthlyFee: fc.constant(fee), largestPrepayment: prepaymentFor(fee) }))
const heads = fc.integer({ min: 0, max: 40 }).chain((beds) =>
  fc.record({
    bedCount: fc.constant(beds),
    largePrepayers: fc.oneof(oneOf(0, 1, Math.max(0, beds - 1), beds, beds + 1), fc.nat({ max: 50 })),
  }),
)

const anyValue = (key: FactKey): fc.Arbitrary<FactValue> => {
  const definition = factCatalogue[key]
  switch (definition.type) {
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return oneOf(...definition.choices.map((choice) => choice.value))
    case 'months':
      return oneOf(0, 5.9, 6, 6.0001, 6.5, 7, 24)
    default:
      return fc.nat({ max: 5 })
  }
}
const allFacts = fc
  .tuple(fc.record(Object.fromEntries(factKeys.map((key) => [key, anyValue(key)]))), amounts, heads)
  .map((parts) => Object.assign({}, ...parts) as Record<FactKey, FactValue>)

/** A line in which each fact is unknown with the given share of lines; booleans are mostly "no", so that lower rules get their turn. */
const factLine = (unknownShare: fc.Arbitrary<number>): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      allFacts,
      unknownShare,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: factKeys.length, maxLength: factKeys.length }),
      fc.boolean(),
    )
    .map(([facts, share, chances, mostlyNo]) => {
      const known = factKeys.filter((_, place) => (chances[place] ?? 1) >= share)
      const value = (key: FactKey) => (mostlyNo && facts[key] === true && key !== 'operating' && key !== 'insolvent' ? false : facts[key])
      return Object.fromEntries(known.map((key) => [key, value(key)])) as Facts
    })
const anyLine = factLine(oneOf(0, 0.1, 0.3, 0.6, 0.9, 1))
const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false })

const handPicked: Facts[] = [
  {},
  { registration: 'unregistered', operating: true },
  { monthlyFee: 3000, largestPrepayment: 17_999.99, insolvent: true },
  { monthlyFee: 3000, largestPrepayment: 18_000, insolvent: true },
  { monthlyFee: 0.1, largestPrepayment: 0.6, insolvent: true },
  { monthlyFee: 0, largestPrepayment: 0.01, prepaymentUse: 'irregular' },
  { monthlyFee: 0, largestPrepayment: 0, largePrepayers: 0, insolvent: true },
  { largestPrepayment: 0, largePrepayers: 0, insolvent: true, prepaymentUse: 'irregular' },
  { largePrepayers: 12, insolvent: true },
  { largePrepayers: 0 },
  { bedCount: 0, largePrepayers: 1 },
  { bedCount: 30, largePrepayers: 30 },
]

describe.each(profiles)('the engine answers as the brute-force oracle does, profile %s', (profile) => {
  const engine = compile(shippedRuleSet(profile))
  const verdictOf = (facts: Facts) => {
    const { matched, ...rest } = engine.verdict(facts)
    return { ...rest, matched: matched.map((match) => match.rule) }
  }

  test.each(handPicked)('in a chosen case: %j', (facts) => {
    expect(verdictOf(facts)).toEqual(oracleVerdict(profile, facts))
    expect(engine.turningPoints(facts)).toEqual(oracleTurningPoints(profile, facts))
  })

  test('level, could reach, status, matched rules, and what is missing for each undetermined one', () => {
    const check = fc.property(anyLine, (facts) => {
      expect(verdictOf(facts)).toEqual(oracleVerdict(profile, facts))
    })
    fc.assert(check, runs(1000))
  })

  test('every turning point, with its bound, level and rules', () => {
    const check = fc.property(anyLine, (facts) => {
      expect(engine.turningPoints(facts)).toEqual(oracleTurningPoints(profile, facts))
    })
    fc.assert(check, runs(500))
  })

  test('the facts given as the reason are known, in table order, and enough for the rule to hold', () => {
    const check = fc.property(anyLine, (facts) => {
      for (const { rule, because } of engine.verdict(facts).matched) {
        const named = because.map((reason) => reason.fact)
        expect(because).toEqual(factKeys.filter((key) => named.includes(key)).map((fact) => ({ fact, value: facts[fact] })))
        const nothingElse = Object.fromEntries(because.map((reason) => [reason.fact, reason.value])) as Facts
        expect(oracleVerdict(profile, nothingElse).matched).toContain(rule)
      }
    })
    fc.assert(check, runs(200))
  })

  test('level and could reach are the lowest and highest level over completions of all unknown facts together', () => {
    const read = factKeys.filter((key) => plainRules[profile].some((rule) => rule.reads.includes(key)))
    const fewUnknown = fc
      .tuple(factLine(oneOf(0)), fc.subarray(read, { maxLength: 5 }))
      .map(([facts, unknown]) => Object.fromEntries(Object.entries(facts).filter(([key]) => !unknown.includes(key as FactKey))) as Facts)
    const check = fc.property(fewUnknown, (facts) => {
      const reached = new Set(completionsOf(read, facts).map((completion) => levelOfComplete(profile, completion)))
      const { level, couldReach } = engine.verdict(facts)
      expect({ level, couldReach }).toEqual({
        level: levels.findLast((candidate) => reached.has(candidate)),
        couldReach: levels.find((candidate) => reached.has(candidate)),
      })
    })
    fc.assert(check, runs(150))
  })
})
