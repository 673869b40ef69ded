import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('31 elders for 30 beds are more; 30 are not', () => {
  expect(standOf('O5', { bedCount: 30, largePrepayers: 31 })).toBe('holds')
  expect(standOf('O5', { bedCount: 30, largePrepayers: 30 })).toBe('cannot hold')
})
test('no large prepayers settle it though the beds are unknown; 0 beds are a number like any other', () => {
  expect(standOf('O5', { largePrepayers: 0 })).toBe('cannot hold')
  expect(standOf('O5', { largePrepayers: 1 })).toBe('open')
  expect(standOf('O5', { bedCount: 0, largePrepayers: 1 })).toBe('holds')
})
