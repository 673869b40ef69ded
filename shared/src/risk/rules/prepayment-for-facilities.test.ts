import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('more than 6 months is long; exactly 6 is not', () => {
  expect(standOf('Y1', { largestPrepayment: 0, largePrepayers: 0, longestPrepaidMonths: 6.1, prepaymentUse: 'facility_shortfall' })).toBe('holds')
  expect(standOf('Y1', { largestPrepayment: 0, largePrepayers: 0, longestPrepaidMonths: 6, prepaymentUse: 'facility_shortfall' })).toBe('cannot hold')
})
test('a large prepayment for facilities is yellow too; other uses are not', () => {
  expect(standOf('Y1', { largePrepayers: 1, prepaymentUse: 'facility_shortfall' })).toBe('holds')
  expect(standOf('Y1', { largePrepayers: 1, longestPrepaidMonths: 12, prepaymentUse: 'regular' })).toBe('cannot hold')
})
