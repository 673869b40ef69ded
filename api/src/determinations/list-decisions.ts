import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import type { DecisionsFilter, Determination, listDecisions as endpoint } from '@silverguard/shared/determinations/contract'
import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import { and, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { filtersButStanding } from '../institutions/filter.ts'
import { Refused } from '../problems.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { determinationColumns, determinationReplies } from './queries.ts'

type Part = { limit: number; offset: number }

const { state, level, proposedLevel, movement, decidedAt, proposedAt, meetingId, institutionId, id } = determinations
/** A proposal that waits stands by the day of the proposal and the level proposed. */
const at = sql`coalesce(${decidedAt}, ${proposedAt})`
const midnight = (day: string) => sql`(${day}::date)::timestamp at time zone 'Asia/Shanghai'`

const anyOf = (column: SQL | typeof movement, values: readonly string[] | undefined) =>
  values && values.length > 0 ? inArray(sql`${column}`, [...values]) : undefined

const decided = (filter: DecisionsFilter): SQL | undefined =>
  and(
    anyOf(sql`${state}`, filter.state && filter.state.length > 0 ? filter.state : ['confirmed', 'sent_back']),
    anyOf(sql`coalesce(${level}, ${proposedLevel})`, filter.level),
    anyOf(movement, filter.movement),
    filter.since === undefined ? undefined : sql`${at} >= ${midnight(filter.since)}`,
    filter.until === undefined ? undefined : sql`${at} < ${midnight(filter.until)} + interval '1 day'`,
    filter.meeting === undefined ? undefined : eq(meetingId, filter.meeting),
    filtersButStanding({ township: filter.township, text: filter.text }),
  )

export const countDecisions = async (tx: Tx, filter: DecisionsFilter): Promise<number> => {
  const [counted] = await tx.select({ total: count() }).from(determinations).innerJoin(institutions, eq(institutions.id, institutionId)).where(decided(filter))
  return counted?.total ?? 0
}

/** A part of what was decided, latest first. */
export const decisionsPart = async (tx: Tx, filter: DecisionsFilter, actor: Actor, { limit, offset }: Part): Promise<Determination[]> => {
  const rows = await tx
    .select(determinationColumns)
    .from(determinations)
    .innerJoin(institutions, eq(institutions.id, institutionId))
    .where(decided(filter))
    .orderBy(desc(at), desc(id))
    .limit(limit)
    .offset(offset)
  return determinationReplies(tx, rows, actor)
}

/** One page of what was decided, with the total. */
export const listDecisions = async (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, actor: Actor): Promise<ReplyOf<typeof endpoint>> => {
  const offset = (page - 1) * size
  if (offset >= greatestOffset) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  return { rows: await decisionsPart(tx, filter, actor, { limit: size, offset }), total: await countDecisions(tx, filter) }
}
