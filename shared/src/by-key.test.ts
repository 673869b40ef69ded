import { expect, it } from 'vitest'
import { byKey } from './by-key.ts'

it('keeps keys, and the rows of each, in the order of the rows', () => {
  const groups = byKey(['b2', 'a1', 'b1', 'a2'], (row) => row.charAt(0))
  expect([...groups]).toEqual([
    ['b', ['b2', 'b1']],
    ['a', ['a1', 'a2']],
  ])
})

it('has no key that no row has', () => {
  expect(byKey<string>([], String).size).toBe(0)
})
