import { expect, test } from 'vitest'
import type { Facts } from '../facts/catalogue.ts'
import { shippedRuleSet } from '../risk/profiles.ts'
import { contradictionsBy } from './contradictions.ts'

const contradictions = contradictionsBy(shippedRuleSet('district-plan'))
const words = (facts: Facts, particulars = {}) => contradictions(facts, particulars).map((contradiction) => contradiction.words.zh)

test('nothing known contradicts nothing', () => {
  expect(words({})).toEqual([])
})

test('elders who paid a large prepayment without amounts ask for the amounts', () => {
  expect(words({ largePrepayers: 12 })).toEqual(['已填大额预付费对象数量,请补充月应缴费用和单次最高预付费金额'])
})

test('5.99 times the monthly fee contradicts a count of large prepayers; 6.00 times does not', () => {
  expect(words({ largePrepayers: 3, monthlyFee: 100, largestPrepayment: 599 })).toEqual(['按所填金额不构成大额预付费,与大额预付费对象数量不符'])
  expect(words({ largePrepayers: 3, monthlyFee: 100, largestPrepayment: 600 })).toEqual([])
})

test('a large amount contradicts a count of none', () => {
  expect(words({ largePrepayers: 0, monthlyFee: 100, largestPrepayment: 600 })).toEqual(['按所填金额已构成大额预付费,但大额预付费对象数量为 0'])
})

test('no prepayment contradicts prepaid months', () => {
  expect(words({ largestPrepayment: 0, longestPrepaidMonths: 3 })).toHaveLength(1)
  expect(words({ largestPrepayment: 0, longestPrepaidMonths: 0, prepaidBalance: 0 })).toEqual([])
})

test('prepayers above residents and residents above beds are told; equal numbers are not', () => {
  expect(words({ bedCount: 10 }, { residents: 11 })).toEqual(['入住人数多于床位总数'])
  expect(words({ bedCount: 10 }, { residents: 10 })).toEqual([])
  const prepaid = { largePrepayers: 9, monthlyFee: 100, largestPrepayment: 600 }
  expect(words(prepaid, { residents: 8 })).toEqual(['大额预付费对象数量多于入住人数'])
  expect(words(prepaid, { residents: 9 })).toEqual([])
})

test('a registration that is denied contradicts a code, and a closed place contradicts its operating', () => {
  expect(words({ registration: 'unregistered' }, { creditCode: '1' })).toHaveLength(1)
  expect(words({ operating: true }, { runningState: 'closed' })).toHaveLength(1)
  expect(words({}, { startedOn: '2026-05-02', closedSince: '2026-05-01' })).toEqual(['关停日期早于开始运营时间'])
})

test('a prepayment for no months, prepayers above beds, and residents where nothing operates are told', () => {
  expect(words({ largestPrepayment: 500, longestPrepaidMonths: 0 })).toEqual(['单次最高预付费大于 0,预付最长月数却为 0'])
  expect(words({ largestPrepayment: 500, longestPrepaidMonths: 1 })).toEqual([])
  const prepaid = { largePrepayers: 9, monthlyFee: 100, largestPrepayment: 600 }
  expect(words({ ...prepaid, bedCount: 8 })).toEqual(['大额预付费对象数量多于床位总数'])
  expect(words({ ...prepaid, bedCount: 8 }, { residents: 8 })).toEqual(['大额预付费对象数量多于入住人数'])
  expect(words({ ...prepaid, bedCount: 9 })).toEqual([])
  expect(words({ operating: false }, { residents: 3 })).toEqual(['有入住老年人,却填为未开展养老服务活动'])
  expect(words({ operating: false }, { residents: 0 })).toEqual([])
})
