import type { Db, Tx } from '@silverguard/db/client'
import { actions, plans } from '@silverguard/db/schema/handling'
import { dayOf } from '@silverguard/shared/days'
import { covers } from '@silverguard/shared/divisions/contract'
import type { Action, addAction as endpoint } from '@silverguard/shared/handling/contract'
import { titleOf } from '@silverguard/shared/handling/measures'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { recordedOnce } from '../deliveries.ts'
import { workCalendar } from '../installation/work-calendar.ts'
import { Forbidden, Invalid, Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { keepEvents } from './action-events.ts'
import { actionReply } from './action-replies.ts'
import type { When } from './change-actions.ts'
import { holdPlace } from './hold-places.ts'
import { dueAfter, unitOf } from './planned-actions.ts'
import { sentBefore } from './sent-before.ts'

const noPlan = () => new Refused('no_plan', text('尚未定级,没有处置方案', 'No level is confirmed yet, so there is no plan'))

type Wanted = BodyOf<typeof endpoint>
type Row = typeof actions.$inferSelect

/** Whether it was added so; its due date counts until somebody has had to do with it. */
const isSame = (row: Row, institution: string, { title, unit, due }: Wanted): boolean => {
  if (row.institutionId !== institution || row.title !== title || row.unitChoice !== unit) return false
  return row.version > 1 || ('on' in due ? row.dueDays === null && row.dueOn === due.on : row.dueDays === due.days)
}

/** Throws `Conflict` where another action bears the id. */
const alreadyAdded = async (tx: Tx, institution: string, wanted: Wanted, { actor, clock }: When): Promise<Action | undefined> => {
  const [row] = await tx.select().from(actions).where(eq(actions.id, wanted.id))
  if (row === undefined) return undefined
  if (!isSame(row, institution, wanted)) throw sentBefore()
  const now = clock()
  return actionReply(tx, row.id, { actor, today: dayOf(now), now })
}

const writeAction = async (tx: Tx, id: string, wanted: Wanted, { actor, clock }: When): Promise<Recorded<Action>> => {
  const place = await holdPlace(tx, id)
  const [plan] = await tx.select({ id: plans.id }).from(plans).where(eq(plans.institutionId, id))
  if (plan === undefined) throw noPlan()
  const unitCode = unitOf(place, wanted.unit)
  if (!covers(actor.scope, unitCode)) throw new Forbidden(text('只能为本单位增加措施', 'Measures are added for one’s own unit'))
  const now = clock()
  const [today, at] = [dayOf(now), now.toISOString()]
  const { due, title } = wanted
  if ('on' in due && due.on < today) throw new Invalid([{ path: 'due.on', message: '期限不能早于今天 · not before today' }])
  const time = 'on' in due ? { dueFrom: null, dueDays: null, dueOn: due.on, dueProvisional: false } : dueAfter(today, due.days, await workCalendar(tx))
  const action = { id: wanted.id, institutionId: id, divisionCode: place.divisionCode }
  const written = await tx
    .insert(actions)
    .values({ ...action, planId: plan.id, code: 'own', title, unitCode, unitChoice: wanted.unit, ...time, createdAt: at, changedAt: at })
    .onConflictDoNothing({ target: actions.id })
    .returning({ id: actions.id })
  if (written.length === 0) throw sentBefore()
  await keepEvents(tx, [{ action, kind: 'add', from: null, to: 'todo' }], { actor, at })
  const entry = { action: 'action.added', subjectKind: 'institution', subjectId: id, divisionCode: place.divisionCode }
  const called = titleOf({ code: 'own', fact: null, title })
  return {
    result: await actionReply(tx, action.id, { actor, today, now }),
    entries: [
      {
        ...entry,
        sentence: text(`自行增加措施:${called.zh}`, `Added a measure of one’s own: ${called.en}`),
        changes: [{ key: 'dueOn', before: null, after: time.dueOn }],
      },
    ],
  }
}

/**
 * Adds a measure of one's own; the same once more adds none. Throws `NotFound`, `Forbidden` where another unit's work is added, `Refused`
 * while there is no plan, `Invalid`, `Conflict`.
 */
export const addAction = (db: Db, institution: string, wanted: Wanted, when: When): Promise<Action> =>
  recordedOnce(db, when.actor, {
    id: wanted.id,
    before: (tx) => alreadyAdded(tx, institution, wanted, when),
    first: (tx) => holdPlace(tx, institution),
    write: (tx) => writeAction(tx, institution, wanted, when),
  })
