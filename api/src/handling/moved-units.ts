import type { Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { actions } from '@silverguard/db/schema/handling'
import { byKey } from '@silverguard/shared/by-key'
import { covers } from '@silverguard/shared/divisions/contract'
import { titleOf } from '@silverguard/shared/handling/measures'
import { openStates } from '@silverguard/shared/handling/vocabulary'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { divisionNames } from '../divisions/queries.ts'
import { keepEvents } from './action-events.ts'
import type { Place } from './hold-places.ts'
import { type Planning, unitFor, unitOf } from './planned-actions.ts'
import { type NewNotice, sendNotices } from './send-notices.ts'

type ActionRow = typeof actions.$inferSelect
type Handlers = ReadonlyMap<string, string>
/** `left`: who handled it does not cover its unit, and leaves it. */
export type MovedUnit = { row: ActionRow; unit: string; name: Text; left: boolean }

const isOpen = ({ state }: ActionRow) => (openStates as readonly string[]).includes(state)

/** Where those sit who handle some actions, as far as the actor sees them. */
export const seatsOfHandlers = async (tx: Tx, rows: readonly ActionRow[]): Promise<Handlers> => {
  const ids = [...new Set(rows.filter(isOpen).flatMap(({ handlerAccount }) => handlerAccount ?? []))]
  if (ids.length === 0) return new Map()
  const found = await tx.select({ id: accounts.id, seat: accounts.divisionCode }).from(accounts).where(inArray(accounts.id, ids))
  return new Map(found.map(({ id, seat }) => [id, seat]))
}

/** Of an own measure it is the unit for which it was made, wherever the place lies by now. */
const unitNow = (place: Place, { code, unitCode, unitChoice }: ActionRow, { settings }: Planning): string =>
  code === 'own' ? unitOf(place, unitChoice ?? (unitCode.length > 6 ? 'township' : 'bureau')) : unitFor(place, code, settings)

/** Whom the actor does not see sits above the actor, and covers all that the actor does; but nothing is known of who handled it elsewhere. */
const isLeft = ({ handlerAccount, unitCode }: ActionRow, unit: string, seats: Handlers, { scope }: Actor): boolean => {
  if (handlerAccount === null) return false
  const seat = seats.get(handlerAccount)
  return seat === undefined ? !covers(scope, unitCode) && !covers(unitCode, scope) : !covers(seat, unit)
}

/**
 * What is still to be done and is another unit's work since the place moved, its duty was handed over or a pending township was named;
 * and what its handler can no longer do. The one way in which work follows its place, whoever moved it.
 */
export const movedUnitsOf = async (
  tx: Tx,
  place: Place,
  rows: readonly ActionRow[],
  planning: Planning,
  seats: Handlers,
  actor: Actor,
): Promise<MovedUnit[]> => {
  const moved = rows.filter(isOpen).flatMap((row) => {
    const unit = unitNow(place, row, planning)
    const left = isLeft(row, unit, seats, actor)
    return unit === row.unitCode && !left ? [] : [{ row, unit, left }]
  })
  if (moved.length === 0) return []
  const names = await divisionNames(
    tx,
    moved.map(({ unit }) => unit),
  )
  return moved.map((each) => ({ ...each, name: dutyUnit(each.unit, names.get(each.unit) ?? each.unit) }))
}

const wordsOf = ({ row, unit, name }: MovedUnit): Text =>
  unit === row.unitCode
    ? text(`承办人不再管辖${name.zh},待重新指定`, `Who handled it no longer covers it; to be given anew by ${name.en}`)
    : text(`责任单位调整为${name.zh}`, `Now the work of ${name.en}`)

/** Who leaves is told where they sit: a place that went elsewhere they do not see, nor the action. */
const noticeOf = (place: Place, moved: MovedUnit, seats: Handlers): NewNotice[] => {
  const { row, left } = moved
  if (row.handlerAccount === null || !left) return []
  const [called, title, why] = [maskPersonalData(place.name), titleOf(row), wordsOf(moved)]
  const sentence = text(`${why.zh},不再由您承办:${called}·${title.zh}`, `No longer yours to handle. ${why.en}: ${called}: ${title.en}`)
  const seat = seats.get(row.handlerAccount)
  if (seat === undefined) return []
  const about = covers(seat, place.divisionCode) ? { ...row, divisionCode: place.divisionCode } : { id: null, institutionId: place.id, divisionCode: seat }
  return [{ account: row.handlerAccount, action: about, sentence }]
}

/** Hands actions to the unit whose work they are now. Who does not cover it handles them no longer, and is told; then nobody does until that unit takes or gives them. */
export const writeMovedUnits = async (tx: Tx, place: Place, moved: readonly MovedUnit[], { at }: Planning, actor: Actor, seats: Handlers): Promise<void> => {
  for (const same of byKey(moved, ({ unit, left }) => `${unit} ${left}`).values()) {
    const { unit, left } = same[0]
    const ids = same.map(({ row }) => row.id)
    await tx
      .update(actions)
      .set({ unitCode: unit, ...(left ? { handlerAccount: null, handlerName: null } : {}), version: sql`version + 1`, changedAt: at })
      .where(and(inArray(actions.id, ids), eq(actions.institutionId, place.id)))
  }
  await keepEvents(
    tx,
    moved.map((each) => ({ action: each.row, kind: 'assign' as const, from: each.row.state, to: each.row.state, reason: wordsOf(each) })),
    { actor, at },
  )
  await sendNotices(
    tx,
    moved.flatMap((each) => noticeOf(place, each, seats)),
    { actor, at },
  )
}

/** What became of which actions, each once. */
export const movedUnitWords = (moved: readonly MovedUnit[]): Text[] =>
  [...byKey(moved, (each) => wordsOf(each).zh).values()].map((same) => {
    const [titles, words] = [same.map(({ row }) => titleOf(row)), wordsOf(same[0])]
    return text(
      `${words.zh}:${titles.map(({ zh }) => zh).join('、')}`,
      `${words.en.slice(0, 1).toLowerCase()}${words.en.slice(1)}: ${titles.map(({ en }) => en).join('; ')}`,
    )
  })
