import { expect, test } from 'vitest'
import { standOf } from '../../testing-rules.ts'

test('in Yuquan improper use of a large prepayment is orange, solvent or not', () => {
  expect(standOf('O4', { largePrepayers: 2, prepaymentUse: 'irregular', insolvent: false }, 'yuquan-plan')).toBe('holds')
  expect(standOf('O4', { largePrepayers: 2, prepaymentUse: 'irregular', insolvent: true }, 'yuquan-plan')).toBe('holds')
  expect(standOf('O4', { largePrepayers: 2, prepaymentUse: 'regular' }, 'yuquan-plan')).toBe('cannot hold')
})
