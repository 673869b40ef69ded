import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('a large prepayment and insolvency together are red, neither alone', () => {
  expect(standOf('R3', { largePrepayers: 1, insolvent: true })).toBe('holds')
  expect(standOf('R3', { largePrepayers: 1, insolvent: false })).toBe('cannot hold')
  expect(standOf('R3', { largestPrepayment: 0, largePrepayers: 0, insolvent: true })).toBe('cannot hold')
})
test('any prepayment is large where the monthly fee is 0, and 0.10 yuan times 6 is exactly 0.60 yuan', () => {
  expect(standOf('R3', { monthlyFee: 0, largestPrepayment: 0.01, insolvent: true })).toBe('holds')
  expect(standOf('R3', { monthlyFee: 0.1, largestPrepayment: 0.6, insolvent: true })).toBe('holds')
})
