import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan a large prepayment for facilities is yellow; a long one is not', () => {
  expect(standOf('Y1', { largePrepayers: 2, prepaymentUse: 'facility_shortfall' }, 'yuquan-plan')).toBe('holds')
  expect(standOf('Y1', { largestPrepayment: 0, largePrepayers: 0, longestPrepaidMonths: 24, prepaymentUse: 'facility_shortfall' }, 'yuquan-plan')).toBe(
    'cannot hold',
  )
})
