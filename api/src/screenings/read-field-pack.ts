import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { readFieldPack as endpoint } from '@silverguard/shared/screenings/contract'
import { and, asc, count, gt, or } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { institutionReplies, replyColumns } from '../institutions/institution-replies.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { ofOwnDuty } from './own-duty.ts'

const placesAPart = 100
/** What bears an earlier instant and is written by somebody who is not done yet: sent twice rather than never. */
const marginMilliseconds = 10 * 60_000

type When = { actor: Actor; today: Day; now: Date }

/** One's own places in parts by id, those changed after `since` where that is said; the last part says which there are at all. */
export const readFieldPack = async (tx: Tx, { since, after }: QueryOf<typeof endpoint>, { actor, today, now }: When): Promise<ReplyOf<typeof endpoint>> => {
  const own = ofOwnDuty(actor)
  const wanted = since === undefined ? own : and(own, or(gt(institutions.changedAt, since), gt(institutions.scoredAt, since)))
  const [counted] = await tx.select({ total: count() }).from(institutions).where(wanted)
  const rows = await tx
    .select(replyColumns)
    .from(institutions)
    .where(and(wanted, after === undefined ? undefined : gt(institutions.id, after)))
    .orderBy(asc(institutions.id))
    .limit(placesAPart + 1)
  const part = rows.slice(0, placesAPart)
  const next = rows.length > placesAPart ? (part.at(-1)?.id ?? null) : null
  const all = next === null ? await tx.select({ id: institutions.id }).from(institutions).where(own).orderBy(asc(institutions.id)) : null
  return {
    institutions: await institutionReplies(tx, part, today),
    next,
    total: counted?.total ?? 0,
    ids: all?.map(({ id }) => id) ?? null,
    stateAt: new Date(now.getTime() - marginMilliseconds).toISOString(),
  }
}
