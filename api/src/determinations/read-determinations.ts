import type { Tx } from '@silverguard/db/client'
import { determinations, watches } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { readDeterminations as endpoint, Watch } from '@silverguard/shared/determinations/contract'
import { hasDuty } from '@silverguard/shared/institutions/duty'
import { holds } from '@silverguard/shared/permissions/contract'
import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { withId } from '../institutions/filter.ts'
import { NotFound } from '../problems.ts'
import type { ReplyOf } from '../serve.ts'
import { changedSince } from './changed-since.ts'
import { doubtsOfWaiting } from './doubts-of-waiting.ts'
import { determinationColumns, determinationReplies } from './queries.ts'
import { watchReplies } from './watch-replies.ts'

type Row = typeof institutions.$inferSelect
type Who = { actor: Actor; today: Day }

/** The last watch period that began, running or not. */
const lastWatch = async (tx: Tx, { id, level, underReview }: Row, { actor, today }: Who): Promise<Watch | null> => {
  const [row] = await tx
    .select()
    .from(watches)
    .where(eq(watches.institutionId, id))
    .orderBy(sql`${watches.endedOn} is null desc`, desc(watches.startsOn), desc(watches.id))
    .limit(1)
  if (row === undefined) return null
  return (await watchReplies(tx, [{ ...row, level, underReview }], actor, today))[0] ?? null
}

/** Everything that was judged about a place, latest first. Throws `NotFound` also for one outside the scope. */
export const readDeterminations = async (tx: Tx, id: string, { actor, today }: Who): Promise<ReplyOf<typeof endpoint>> => {
  const [row] = await tx.select().from(institutions).where(withId(id))
  if (row === undefined) throw new NotFound()
  const { state, decidedAt, proposedAt, institutionId } = determinations
  const judged = await tx
    .select(determinationColumns)
    .from(determinations)
    .where(eq(institutionId, id))
    .orderBy(sql`${state} = 'proposed' desc`, desc(sql`coalesce(${decidedAt}, ${proposedAt})`), desc(determinations.id))
  const [waiting] = await doubtsOfWaiting(tx, withId(id), today)
  const { code: area } = await readHomeDistrict(tx)
  const may = (permission: 'determination.propose' | 'determination.decide') =>
    actor.accountId !== null && holds(actor, permission, area) && hasDuty(actor.scope, row.dutyCode)
  return {
    determinations: await determinationReplies(tx, judged, actor),
    changed: (await changedSince(tx, [row])).get(id) ?? null,
    doubts: waiting?.doubts ?? [],
    watch: await lastWatch(tx, row, { actor, today }),
    mayPropose: may('determination.propose'),
    mayDecide: waiting !== undefined && waiting.proposedAccount !== actor.accountId && may('determination.decide'),
    version: row.version,
  }
}
