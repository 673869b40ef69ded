import type { Day } from '../days.ts'
import { type LadderStep, ladderSteps } from './vocabulary.ts'

/** Working days between a due date and the reminder, and from each step to the next; set by the district. */
export type LadderIntervals = Readonly<Record<LadderStep, number>>
/** A step that was taken on its day. `raisedOn`: when it was asked for; its paper may have been issued later. */
export type TakenStep = { step: LadderStep; raisedOn: Day; on: Day }
/** Adds working days by the calendar. */
export type AfterWorkingDays = (from: Day, days: number) => Day

/** Steps that count for the present due date: what was asked for up to it belongs to an earlier one, which was extended. */
export const takenSince = (dueOn: Day, taken: readonly TakenStep[]): TakenStep[] => taken.filter(({ raisedOn, on }) => raisedOn > dueOn && on > dueOn)

/** `drafted`: its paper is there and waits to be issued, so that it is not to be taken again. */
export type NextStep = { step: LadderStep; from: Day; due: boolean; drafted: boolean }

/**
 * The step of the ladder that comes next for an action that is late, and the day from which it is due.
 * Null once all are taken, and while it is not overdue. `drafted`: the steps whose paper is a draft.
 */
export const nextStep = (
  { dueOn, taken, drafted, today }: { dueOn: Day; taken: readonly TakenStep[]; drafted: readonly LadderStep[]; today: Day },
  intervals: LadderIntervals,
  after: AfterWorkingDays,
): NextStep | null => {
  if (today <= dueOn) return null
  const since = takenSince(dueOn, taken)
  const done = ladderSteps.filter((step) => since.some((each) => each.step === step))
  const step = ladderSteps[done.length === 0 ? 0 : ladderSteps.indexOf(done.at(-1) as LadderStep) + 1]
  if (step === undefined) return null
  const last =
    since
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? dueOn
  const from = after(last, intervals[step])
  const waits = drafted.includes(step)
  return { step, from, due: from <= today && !waits, drafted: waits }
}
