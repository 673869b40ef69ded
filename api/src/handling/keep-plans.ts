import { type Db, rowsOf, type Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { openStates } from '@silverguard/shared/handling/vocabulary'
import { text } from '@silverguard/shared/text'
import { and, inArray, sql } from 'drizzle-orm'
import { systemActor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { workCalendar } from '../installation/work-calendar.ts'
import { reading, recorded } from '../recorded.ts'
import { followPlans } from './follow-plans.ts'
import { dueAfter } from './planned-actions.ts'
import { recomputeDueDates } from './recompute-due-dates.ts'

const placesATurn = 200

/** Places whose level is confirmed and whose plan has not followed what moved since: an import, an undo, other rules, a version that knew no plans. */
const behind = async (tx: Tx, failed: readonly string[]): Promise<string[]> =>
  rowsOf<{ id: string }>(
    await tx.execute(sql`
      select place.id from institutions place left join plans plan on plan.institution_id = place.id
      where place.confirmed_level is not null and (plan.id is null or plan.determination_id <> place.determination_id
        or plan.followed <> greatest(place.changed_at, place.scored_at))
        and place.id not in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(failed)}::jsonb))
      order by place.id limit ${placesATurn}`),
  ).map(({ id }) => id)

const checked = (area: string, count: number): Entry => ({
  ...{ action: 'plan.checked', subjectKind: 'installation', subjectId: area, divisionCode: area, changes: [] },
  sentence: text(`核对 ${count} 家处置方案,均无需调整`, `Checked ${count} plans: none has to be revised`),
})

/** A release may know a year that nobody had handed in: what was provisional then is worked out anew. */
const areUncertain = async (tx: Tx): Promise<boolean> => {
  const calendar = await workCalendar(tx)
  const { dueFrom, dueDays, dueProvisional, state } = actions
  const rows = await tx
    .selectDistinct({ dueFrom, dueDays })
    .from(actions)
    .where(and(dueProvisional, inArray(state, [...openStates])))
  return rows.some((row) => row.dueFrom !== null && row.dueDays !== null && !dueAfter(row.dueFrom, row.dueDays, calendar).dueProvisional)
}

/** Another process has just done it. */
class DoneMeanwhile extends Error {}

/** Has due dates follow the calendar. Asked again and again. */
export const keepDueDates = async (db: Db, area: string, clock: () => Date): Promise<void> => {
  const actor = systemActor(area, 'plans')
  if (!(await reading(db, actor, areUncertain))) return
  try {
    await recorded(db, actor, async (tx) => {
      const entries = await recomputeDueDates(tx, { actor, now: clock() })
      if (entries.length === 0) throw new DoneMeanwhile()
      return { result: undefined, entries }
    })
  } catch (error) {
    if (!(error instanceof DoneMeanwhile)) throw error
  }
}

/** Some places could not be followed; all others were. */
class PlansLeftBehind extends AggregateError {
  constructor(ids: readonly string[], errors: readonly unknown[]) {
    super(errors, `the plans of ${ids.length} places could not follow: ${ids.join(', ')}`)
  }
}

/** A turn as a whole; where that fails, place by place, so that one keeps no other waiting. Answers which failed and why. */
const followTurn = async (ids: readonly string[], follow: (ids: readonly string[]) => Promise<void>): Promise<ReadonlyMap<string, unknown>> => {
  const failed = new Map<string, unknown>()
  try {
    await follow(ids)
  } catch (error) {
    if (ids.length === 1) return new Map(ids.map((id) => [id, error]))
    for (const id of ids) for (const [each, why] of await followTurn([id], follow)) failed.set(each, why)
  }
  return failed
}

/**
 * Has every plan follow what moved behind its back; answers how many places were looked at. Asked again and again. Throws one error
 * that names the places that could not be followed, once all others were.
 */
export const keepPlans = async (db: Db, area: string, clock: () => Date): Promise<number> => {
  const actor = systemActor(area, 'plans')
  const follow = (ids: readonly string[]) =>
    recorded(db, actor, async (tx) => {
      const entries = await followPlans(tx, ids, { actor, now: clock() })
      return { result: undefined, entries: entries.length > 0 ? entries : [checked(area, ids.length)] }
    })
  const failed = new Map<string, unknown>()
  let looked = 0
  for (;;) {
    const ids = await reading(db, actor, (tx) => behind(tx, [...failed.keys()]))
    if (ids.length === 0) break
    for (const [id, why] of await followTurn(ids, follow)) failed.set(id, why)
    looked += ids.length
  }
  if (failed.size > 0) throw new PlansLeftBehind([...failed.keys()], [...failed.values()])
  return looked
}
