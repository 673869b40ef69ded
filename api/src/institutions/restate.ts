import type { Tx } from '@silverguard/db/client'
import type { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { Actor } from '../accounts/actor.ts'
import type { Change, Entry } from '../audit/entry.ts'
import { factsOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import { factChanges, levelChange, type Stated } from './fact-changes.ts'
import { lockOwn } from './lock-current.ts'
import { particularsOf } from './particulars-row.ts'
import { instantAfter, rederive } from './rederive.ts'

/** `today`: of the moment since which the place is held. */
type Held = { row: typeof institutions.$inferSelect; at: Date; today: Day }
type When = { actor: Actor; clock: () => Date }

/**
 * Holds a place of one's own, lets something be stated or taken back about it, and has its level follow. Answers with where it
 * lies and what moved, for the trail. Throws `NotFound`, `Forbidden` where the duty is another's.
 */
export const restate = async (
  tx: Tx,
  id: string,
  { actor, clock }: When,
  say: (held: Held) => Promise<readonly Stated[]>,
): Promise<{ divisionCode: string; changes: Change[]; following: Entry[] }> => {
  // Before any row, as edits and imports take it.
  const evaluator = await scoringEvaluator(tx)
  const row = await lockOwn(tx, actor, id)
  const now = clock()
  const today = dayOf(now)
  const before = factsOf(await statementsAsOf(tx, id, today))
  const at = instantAfter(row, now)
  const stated = await say({ row, at, today })
  const { facts, derived, following } = await rederive(tx, row, particularsOf(row), {}, { actor, today, at, evaluator })
  return { divisionCode: row.divisionCode, changes: [...factChanges(before, facts, stated), ...levelChange(row, derived)], following }
}
