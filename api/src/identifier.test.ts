import { expect, it } from 'vitest'
import { newIdentifier } from './identifier.ts'

it('identifiers sort in the order in which they were made, also thousands within a millisecond', () => {
  const made = Array.from({ length: 20_000 }, newIdentifier)
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  for (const identifier of made) expect(identifier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
