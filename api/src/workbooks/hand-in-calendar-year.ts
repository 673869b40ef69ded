import { createHash } from 'node:crypto'
import type { Db } from '@silverguard/db/client'
import type { CalendarFileRead, CalendarProblem } from '@silverguard/shared/installation/calendar'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { recomputeDueDates } from '../handling/recompute-due-dates.ts'
import { addCalendarYear } from '../installation/add-calendar-year.ts'
import { Invalid } from '../problems.ts'
import { recorded } from '../recorded.ts'
import { calendarYearProblems } from './calendar-year-problems.ts'
import { readCalendarYear } from './read-calendar-year.ts'

type Who = { actor: Actor; clock: () => Date }
type Sent = { bytes: Uint8Array; fileName: string; year: number }

const rowOf = ({ cell }: CalendarProblem) => Number(/\d+$/.exec(cell)?.[0])
const nothing = text('标题行下没有内容', 'Nothing stands below the heading line')

const readWhole = async ({ bytes, fileName, year }: Sent): Promise<CalendarFileRead> => {
  const { lines, problems } = await readCalendarYear(bytes, fileName)
  const days = (wanted: 'off' | 'working') => [...new Set(lines.filter(({ kind }) => kind === wanted).map(({ day }) => day))].sort()
  const found = [...problems, ...calendarYearProblems(year, lines)].sort((one, other) => rowOf(one) - rowOf(other))
  if (lines.length === 0 && found.length === 0) found.push({ cell: 'A1', value: '', message: nothing })
  return { stored: false, arranged: { year, off: days('off'), working: days('working') }, problems: found }
}

/** Says what a file for a year arranges, or keeps it whole. Throws `UnreadableFile`, and `Invalid` naming the cells where it was to be kept. */
export const handInCalendarYear = async (db: Db, { actor, clock }: Who, sent: Sent, wanted: 'trial' | 'keep'): Promise<CalendarFileRead> => {
  const read = await readWhole(sent)
  if (wanted === 'trial') return read
  if (read.problems.length > 0) throw new Invalid(read.problems.map(({ cell, message }) => ({ path: cell, message: `${message.zh} · ${message.en}` })))
  const sha256 = createHash('sha256').update(sent.bytes).digest('hex')
  // Due dates are worked out anew within this transaction, so that neither is without the other.
  await recorded(db, actor, async (tx) => {
    const { result, entries } = await addCalendarYear(tx, read.arranged, { actor, clock, fileName: sent.fileName, sha256 })
    return { result, entries: [...entries, ...(await recomputeDueDates(tx, { actor, now: clock() }))] }
  })
  return { ...read, stored: true }
}
