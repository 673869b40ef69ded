import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import { Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { lockCurrent } from './edit-institution.ts'
import { withId } from './filter.ts'
import { readInstitution } from './read-institution.ts'

type Review = { version: number; reason: string }

/** A person has found a marked institution to be a place of its own. Throws `Refused` where there is no mark. */
export const clearDuplicateMark = async (tx: Tx, id: string, review: Review, { today, now }: { today: Day; now: Date }): Promise<Recorded<Institution>> => {
  const row = await lockCurrent(tx, id, review.version)
  if (row.possibleDuplicateOf.length === 0) throw new Refused('not_marked', text('没有疑似重复标记', 'There is no mark to clear'))
  await tx
    .update(institutions)
    .set({ possibleDuplicateOf: [], version: row.version + 1, changedAt: now.toISOString() })
    .where(withId(id))
  const entry = {
    action: 'institution.duplicate_mark_cleared',
    subjectKind: 'institution',
    subjectId: id,
    divisionCode: row.divisionCode,
    sentence: text(`认定不是重复:${review.reason}`, `Found to be a place of its own: ${review.reason}`),
    changes: [{ key: 'possibleDuplicateOf', before: row.possibleDuplicateOf, after: [] }],
  }
  return { result: await readInstitution(tx, id, today), entries: [entry] }
}
