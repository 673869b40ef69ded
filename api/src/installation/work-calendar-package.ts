import type { WorkCalendar } from '@silverguard/shared/working-days'
import listed from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** Each day off and each make-up working day, with the name of its holiday. */
type Listed = { holidays: Readonly<Record<string, string>>; workdays: Readonly<Record<string, string>> }

/**
 * The years that are arranged whole. One without a National Day is not: the notice for a year reaches into the last days of the
 * year before, and the package itself takes every weekday of a year that it does not list for a working day.
 */
export const arrangedYears = ({ holidays, workdays }: Listed): WorkCalendar => {
  const nationalDays = Object.keys(holidays).filter((day) => day.endsWith('-10-01'))
  const daysOf = (days: object, year: string) =>
    Object.keys(days)
      .filter((day) => day.startsWith(`${year}-`))
      .sort()
  return Object.fromEntries(
    nationalDays.map((day) => day.slice(0, 4)).map((year) => [Number(year), { off: daysOf(holidays, year), working: daysOf(workdays, year) }]),
  )
}

/** What ships with the system. */
export const packageCalendar: WorkCalendar = arrangedYears(listed)
