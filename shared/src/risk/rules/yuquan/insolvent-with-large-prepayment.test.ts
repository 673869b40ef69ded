import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan 6.00 times the monthly fee and insolvency are red; 5.99 times is not', () => {
  expect(standOf('R3', { monthlyFee: 3000, largestPrepayment: 18_000, insolvent: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('R3', { monthlyFee: 3000, largestPrepayment: 17_999.99, largePrepayers: 0, insolvent: true }, 'yuquan-plan')).toBe('cannot hold')
})
