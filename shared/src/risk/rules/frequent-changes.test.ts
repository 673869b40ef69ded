import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('two changes of either kind are frequent; one of each is not', () => {
  expect(standOf('Y3', { legalRepChanges3y: 2 })).toBe('holds')
  expect(standOf('Y3', { addressChanges3y: 2 })).toBe('holds')
  expect(standOf('Y3', { legalRepChanges3y: 1, addressChanges3y: 1 })).toBe('cannot hold')
  expect(standOf('Y3', { legalRepChanges3y: 1 })).toBe('open')
})
