import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('public harm alone is enough; unknown leaves it open', () => {
  expect(standOf('R5', { publicIncident: true })).toBe('holds')
  expect(standOf('R5', { publicIncident: false })).toBe('cannot hold')
  expect(standOf('R5', {})).toBe('open')
})
