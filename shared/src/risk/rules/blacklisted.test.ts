import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('being blacklisted alone is enough; unknown leaves it open', () => {
  expect(standOf('O3', { blacklisted: true })).toBe('holds')
  expect(standOf('O3', { blacklisted: false })).toBe('cannot hold')
  expect(standOf('O3', {})).toBe('open')
})
