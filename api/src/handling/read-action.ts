import type { Tx } from '@silverguard/db/client'
import { actionEvents } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import type { ActionEvent, readAction as endpoint } from '@silverguard/shared/handling/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { asc, eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { ReplyOf } from '../serve.ts'
import { reasonOf } from './action-events.ts'
import { actionReply } from './action-replies.ts'

const masked = ({ zh, en }: Text): Text => text(maskPersonalData(zh), maskPersonalData(en))

const eventOf = ({ dueBefore, dueAfter, ...row }: typeof actionEvents.$inferSelect): ActionEvent => ({
  ...{ id: row.id, kind: row.kind, at: row.at, by: row.by, from: row.from, to: row.to, reason: masked(reasonOf(row)) },
  due: dueBefore !== null && dueAfter !== null ? { before: dueBefore, after: dueAfter } : null,
})

/** One action with everything that happened to it, in its order. Throws `NotFound`. */
export const readAction = async (tx: Tx, id: string, who: { actor: Actor; today: Day; now: Date }): Promise<ReplyOf<typeof endpoint>> => {
  const action = await actionReply(tx, id, who)
  const rows = await tx.select().from(actionEvents).where(eq(actionEvents.actionId, id)).orderBy(asc(actionEvents.at), asc(actionEvents.id))
  return { action, events: rows.map(eventOf) }
}
