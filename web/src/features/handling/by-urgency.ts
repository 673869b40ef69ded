import { type Day, dayAfter } from '@silverguard/shared/days'
import type { Action } from '@silverguard/shared/handling/contract'

/** In the order in which one's work is looked at. */
export const urgencies = ['late', 'today', 'week', 'later', 'toClose'] as const
export type Urgency = (typeof urgencies)[number]
/** Rows under one heading; without a title: the whole list. */
export type ActionGroup = { key: string; title?: string; rows: readonly Action[] }

const urgencyOf = ({ state, dueOn, overdueDays }: Action, today: Day): Urgency => {
  if (state === 'done') return 'toClose'
  if (overdueDays > 0 || dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return dueOn <= dayAfter(today, 7) ? 'week' : 'later'
}

/** One's own work, the most urgent first; groups that hold nothing are left out. */
export const byUrgency = (rows: readonly Action[], today: Day): { key: Urgency; rows: Action[] }[] =>
  urgencies.map((key) => ({ key, rows: rows.filter((row) => urgencyOf(row, today) === key) })).filter((group) => group.rows.length > 0)
