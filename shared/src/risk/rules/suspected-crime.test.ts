import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('suspicion of a crime alone is enough; unknown leaves it open', () => {
  expect(standOf('R2', { suspectedCrime: true })).toBe('holds')
  expect(standOf('R2', { suspectedCrime: false })).toBe('cannot hold')
  expect(standOf('R2', {})).toBe('open')
})
