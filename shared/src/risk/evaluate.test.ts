import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FactKey, type Facts, type FactValue, factKeys } from '../facts/catalogue.ts'
import { all, any, type Comparison, type Condition, compare, comparisons, is, type NumericFact, notion, parameter, times, yes } from './condition.ts'
import { compile } from './evaluate.ts'
import { shippedRuleSet } from './profiles.ts'
import { rule } from './rule-set.ts'
import { collapsed } from './rules/collapsed.ts'

const district = shippedRuleSet('district-plan')
const judge = (when: Condition) => compile({ ...district, rules: [rule({ ...collapsed, id: 'tried', when })] })
type Judgement = 'holds' | 'cannot hold' | readonly FactKey[]
const judgement = (when: Condition, facts: Facts): Judgement => {
  const { matched, undetermined } = judge(when).verdict(facts)
  return undetermined[0]?.missing ?? (matched.length > 0 ? 'holds' : 'cannot hold')
}

const numbers = ['bedCount', 'largePrepayers', 'branchesOpened3y'] as const satisfies NumericFact[]
const leaf = fc.oneof(
  fc.constantFrom<Condition>(yes('operating'), yes('collapsed'), is('prepaymentUse', 'regular'), is('prepaymentUse', 'irregular'), is('operating', false)),
  fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...comparisons), fc.nat({ max: 3 })).map(([fact, how, to]) => compare(fact, how, to)),
  fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom(...comparisons), fc.constantFrom(...numbers), fc.constantFrom(1, 2, 1.5))
    .map(([fact, how, other, multiple]) => compare(fact, how, times(multiple, other))),
)
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => all(...parts)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => any(...parts)),
  ),
}))

/** The plainest reading of a tree over complete facts, apart from the compiled one. */
const holds = (condition: Condition, facts: Record<string, FactValue>): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts))
  if ('any' in condition) return condition.any.some((part) => holds(part, facts))
  if ('is' in condition) return facts[condition.fact] === condition.is
  if ('notion' in condition) throw new Error('no notions in these trees')
  const to = typeof condition.to === 'object' && 'fact' in condition.to ? Number(facts[condition.to.fact]) * Number(condition.to.times) : Number(condition.to)
  const number = Number(facts[condition.fact])
  const orders: Record<Comparison, boolean> = { atLeast: number >= to, moreThan: number > to, atMost: number <= to, lessThan: number < to }
  return orders[condition.compare]
}

// Thresholds up to 3, two comparisons of up to twice a fact deep: 16 and a little beyond shows every order that can occur.
const counts = Array.from({ length: 20 }, (_, count) => count)
const domains: Partial<Record<FactKey, readonly FactValue[]>> = {
  operating: [true, false],
  bedCount: counts,
  largePrepayers: counts,
  prepaymentUse: ['regular', 'facility_shortfall', 'irregular'],
  branchesOpened3y: counts,
  collapsed: [true, false],
}
const keys = factKeys.filter((key) => domains[key])

const completions = (open: readonly FactKey[], facts: Record<string, FactValue>): Record<string, FactValue>[] =>
  open.reduce((made, key) => made.flatMap((each) => (domains[key] ?? []).map((value) => ({ ...each, [key]: value }))), [facts])

const bruteJudgement = (when: Condition, facts: Record<string, FactValue>): Judgement => {
  const open = keys.filter((key) => facts[key] === undefined)
  const missing = open.filter((key) => {
    const others = open.filter((other) => other !== key)
    return completions(others, facts).some((rest) => new Set(completions([key], rest).map((each) => holds(when, each))).size === 2)
  })
  if (missing.length > 0) return missing
  return holds(when, completions(open, facts)[0] ?? {}) ? 'holds' : 'cannot hold'
}

const facts = fc
  .tuple(fc.tuple(...keys.map((key) => fc.constantFrom(...(domains[key] ?? []).slice(0, 5)))), fc.subarray([...keys], { maxLength: 3 }))
  .map(([values, open]) => Object.fromEntries(keys.flatMap((key, place) => (open.includes(key) ? [] : [[key, values[place] as FactValue]]))))

