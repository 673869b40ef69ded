import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { dayOf } from '@silverguard/shared/days'
import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'

export const greatestEntries = 1000

/** What a part of the records tells of a place. */
export type Told = (tx: Tx, id: string, today: Day) => Promise<TimelineEntry[]>

/** A sentence with the reason as somebody typed it, or as the system gave it in both languages. */
export const withReason = ({ zh, en }: Text, reason: string | Text | null): Text => {
  const why = typeof reason === 'string' || reason === null ? text(reason ?? '', reason ?? '') : reason
  return why.zh === '' ? text(zh, en) : text(`${zh}:“${maskPersonalData(why.zh)}”`, `${en}: “${maskPersonalData(why.en)}”`)
}

/** The day that an entry speaks of, where it is not the day on which it was made. */
export const dayApart = (on: Day, at: string): Day | null => (dayOf(new Date(at)) === on ? null : on)
