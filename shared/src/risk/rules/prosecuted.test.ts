import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('prosecution for economic crime alone is enough; unknown leaves it open', () => {
  expect(standOf('O1', { prosecuted: true })).toBe('holds')
  expect(standOf('O1', { prosecuted: false })).toBe('cannot hold')
  expect(standOf('O1', {})).toBe('open')
})
