import type { Day } from '@silverguard/shared/days'
import { dayAfter } from '@silverguard/shared/days'
import { endOf } from '../../facts/as-of.ts'
import { Invalid } from '../../problems.ts'

/** A month as 附件6 tells it. `from`, `to`: its first and last day; `start`, `end`: the instants at which it begins and is over. */
export type MonthView = { month: string; from: Day; to: Day; start: string; end: string; past: boolean; asOf: Day }

const lastDayOf = (month: string): Day => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return dayAfter(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`, -1)
}

/** The month that is asked for, that of today where none is. A past one is told as it ended. Throws `Invalid` for a month to come. */
export const monthView = (asked: string | undefined, today: Day): MonthView => {
  const month = asked ?? today.slice(0, 7)
  if (month > today.slice(0, 7)) throw new Invalid([{ path: 'month', message: '这个月还没有到 · this month is still to come' }])
  const [from, to] = [`${month}-01`, lastDayOf(month)]
  const past = month < today.slice(0, 7)
  return { month, from, to, start: endOf(dayAfter(from, -1)).toISOString(), end: endOf(to).toISOString(), past, asOf: past ? to : today }
}
