import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('false advertising alone is enough; unknown leaves it open', () => {
  expect(standOf('Y4', { falseAdvertising: true })).toBe('holds')
  expect(standOf('Y4', { falseAdvertising: false })).toBe('cannot hold')
  expect(standOf('Y4', {})).toBe('open')
})
