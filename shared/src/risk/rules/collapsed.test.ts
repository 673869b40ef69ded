import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('collapse alone is enough; unknown leaves it open', () => {
  expect(standOf('R4', { collapsed: true })).toBe('holds')
  expect(standOf('R4', { collapsed: false })).toBe('cannot hold')
  expect(standOf('R4', {})).toBe('open')
})
