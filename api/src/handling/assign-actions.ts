import type { Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { actions } from '@silverguard/db/schema/handling'
import { dayOf } from '@silverguard/shared/days'
import { covers } from '@silverguard/shared/divisions/contract'
import type { assignActions as endpoint, listHandlers as handlersEndpoint } from '@silverguard/shared/handling/contract'
import { refusalToAssign, refusalWords } from '@silverguard/shared/handling/lifecycle'
import { titleOf } from '@silverguard/shared/handling/measures'
import { text } from '@silverguard/shared/text'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { Invalid } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf, ReplyOf } from '../serve.ts'
import { keepEvents } from './action-events.ts'
import { doerOf } from './action-standing.ts'
import { entryFor, type When } from './change-actions.ts'
import { calledOf, demandNone, holdActions } from './hold-actions.ts'
import { sendNotices } from './send-notices.ts'

const officers = sql`roles && array['district_officer', 'township_officer']::text[]`

/** Officers in the asker's scope who may handle what is a unit's work: of the unit itself first, then of those around it. */
export const listHandlers = async (tx: Tx, unit: string): Promise<ReplyOf<typeof handlersEndpoint>> => {
  const rows = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.active, true), officers))
    .orderBy(asc(accounts.person), asc(accounts.id))
  const fitting = rows.filter(({ divisionCode }) => covers(divisionCode, unit)).sort((one, other) => other.divisionCode.length - one.divisionCode.length)
  const names = await divisionNames(
    tx,
    fitting.map(({ divisionCode }) => divisionCode),
  )
  return { handlers: fitting.map(({ id, person, divisionCode }) => ({ account: id, name: person, divisionName: names.get(divisionCode) ?? divisionCode })) }
}

const noOfficer = () => new Invalid([{ path: 'handler', message: '不是在用的经办账户 · not an active officer' }])
const otherUnit = text('不属于责任单位', 'not of the responsible unit')

/** Gives actions to somebody, all or none. Throws `NotFound`, `Invalid` where they are no officer, `Conflict` naming what is no work of their unit. */
export const assignActions = async (tx: Tx, { items, handler }: BodyOf<typeof endpoint>, { actor, clock }: When): Promise<Recorded<{ changed: number }>> => {
  const held = await holdActions(tx, items, () => dayOf(clock()))
  const doer = doerOf(actor)
  const against = held.flatMap((each) => {
    const refusal = refusalToAssign(each.standing, doer)
    return refusal === null ? [] : [{ held: each, why: refusalWords[refusal] }]
  })
  demandNone('refused', text('有的不能由您指定承办人', 'Some are not yours to give'), against)
  const [to] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, handler), eq(accounts.active, true), officers))
  if (to === undefined) throw noOfficer()
  demandNone(
    'refused',
    text(`有的不能由${to.person}承办`, `Some are not for ${to.person} to handle`),
    held.filter(({ row }) => !covers(to.divisionCode, row.unitCode)).map((each) => ({ held: each, why: otherUnit })),
  )
  const at = clock().toISOString()
  await tx
    .update(actions)
    .set({
      ...{ handlerAccount: to.id, handlerName: to.person, version: sql`version + 1`, changedAt: at },
      hands: sql`case when ${to.id}::uuid = any(hands) then hands else hands || ${to.id}::uuid end`,
    })
    .where(
      inArray(
        actions.id,
        held.map(({ row }) => row.id),
      ),
    )
  await keepEvents(
    tx,
    held.map(({ row }) => ({ action: row, kind: 'assign' as const, from: row.state, to: row.state, reason: to.person })),
    { actor, at },
  )
  await sendNotices(
    tx,
    held.map((each) => ({
      account: to.id,
      action: each.row,
      sentence: text(`交由您承办:${calledOf(each).zh},${each.row.dueOn} 到期`, `Yours to handle: ${calledOf(each).en}, due ${each.row.dueOn}`),
    })),
    { actor, at },
  )
  const entries = held.map((each) =>
    entryFor(each, 'action.assigned', text(`指定${to.person}承办:${titleOf(each.row).zh}`, `Given to ${to.person}: ${titleOf(each.row).en}`), [
      { key: 'handler', before: each.row.handlerName, after: to.person },
    ]),
  )
  return { result: { changed: held.length }, entries }
}
