import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { dayWords } from '../../ui/figures.ts'

type OfDay = { day: string; entries: TimelineEntry[] }

/** The entries by the day on which they were made, in the order in which they came. */
export const daysOf = (entries: readonly TimelineEntry[]): OfDay[] => {
  const days: OfDay[] = []
  for (const entry of entries) {
    const day = dayWords(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
