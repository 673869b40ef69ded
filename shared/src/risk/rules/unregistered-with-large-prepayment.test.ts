import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('6.00 times the monthly fee is large; 5.99 is not', () => {
  expect(standOf('R1', { registration: 'unregistered', operating: true, monthlyFee: 3000, largestPrepayment: 18_000, largePrepayers: 0 })).toBe('holds')
  expect(standOf('R1', { registration: 'unregistered', operating: true, monthlyFee: 3000, largestPrepayment: 17_999.99, largePrepayers: 0 })).toBe(
    'cannot hold',
  )
})
test('one elder who paid a large prepayment is enough without amounts; unknown prepayments leave it open', () => {
  expect(standOf('R1', { registration: 'unregistered', operating: true, largePrepayers: 12 })).toBe('holds')
  expect(standOf('R1', { registration: 'unregistered', operating: true })).toBe('open')
})
test('taking no prepayment settles it though the monthly fee is unknown', () => {
  expect(standOf('R1', { registration: 'unregistered', operating: true, largestPrepayment: 0, largePrepayers: 0 })).toBe('cannot hold')
})
test('a registered place, or one that does not operate, cannot meet it', () => {
  expect(standOf('R1', { registration: 'unfiled', largePrepayers: 1 })).toBe('cannot hold')
  expect(standOf('R1', { registration: 'unregistered', operating: false, largePrepayers: 1 })).toBe('cannot hold')
})
