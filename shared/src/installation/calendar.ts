import { z } from 'zod'
import { Day } from '../days.ts'

/** Days off and make-up working days of one year, as `working-days.ts` counts by them. */
export const ArrangedYear = z.object({ year: z.int(), off: z.array(Day), working: z.array(Day) })
export type ArrangedYear = z.infer<typeof ArrangedYear>

/** A year of the district's own, from a file; it holds before what ships with the system. */
export const OwnCalendarYear = ArrangedYear.extend({ fileName: z.string(), addedBy: z.string(), addedAt: z.iso.datetime() })
export type OwnCalendarYear = z.infer<typeof OwnCalendarYear>

/** A year as the calendar knows it, and where it comes from: the data that ship with the system, or a file of the district's own. */
export const CalendarYear = z.discriminatedUnion('source', [
  ArrangedYear.extend({ source: z.literal('package') }),
  OwnCalendarYear.extend({ source: z.literal('file') }),
])
export type CalendarYear = z.infer<typeof CalendarYear>

/** Something wrong in a file for a year, by its cell in the user's own file (`B7`); `value` as it stands there. */
export const CalendarProblem = z.object({ cell: z.string(), value: z.string(), message: z.object({ zh: z.string(), en: z.string() }) })
export type CalendarProblem = z.infer<typeof CalendarProblem>

/** What was read of a file for a year. It is kept only where nothing is wrong and it was no trial. */
export const CalendarFileRead = z.object({ stored: z.boolean(), arranged: ArrangedYear, problems: z.array(CalendarProblem) })
export type CalendarFileRead = z.infer<typeof CalendarFileRead>
