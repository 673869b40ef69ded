import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('promising returns alone is enough; unknown leaves it open', () => {
  expect(standOf('O7', { promisedReturns: true })).toBe('holds')
  expect(standOf('O7', { promisedReturns: false })).toBe('cannot hold')
  expect(standOf('O7', {})).toBe('open')
})
