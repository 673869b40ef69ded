import { expect, test } from 'vitest'
import type { Facts } from '../facts/catalogue.ts'
import { compile } from './evaluate.ts'
import { shippedRuleSet } from './profiles.ts'
import { standingOf, standingRank } from './standing.ts'
import { type Profile, standings } from './vocabulary.ts'

const standing = (profile: Profile, facts: Facts) => standingOf(compile(shippedRuleSet(profile)).verdict(facts), facts, profile)
const noRisk: Facts = {
  bedCount: 30,
  monthlyFee: 3000,
  largestPrepayment: 0,
  longestPrepaidMonths: 0,
  largePrepayers: 0,
  prepaymentUse: 'regular',
  insolvent: false,
  branchesOpened3y: 0,
  legalRepChanges3y: 0,
  addressChanges3y: 0,
  falseAdvertising: false,
  relatedPartyTransactions: false,
  prosecuted: false,
  complained: false,
  blacklisted: false,
  deceptiveSelling: false,
  promisedReturns: false,
  suspectedCrime: false,
  collapsed: false,
  publicIncident: false,
}

test('green is settled green; with anything open it is pending', () => {
  expect(standing('district-plan', { ...noRisk, registration: 'filed', operating: true })).toBe('green')
  expect(standing('district-plan', { ...noRisk, registration: 'filed', operating: true, collapsed: undefined })).toBe('pending')
  expect(standing('district-plan', {})).toBe('pending')
})
test('in Yuquan an unregistered, operating place without a listed level is apart, settled or open', () => {
  expect(standing('yuquan-plan', { ...noRisk, registration: 'unregistered', operating: true })).toBe('apart')
  expect(standing('yuquan-plan', { registration: 'unregistered', operating: true })).toBe('apart')
  expect(standing('yuquan-plan', { registration: 'unregistered', operating: true, complained: true })).toBe('orange')
})
test('in Yuquan a place that could be apart is pending, though no rule could hold', () => {
  expect(standing('yuquan-plan', { ...noRisk, operating: true })).toBe('pending')
  expect(standing('yuquan-plan', { ...noRisk, registration: 'unregistered' })).toBe('pending')
  expect(standing('yuquan-plan', { ...noRisk, operating: false })).toBe('green')
  expect(standing('yuquan-plan', { ...noRisk, registration: 'filed' })).toBe('green')
})
test('the district plan has no place apart', () => {
  expect(standing('district-plan', { ...noRisk, registration: 'unregistered', operating: true })).toBe('orange')
})
test('standings rank red, orange, yellow, apart, pending, green', () => {
  expect([...standings].sort((a, b) => standingRank(a) - standingRank(b))).toEqual(['red', 'orange', 'yellow', 'apart', 'pending', 'green'])
})
