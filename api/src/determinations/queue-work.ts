import type { Day } from '@silverguard/shared/days'
import type { QueueFilter } from '@silverguard/shared/determinations/contract'
import { type QueueReason, queueReasons } from '@silverguard/shared/determinations/vocabulary'
import { and, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { filters } from '../institutions/filter.ts'
import { isRelapse, runningWatch } from './relapse.ts'

/** One place of the queue as the database finds it; `determination`: the proposal that waits or was sent back last. */
export type Queued = { id: string; determination: string | null; watch: string | null; last_screened_on: Day | null } & Record<QueueReason, boolean>

/** Which of the register's filters the queue shares. */
export const placesOfQueue = ({ township, standing, text }: QueueFilter): SQL | undefined => filters({ township, standing, text })

/** The table `work`: every place in scope under the filters with each reason for which it waits to be judged. */
const queueWork = (filter: QueueFilter, { accountId }: Actor, today: Day): SQL => sql`
  seen as (select institution_id, max(screened_on) as last_screened_on from screenings where withdrawn_at is null group by institution_id),
  latest as (
    select distinct on (institution_id) institution_id, id, state, proposed_account from determinations
    order by institution_id, (state = 'proposed') desc, coalesce(decided_at, proposed_at) desc, id desc
  ), judged as (
    select institutions.id, standing_rank, institutions.division_code, name_key, last_screened_on, latest.id as latest, latest.proposed_account,
      watches.id as watch, watches.released_account, ${isRelapse} as relapse, under_review, coalesce(latest.state = 'proposed', false) as proposed,
      coalesce(latest.state = 'sent_back', false) as sent_back,
      last_screened_on is not null and confirmed_level is null and coalesce(latest.state not in ('proposed', 'sent_back'), true) as to_propose
    from institutions left join seen on seen.institution_id = institutions.id left join latest on latest.institution_id = institutions.id ${runningWatch(today)}
    where ${placesOfQueue(filter) ?? sql`true`}
  ), work as (
    select *, case when proposed or sent_back then latest end as determination from judged
    where ${filter.mine ? sql`(relapse and released_account = ${accountId}::uuid) or (sent_back and proposed_account = ${accountId}::uuid)` : sql`true`}
  )`

const reasonsIn = (wanted: readonly QueueReason[] | undefined): SQL => sql.raw(`(${(wanted && wanted.length > 0 ? wanted : queueReasons).join(' or ')})`)

const mostUrgentReason = sql.raw(`case ${queueReasons.map((reason, at) => `when ${reason} then ${at}`).join(' ')} end`)

/** The most urgent reason first, then red first, then by township and name. */
const byUrgency: SQL = sql`${mostUrgentReason}, standing_rank, division_code, name_key, id`

type Asked = { filter: QueueFilter; actor: Actor; today: Day; clear: readonly string[] }

const narrowed = ({ filter, clear }: Asked): SQL | undefined =>
  filter.clear ? sql`work.id = any(array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(clear)}::jsonb)))` : undefined

/** How many places wait for each reason, that filter aside, and how many altogether with it. */
export const countedQueue = (asked: Asked): SQL => sql`with ${queueWork(asked.filter, asked.actor, asked.today)}
  select ${sql.join(
    queueReasons.map((reason) => sql.raw(`count(*) filter (where ${reason})::int as ${reason}`)),
    sql`, `,
  )}, (count(*) filter (where ${reasonsIn(asked.filter.why)}))::int as total from work where ${narrowed(asked) ?? sql`true`}`

/** A part of the queue in its order. */
export const partOfQueue = (
  asked: Asked,
  { limit, offset }: { limit: number; offset: number },
): SQL => sql`with ${queueWork(asked.filter, asked.actor, asked.today)}
  select * from work where ${and(reasonsIn(asked.filter.why), narrowed(asked))} order by ${byUrgency} limit ${limit} offset ${offset}`
