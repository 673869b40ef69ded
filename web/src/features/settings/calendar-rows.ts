import type { Day } from '@silverguard/shared/days'
import type { CalendarYear } from '@silverguard/shared/installation/calendar'

export type CalendarRow = { year: number; known: CalendarYear | undefined }

/**
 * The years to show: last year, this and the next, known or not, and every other that the district handed in or that lies ahead.
 * Of the older ones that ship with the system only the first and the last are told.
 */
export const calendarRows = (years: readonly CalendarYear[], today: Day): { rows: CalendarRow[]; older: { first: number; last: number } | undefined } => {
  const thisYear = Number(today.slice(0, 4))
  const isOlder = ({ source, year }: CalendarYear) => source === 'package' && year < thisYear - 1
  const shown = years.filter((year) => !isOlder(year)).map(({ year }) => year)
  const wanted = [...new Set([...shown, thisYear - 1, thisYear, thisYear + 1])].sort((one, other) => one - other)
  const older = years.filter(isOlder).map(({ year }) => year)
  return {
    rows: wanted.map((year) => ({ year, known: years.find((each) => each.year === year) })),
    older: older.length > 0 ? { first: Math.min(...older), last: Math.max(...older) } : undefined,
  }
}
