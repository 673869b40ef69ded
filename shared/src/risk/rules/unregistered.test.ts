import { expect, test } from 'vitest'
import { standOf } from '../testing-rules.ts'

test('operating unregistered is orange whatever its prepayments; an unknown answer leaves it open', () => {
  expect(standOf('O6', { registration: 'unregistered', operating: true })).toBe('holds')
  expect(standOf('O6', { registration: 'unregistered', operating: true, largePrepayers: 1 })).toBe('holds')
  expect(standOf('O6', { registration: 'filed', operating: true })).toBe('cannot hold')
  expect(standOf('O6', { registration: 'unregistered' })).toBe('open')
})
