import type { Tx } from '@silverguard/db/client'
import { actions, plans } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import { covers } from '@silverguard/shared/divisions/contract'
import type { readPlan as endpoint } from '@silverguard/shared/handling/contract'
import { routineSupervision } from '@silverguard/shared/handling/measures'
import { holders, type Permission } from '@silverguard/shared/permissions/contract'
import { levels } from '@silverguard/shared/risk/vocabulary'
import { asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../problems.ts'
import type { ReplyOf } from '../serve.ts'
import { actionReplies } from './action-replies.ts'
import { gateHoldsOf } from './consequences.ts'
import { type Place, placesOf } from './hold-places.ts'
import { knownHandlingFacts } from './known-handling-facts.ts'

const mayDo = ({ roles }: Actor, permission: Permission) => roles.some((role) => (holders[permission] as readonly string[]).includes(role))

/** What would hold it on the way to the next lower level, and off the list. */
const gateBelow = async (tx: Tx, place: Place, now: Date) => {
  const { confirmedLevel } = place
  if (confirmedLevel === null || confirmedLevel === 'green') return []
  const next = levels[levels.indexOf(confirmedLevel) + 1] ?? 'green'
  const [down, off] = [await gateHoldsOf(tx, place, next, now), await gateHoldsOf(tx, place, 'green', now)]
  return [...new Set([...down, ...off])]
}

/** The plan of an institution with all that belongs to it. Throws `NotFound`. */
export const readPlan = async (tx: Tx, id: string, { actor, today, now }: { actor: Actor; today: Day; now: Date }): Promise<ReplyOf<typeof endpoint>> => {
  const [place] = await placesOf(tx, [id])
  if (place === undefined) throw new NotFound()
  const [plan] = await tx.select().from(plans).where(eq(plans.institutionId, id))
  const rows = await tx
    .select()
    .from(actions)
    .where(eq(actions.institutionId, id))
    .orderBy(
      sql`${actions.state} in ('closed', 'dropped')`,
      sql`${actions.endedAt} desc nulls first`,
      sql`${actions.state} = 'done'`,
      asc(actions.dueOn),
      asc(actions.id),
    )
  return {
    plan: plan ? { level: plan.level, drawnUpAt: plan.drawnUpAt, revisedAt: plan.revisedAt, line: plan.level === 'green' ? routineSupervision : null } : null,
    actions: await actionReplies(tx, rows, { actor, today, now }),
    facts: await knownHandlingFacts(tx, id, today),
    ...{ residents: place.residents, stableOperation: place.stableOperation, gate: await gateBelow(tx, place, now) },
    mayAdd: plan !== undefined && mayDo(actor, 'handling.plan') && covers(actor.scope, place.divisionCode.slice(0, 9)),
    mayState: mayDo(actor, 'handling.act'),
  }
}
