import { expect, it } from 'vitest'
import { Month } from './contract.ts'

it('a month is one of a year that days are told in', () => {
  for (const month of ['2026-11', '1000-01', '9999-12']) expect(Month.safeParse(month).success).toBe(true)
  for (const month of ['0000-01', '0001-01', '0999-12', '2026-00', '2026-13', '2026-1', '12026-01']) expect(Month.safeParse(month).success).toBe(false)
})
