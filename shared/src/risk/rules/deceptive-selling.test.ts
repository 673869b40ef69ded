import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('deceptive selling alone is enough; unknown leaves it open', () => {
  expect(standOf('O8', { deceptiveSelling: true })).toBe('holds')
  expect(standOf('O8', { deceptiveSelling: false })).toBe('cannot hold')
  expect(standOf('O8', {})).toBe('open')
})
