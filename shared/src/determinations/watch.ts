import { type Day, dayAfter } from '../days.ts'

export type Recheck = { dueOn: Day; doneOn: Day | null }

/** The days on which a place is looked at again that left a list on `startsOn`, from the setting of that day. */
export const recheckDates = (startsOn: Day, recheckDays: readonly number[]): Day[] => recheckDays.map((days) => dayAfter(startsOn, days))

/**
 * Which re-checks were made: each by the first screening after the one due before it (or after the start), on time or late. A late
 * screening stands for all that were missed until then, and not for the next that is still to come. `screenedOn` in any order.
 */
export const rechecksDone = (startsOn: Day, dueOn: readonly Day[], screenedOn: readonly Day[]): Recheck[] => {
  const seen = [...screenedOn].sort()
  const done: Recheck[] = []
  for (const due of dueOn) {
    const before = done.at(-1)
    const counts = (day: Day) => day > (before?.dueOn ?? startsOn) && (day !== before?.doneOn || day >= due)
    done.push({ dueOn: due, doneOn: seen.find(counts) ?? null })
  }
  return done
}

/** The re-check that is to be made next, overdue or not; undefined where all are made. */
export const nextRecheck = (rechecks: readonly Recheck[]): Recheck | undefined => rechecks.find(({ doneOn }) => doneOn === null)
