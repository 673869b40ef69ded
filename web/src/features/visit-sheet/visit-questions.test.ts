import type { FactKey, Facts } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { expect, test } from 'vitest'
import { visitQuestions } from './visit-questions.ts'

const profile = 'district-plan'
const { verdict } = compile(shippedRuleSet(profile))
const id = '00000000-0000-4000-8000-000000000001'
const known = (facts: Facts): KnownFact[] =>
  Object.entries(facts).map(([fact, value]) => ({
    ...{ id, fact: fact as FactKey, value: value as KnownFact['value'], trueSince: '2026-05-12', recordedAt: '2026-05-12T02:00:00Z' },
    ...{ source: 'visit', recordedBy: '某人', screening: null, check: null, evidence: [] },
  }))
const ask = (facts: Facts, disputes: Parameters<typeof visitQuestions>[1] = []) =>
  visitQuestions({ facts: known(facts), verdict: verdict(facts) }, disputes, profile)

test('of a place of which nothing is known all that could decide comes first, and nothing is asked twice', () => {
  const { form, first, rest } = ask({})
  expect(form).toBe('registered')
  expect(first.map(({ fact }) => fact)).toContain('suspectedCrime')
  expect(first.find(({ fact }) => fact === 'collapsed')?.couldBe).toContain('red')
  expect(rest.filter((fact) => first.some((one) => one.fact === fact))).toEqual([])
})

test('a settled place has nothing first but what sources dispute; its other questions follow by its form', () => {
  const facts: Facts = { registration: 'unregistered', operating: true, namedAs: 'enterprise', suspectedCrime: true, collapsed: true }
  const missing = new Set(verdict(facts).undetermined.flatMap(({ missing: keys }) => keys))
  const { form, first, rest } = ask(facts, [{ fact: 'operating', holds: id, against: [id] }])
  expect(form).toBe('unregistered')
  expect(first.find(({ fact }) => fact === 'operating')).toMatchObject({ couldBe: [], disputed: { fact: 'operating' } })
  expect(first.every(({ fact }) => fact === 'operating' || missing.has(fact))).toBe(true)
  expect(rest).not.toContain('branchesOpened3y')
})
