import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { lockCurrent, updateHeld } from './lock-current.ts'
import { readInstitution } from './read-institution.ts'
import { sharesCode, visibleAmong } from './similar-institutions.ts'

type Review = { version: number; reason: string }
type When = { actor: Actor; today: Day; now: Date }

const notMarked = text('没有疑似重复标记', 'There is no mark to clear')
const byCode = text(
  '统一社会信用代码相同的标记不能直接取消:请先更正其中一处的代码',
  'A mark for the same credit code cannot be cleared: correct the code of one of the two first',
)

/**
 * A person has found a marked institution to be a place of its own: other than those that they can see; what only others can
 * see stays marked for them. Throws `Forbidden`, `Conflict`, and `Refused` where there is no mark to clear.
 */
export const clearDuplicateMark = async (tx: Tx, id: string, review: Review, { actor, today, now }: When): Promise<Recorded<Institution>> => {
  const row = await lockCurrent(tx, actor, id, review.version)
  const seen = await visibleAmong(tx, row.possibleDuplicateOf)
  if (seen.length === 0) {
    const stands = await sharesCode(tx, row)
    throw new Refused(stands ? 'same_code_stands' : 'not_marked', stands ? byCode : notMarked)
  }
  const possibleDuplicateOf = row.possibleDuplicateOf.filter((other) => !seen.includes(other))
  await updateHeld(tx, id, { possibleDuplicateOf, version: row.version + 1, changedAt: now.toISOString() })
  const entry = {
    action: 'institution.duplicate_mark_cleared',
    subjectKind: 'institution',
    subjectId: id,
    divisionCode: row.divisionCode,
    sentence: text(`认定不是重复:${review.reason}`, `Found to be a place of its own: ${review.reason}`),
    changes: [{ key: 'possibleDuplicateOf', before: seen, after: [] }],
  }
  return { result: await readInstitution(tx, id, today), entries: [entry] }
}
