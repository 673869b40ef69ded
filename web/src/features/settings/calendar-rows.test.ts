import type { CalendarYear } from '@silverguard/shared/installation/calendar'
import { expect, it } from 'vitest'
import { calendarRows } from './calendar-rows.ts'
import { spansOf } from './calendar-spans.ts'

const shipped = (year: number): CalendarYear => ({ source: 'package', year, off: [], working: [] })
const own = (year: number): CalendarYear => ({ ...shipped(year), source: 'file', fileName: 'a.csv', addedBy: '何某', addedAt: '2026-11-21T02:00:00Z' })

it('shows the coming year as not known yet, and tells of the older shipped ones in one line', () => {
  const { rows, older } = calendarRows([shipped(2022), shipped(2023), own(2024), shipped(2025), shipped(2026)], '2026-11-21')
  expect(rows.map(({ year, known }) => [year, known?.source])).toEqual([
    [2024, 'file'],
    [2025, 'package'],
    [2026, 'package'],
    [2027, undefined],
  ])
  expect(older).toEqual({ first: 2022, last: 2023 })
})

it('draws days together over the end of a month, and apart where one is missing', () => {
  expect(spansOf(['2027-01-31', '2027-02-01', '2027-02-03'])).toEqual([
    { first: '2027-01-31', last: '2027-02-01' },
    { first: '2027-02-03', last: '2027-02-03' },
  ])
})
