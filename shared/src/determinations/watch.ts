import { type Day, dayAfter } from '../days.ts'

export type Recheck = { dueOn: Day; doneOn: Day | null }

/** The days on which a place is looked at again that left a list on `startsOn`, from the setting of that day. */
export const recheckDates = (startsOn: Day, recheckDays: readonly number[]): Day[] => recheckDays.map((days) => dayAfter(startsOn, days))

/**
 * Which re-checks were made: each by the first screening after the one due before it (or after the start), on time or late; one
 * late screening can stand for several that were missed. `screenedOn` in any order.
 */
export const rechecksDone = (startsOn: Day, dueOn: readonly Day[], screenedOn: readonly Day[]): Recheck[] => {
  const seen = [...screenedOn].sort()
  return dueOn.map((due, at) => {
    const after = at === 0 ? startsOn : (dueOn[at - 1] ?? startsOn)
    return { dueOn: due, doneOn: seen.find((day) => day > after) ?? null }
  })
}

/** The re-check that is to be made next, overdue or not; undefined where all are made. */
export const nextRecheck = (rechecks: readonly Recheck[]): Recheck | undefined => rechecks.find(({ doneOn }) => doneOn === null)
