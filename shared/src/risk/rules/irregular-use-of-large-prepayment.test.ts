import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('a large prepayment used improperly is orange; proper use or no large prepayment is not', () => {
  expect(standOf('O4', { largePrepayers: 3, prepaymentUse: 'irregular' })).toBe('holds')
  expect(standOf('O4', { largePrepayers: 3, prepaymentUse: 'regular' })).toBe('cannot hold')
  expect(standOf('O4', { largestPrepayment: 0, largePrepayers: 0, prepaymentUse: 'irregular' })).toBe('cannot hold')
  expect(standOf('O4', { largePrepayers: 3 })).toBe('open')
})
