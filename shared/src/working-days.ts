import type { Day } from './days.ts'

/** What the State Council arranged for a year: days off, on whatever weekday they fall, and make-up working days (调休上班). */
export type YearArrangement = { readonly off: readonly Day[]; readonly working: readonly Day[] }
/** The years whose arrangement is known. In any other, Monday to Friday count, and what rests on that is provisional. */
export type WorkCalendar = { readonly [year: number]: YearArrangement }

const millisecondsOfDay = 86_400_000
/** Days are counted by their number here: thousands of due dates are worked out at once. */
const numberOf = (day: Day): number => Date.parse(day) / millisecondsOfDay
const instantOf = (number: number) => new Date(number * millisecondsOfDay)
const dayOfNumber = (number: number): Day => instantOf(number).toISOString().slice(0, 10)

type Compiled = { off: ReadonlySet<number>; working: ReadonlySet<number>; listed: ReadonlySet<number> }
const compiled = new WeakMap<WorkCalendar, Compiled>()

const compile = (calendar: WorkCalendar): Compiled => {
  const known = compiled.get(calendar)
  if (known) return known
  const years = Object.values<YearArrangement>(calendar)
  const made = {
    off: new Set(years.flatMap(({ off }) => off.map(numberOf))),
    working: new Set(years.flatMap(({ working }) => working.map(numberOf))),
    listed: new Set(Object.keys(calendar).map(Number)),
  }
  compiled.set(calendar, made)
  return made
}

/** 1970-01-01, number 0, was a Thursday; Monday is 0. */
const weekdayOf = (number: number) => (((number + 3) % 7) + 7) % 7
const works = ({ off, working }: Compiled, number: number): boolean => working.has(number) || (!off.has(number) && weekdayOf(number) < 5)

const isProvisional = ({ listed }: Compiled, first: number, last: number): boolean => {
  for (let year = instantOf(first).getUTCFullYear(); year <= instantOf(last).getUTCFullYear(); year++) if (!listed.has(year)) return true
  return false
}

export const isWorkingDay = (day: Day, calendar: WorkCalendar): boolean => works(compile(calendar), numberOf(day))

/**
 * The count-th working day after `from`, which never counts itself; with 0 the first working day on or after `from`.
 * Provisional where it, or a day passed on the way to it, lies in a year that the calendar does not list.
 */
export const workingDaysAfter = (from: Day, count: number, calendar: WorkCalendar): { day: Day; provisional: boolean } => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`)
  const years = compile(calendar)
  const first = numberOf(from) + (count === 0 ? 0 : 1)
  let at = first - 1
  for (let left = Math.max(count, 1); left > 0; ) if (works(years, ++at)) left--
  return { day: dayOfNumber(at), provisional: isProvisional(years, first, at) }
}

/** Working days after `from` up to and with `to`; none where `to` is not later. */
export const workingDaysBetween = (from: Day, to: Day, calendar: WorkCalendar): { days: number; provisional: boolean } => {
  if (to <= from) return { days: 0, provisional: false }
  const years = compile(calendar)
  const [first, last] = [numberOf(from) + 1, numberOf(to)]
  let days = 0
  for (let at = first; at <= last; at++) if (works(years, at)) days++
  return { days, provisional: isProvisional(years, first, last) }
}
