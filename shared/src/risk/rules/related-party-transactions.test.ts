import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('dealing with related companies alone is enough; unknown leaves it open', () => {
  expect(standOf('Y5', { relatedPartyTransactions: true })).toBe('holds')
  expect(standOf('Y5', { relatedPartyTransactions: false })).toBe('cannot hold')
  expect(standOf('Y5', {})).toBe('open')
})