describe('any tree of conditions', () => {
  test('holds, cannot hold, or misses exactly the facts that trying every completion finds', () => {
    const check = fc.property(tree, facts, (when, known) => {
      expect(judgement(when, known)).toEqual(bruteJudgement(when, known))
    })
    fc.assert(check, { numRuns: 300, seed: 20261122 })
  })

  test('is judged as a whole where its parts share an unknown fact', () => {
    expect(judgement(any(yes('operating'), is('operating', false)), {})).toBe('holds')
    expect(judgement(all(is('prepaymentUse', 'regular'), is('prepaymentUse', 'irregular')), {})).toBe('cannot hold')
    expect(judgement(all(compare('bedCount', 'moreThan', 3), compare('bedCount', 'lessThan', 4)), {})).toBe('cannot hold')
    expect(judgement(all(compare('longestPrepaidMonths', 'moreThan', 3), compare('longestPrepaidMonths', 'lessThan', 4)), {})).toEqual(['longestPrepaidMonths'])
  })

  test('carries thresholds from one unknown fact to another', () => {
    const chain = all(
      compare('bedCount', 'atLeast', times(6, 'largePrepayers')),
      compare('largePrepayers', 'atLeast', 100),
      compare('bedCount', 'lessThan', 600),
    )
    expect(judgement(chain, {})).toBe('cannot hold')
    const wider = all(
      compare('bedCount', 'atLeast', times(6, 'largePrepayers')),
      compare('largePrepayers', 'atLeast', 100),
      compare('bedCount', 'lessThan', 601),
    )
    expect(judgement(wider, {})).toEqual(['bedCount', 'largePrepayers'])
  })

  test('of nothing: all of nothing holds, any of nothing cannot', () => {
    expect(judgement(all(), {})).toBe('holds')
    expect(judgement(any(), {})).toBe('cannot hold')
  })

  test('that names what the rule set does not have, or defines a notion by itself, is refused when compiled', () => {
    expect(() => judge(notion('hugePrepayment'))).toThrow('hugePrepayment')
    expect(() => judge(compare('bedCount', 'atLeast', parameter('beds')))).toThrow('beds')
    expect(() =>
      compile({
        ...district,
        notions: { large: { title: collapsed.title, cites: [], when: notion('large') } },
        rules: [{ ...collapsed, when: notion('large') }],
      }),
    ).toThrow('large')
  })
})

describe('money', () => {
  const large = all(compare('largestPrepayment', 'atLeast', times(6.55, 'monthlyFee')))
  test('is compared exactly with a multiple that has decimals', () => {
    expect(judgement(large, { monthlyFee: 0.2, largestPrepayment: 1.31 })).toBe('holds')
    expect(judgement(large, { monthlyFee: 0.2, largestPrepayment: 1.3 })).toBe('cannot hold')
  })
  test('is compared exactly where the product passes 2⁵³', () => {
    const many = compare('largestPrepayment', 'atLeast', times(1.000_000_001, 'monthlyFee'))
    expect(judgement(many, { monthlyFee: 1e11, largestPrepayment: 100_000_000_100 })).toBe('holds')
    expect(judgement(many, { monthlyFee: 1e11, largestPrepayment: 100_000_000_099.99 })).toBe('cannot hold')
  })
  test('has no upper bound while it is unknown', () => {
    expect(judgement(large, { monthlyFee: 1e12 })).toEqual(['largestPrepayment'])
  })
})

test('the facts that made a rule hold are named with their values, unknown ones left out', () => {
  const { matched } = compile(district).verdict({ registration: 'unregistered', operating: true, monthlyFee: 0, largestPrepayment: 5, bedCount: 3 })
  expect(matched.find(({ rule: id }) => id === 'R1')?.because).toEqual([
    { fact: 'registration', value: 'unregistered' },
    { fact: 'operating', value: true },
    { fact: 'monthlyFee', value: 0 },
    { fact: 'largestPrepayment', value: 5 },
  ])
})

test('a red fact settles red, and the undetermined rules are still given in full', () => {
  const { level, couldReach, status, undetermined } = compile(district).verdict({ collapsed: true })
  expect({ level, couldReach, status }).toEqual({ level: 'red', couldReach: 'red', status: 'settled' })
  expect(undetermined).toHaveLength(17)
})
