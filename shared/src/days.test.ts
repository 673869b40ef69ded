import { expect, test } from 'vitest'
import { dayOf, daysBetween } from './days.ts'

test('a day begins at midnight in Shanghai, which is 16:00 in Greenwich', () => {
  expect(dayOf(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
  expect(dayOf(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
})

test('days between two days are counted over the end of a leap February', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0)
  expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1)
})
