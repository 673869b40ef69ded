import { describe, expect, test } from 'vitest'
import { civilCode } from '../law/civil-code.ts'
import { districtPlan } from '../law/district-plan.ts'
import type { Clause } from '../law/sources.ts'
import { yuquanPlan } from '../law/yuquan-plan.ts'
import { ConditionSchema } from './condition.ts'
import { compile } from './evaluate.ts'
import { parameterCatalogue } from './parameters.ts'
import { shippedRuleSet } from './profiles.ts'
import { profiles } from './vocabulary.ts'

const passages: Record<Clause['source'], Readonly<Record<string, string>>> = {
  'district-plan': districtPlan,
  'yuquan-plan': yuquanPlan,
  'civil-code': civilCode,
}
const passageOf = ({ source, place }: Clause) => passages[source][place]

test('the rules stand in the order of the tables', () => {
  const ids = (profile: (typeof profiles)[number]) => shippedRuleSet(profile).rules.map((rule) => rule.id)
  expect(ids('district-plan')).toEqual('R1 R2 R3 R4 R5 O1 O2 O3 O4 O5 O6 O7 O8 Y1 Y2 Y3 Y4 Y5'.split(' '))
  expect(ids('yuquan-plan')).toEqual('R2 R3 R4 R5 O1 O2 O3 O4 Y1'.split(' '))
})

describe.each(profiles)('profile %s', (profile) => {
  const ruleSet = shippedRuleSet(profile)

  test.each(ruleSet.rules)('$id quotes its clause word for word', ({ cites }) => {
    expect(cites.source).toBe(profile)
    expect(passageOf(cites)).toContain(cites.words)
  })

  test('notions quote their clauses word for word', () => {
    for (const cites of Object.values(ruleSet.notions).flatMap((notion) => notion.cites)) expect(passageOf(cites)).toContain(cites.words)
  })

  test('the whole set can be stored as JSON and read back to the same verdicts', () => {
    const stored = JSON.parse(JSON.stringify(ruleSet))
    for (const { when } of [...stored.rules, ...Object.values(stored.notions as typeof ruleSet.notions)]) expect(ConditionSchema.parse(when)).toEqual(when)
    const facts = { registration: 'unregistered', operating: true, monthlyFee: 3000, largestPrepayment: 18_000 } as const
    expect(compile(stored).verdict(facts)).toEqual(compile(ruleSet).verdict(facts))
  })
})

test('parameters quote their clauses, and those without a number in the plan are marked derived', () => {
  for (const { cites } of Object.values(parameterCatalogue)) expect(passageOf(cites)).toContain(cites.words)
  expect(Object.entries(parameterCatalogue).flatMap(([name, { cites }]) => (cites.derived ? [name] : []))).toEqual(['rapidBranches3y', 'frequentChanges3y'])
})

test('a stored tree is refused when a value does not suit its fact', () => {
  for (const when of [
    { fact: 'operating', is: 'yes' },
    { fact: 'registration', is: 'closed' },
    { fact: 'bedCount', is: true },
    { fact: 'operating', compare: 'atLeast', to: 1 },
    { fact: 'bedCount', compare: 'atLeast', to: { fact: 'insolvent' } },
    { fact: 'beds', compare: 'atLeast', to: 1 },
  ])
    expect(ConditionSchema.safeParse(when).success, JSON.stringify(when)).toBe(false)
})
