import { expect, test } from 'vitest'
import { monthsUntil } from './months.ts'

test('months go back from that of a day across the turn of the year, none twice and none left out', () => {
  const months = monthsUntil('2027-01-31')
  expect(months.slice(0, 3)).toEqual(['2027-01', '2026-12', '2026-11'])
  expect(months.at(-1)).toBe('2025-01')
  expect(new Set(months).size).toBe(months.length)
})
