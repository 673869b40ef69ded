import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('a complaint alone is enough; unknown leaves it open', () => {
  expect(standOf('O2', { complained: true })).toBe('holds')
  expect(standOf('O2', { complained: false })).toBe('cannot hold')
  expect(standOf('O2', {})).toBe('open')
})
