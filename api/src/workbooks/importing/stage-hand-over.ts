import { newIdentifier } from '../../identifier.ts'
import { handOverEntries, handOversBetween, type Situation } from '../../institutions/hand-over.ts'
import type { StagedHandOver } from './staged-row.ts'

/** What an import of a record would hand over, in the words of the day of its trial; null where nothing goes to others. */
export const stageHandOver = (id: string, before: Situation, after: Situation, names: ReadonlyMap<string, string>): StagedHandOver | null => {
  const events = handOversBetween(before, after)
  if (events.length === 0) return null
  return {
    events: events.map(({ kind, from, to }) => ({ id: newIdentifier(), kind, from_code: from, to_code: to })),
    entries: handOverEntries(id, after.divisionCode, events, names).map(({ action, divisionCode, sentence, changes }) => ({
      ...{ id: newIdentifier(), division_code: divisionCode },
      ...{ action, sentence, changes },
    })),
  }
}
