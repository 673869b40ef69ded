import type { FactValue } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { groundsOf, missingFactsOf } from '@silverguard/shared/risk/wording/grounds'
import { expect, test } from 'vitest'
import { factsOf, weakestFact } from './verdict-at.ts'

const profile = 'district-plan'
const { verdict } = compile(shippedRuleSet(profile))
const known = (values: Partial<Record<KnownFact['fact'], [FactValue, string]>>): KnownFact[] =>
  Object.entries(values).map(([fact, [value, trueSince]]) => ({
    id: '00000000-0000-7000-8000-000000000001',
    screening: null,
    check: null,
    evidence: [],
    fact: fact as KnownFact['fact'],
    value,
    trueSince,
    recordedAt: '2026-11-01T00:00:00Z',
    source: 'entered',
    recordedBy: '某人',
  }))

test('a rule that another takes over is not among the grounds', () => {
  const facts = { registration: 'unregistered', operating: true, monthlyFee: 3000, largestPrepayment: 18_000 } as const
  expect(groundsOf(verdict(facts), facts, profile).map(({ rule }) => rule.id)).toEqual(['R1'])
})

test('a missing fact names every rule that it could make hold', () => {
  const missing = missingFactsOf(verdict({ registration: 'unregistered', operating: true }))
  expect(missing.find(({ fact }) => fact === 'monthlyFee')?.rules).toContain('R1')
  expect(missing.map(({ fact }) => fact)).not.toContain('registration')
})

test('the weakest fact is the oldest of those that made the level hold, not of all', () => {
  const facts = known({ collapsed: [true, '2026-11-01'], bedCount: [10, '2020-01-01'], falseAdvertising: [true, '2021-01-01'] })
  expect(weakestFact({ facts, verdict: verdict(factsOf(facts)) }, profile)?.fact).toBe('collapsed')
})

test('a level that is pending stands on no fact', () => {
  const facts = known({ bedCount: [10, '2020-01-01'] })
  expect(weakestFact({ facts, verdict: verdict(factsOf(facts)) }, profile)).toBeUndefined()
})
