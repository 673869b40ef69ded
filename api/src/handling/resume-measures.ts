import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { dayOf } from '@silverguard/shared/days'
import { type MeasureCode, measures } from '@silverguard/shared/handling/measures'
import { type Text, text } from '@silverguard/shared/text'
import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { keepEvents } from './action-events.ts'
import type { Place } from './hold-places.ts'
import { plannedAction, planningOn } from './planned-actions.ts'

export type By = { actor: Actor; now: Date }

/**
 * Takes measures of a place up again, as other actions, since what has ended stays so: each that was closed, and those dropped where
 * none of them is open or was closed. Answers with the entries of it. The place is held.
 */
export const resumeMeasures = async (tx: Tx, place: Place, codes: readonly MeasureCode[], why: Text, { actor, now }: By): Promise<Entry[]> => {
  const rows = await tx
    .select({ code: actions.code, state: actions.state, planId: actions.planId })
    .from(actions)
    .where(and(eq(actions.institutionId, place.id), inArray(actions.code, [...codes])))
  const isOpen = ({ state }: (typeof rows)[number]) => state !== 'closed' && state !== 'dropped'
  const allDropped = rows.every(({ state }) => state === 'dropped')
  const again = codes.flatMap((code) => {
    const own = rows.filter((row) => row.code === code)
    const ended = own.find(({ state }) => state === 'closed') ?? (allDropped ? own[0] : undefined)
    return ended === undefined || own.some(isOpen) ? [] : [{ code, planId: ended.planId }]
  })
  if (again.length === 0) return []
  const planning = await planningOn(tx, dayOf(now), now)
  const added = again.map(({ code, planId }) => plannedAction(place, planId, { code, fact: null }, planning))
  await tx.insert(actions).values(added)
  await keepEvents(
    tx,
    added.map((action) => ({ action, kind: 'plan' as const, from: null, to: 'todo' as const, reason: why })),
    { actor, at: planning.at },
  )
  return again.map(({ code }) => ({
    ...{ action: 'action.added', subjectKind: 'institution', subjectId: place.id, divisionCode: place.divisionCode, changes: [] },
    sentence: text(`${why.zh},重新列入:${measures[code].title.zh}`, `${why.en}: ${measures[code].title.en}`),
  }))
}
