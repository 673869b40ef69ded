import type { Day } from '@silverguard/shared/days'
import type { Campaign } from '@silverguard/shared/installation/contract'
import { levels } from '@silverguard/shared/risk/vocabulary'
import { type WorkFilter, type WorkReason, workReasons } from '@silverguard/shared/screenings/contract'
import { outsideRegisters } from '@silverguard/shared/screenings/vocabulary'
import { and, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { filtersButStanding } from '../institutions/filter.ts'
import type { LastChecks } from './check-states.ts'
import { ofOwnDuty, ofOwnUnit } from './own-duty.ts'

/** One place of the work list as the database finds it. */
export type Worked = { id: string; last_screened_on: Day | null; recheck_on: Day | null; checks: LastChecks | null } & Record<WorkReason, boolean>

export const ownPlaces = (actor: Actor, { township, registration, text, whose }: WorkFilter): SQL =>
  and(whose === 'all' ? ofOwnDuty(actor) : ofOwnUnit(actor), filtersButStanding({ township, registration, text })) ?? sql`false`

const recheckAheadDays = 14

/**
 * The table `rechecks`: of each place whose watch period no determination ended the re-check that is to be made next, as
 * `nextRecheck` finds it: the first such that nothing was screened after the one before it, or after the start.
 */
const rechecks = sql`
  rechecks as (
    select asked.institution_id, min(asked.due_on) as due_on from (
      select watches.institution_id, watches.starts_on, due as due_on, lag(due) over (partition by watches.id order by due) as before
      from watches, unnest(watches.rechecks_on) due where watches.ended_on is null
    ) asked left join seen on seen.institution_id = asked.institution_id
    where coalesce(seen.last_screened_on <= coalesce(asked.before, asked.starts_on), true) group by asked.institution_id
  )`

/**
 * The table `work`: one's own places with what was done last and each reason to go there. A place not yet screened in the
 * campaign is 待排查 and not 过期 as well, however long ago another campaign saw it.
 */
export const screeningWork = (own: SQL, disagreeing: readonly string[], { id, screeningValidDays, checkValidDays }: Campaign, today: Day): SQL => sql`
  seen as (
    select institution_id, max(screened_on) as last_screened_on, bool_or(campaign_id = ${id}::uuid) as in_campaign
    from screenings where withdrawn_at is null group by institution_id
  ), ${rechecks}, looked as (
    select institution_id, jsonb_object_agg(register, checked_on) as checks, count(*) filter (where checked_on >= ${today}::date - ${checkValidDays}::int) as in_order
    from (select institution_id, register, max(checked_on) as checked_on from outside_checks where withdrawn_at is null group by institution_id, register) latest
    group by institution_id
  ), work as (
    select institutions.id, could_reach, standing_rank, name_key, last_screened_on, checks,
      rechecks.due_on is not null as recheck, rechecks.due_on as recheck_on,
      not coalesce(in_campaign, false) as to_screen,
      (status = 'open' or standing = 'pending') as to_establish,
      coalesce(in_campaign and last_screened_on < ${today}::date - ${screeningValidDays}::int, false) as overdue,
      coalesce(in_order, 0) < ${outsideRegisters.length} as checks_due,
      institutions.id = any(array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(disagreeing)}::jsonb))) as disagreement
    from institutions left join seen on seen.institution_id = institutions.id left join looked on looked.institution_id = institutions.id
      left join rechecks on rechecks.institution_id = institutions.id and rechecks.due_on <= ${today}::date + ${recheckAheadDays}::int
    where ${own}
  )`

/** Rows with any of the reasons wanted; with none wanted, with any at all. */
export const chosenWork = (wanted: readonly WorkReason[] | undefined): SQL => {
  const reasons = wanted && wanted.length > 0 ? wanted : workReasons
  return sql.raw(`(${reasons.join(' or ')})`)
}

/**
 * Most urgent first: what could reach the highest level, whatever it is now; among those re-checks by their day, then what was
 * never screened, then what was screened longest ago; then how it stands now, then the name.
 */
export const byUrgency: SQL = sql.raw(
  `array_position(array['${levels.join("','")}'], could_reach), recheck_on asc nulls last, last_screened_on asc nulls first, standing_rank, name_key, id`,
)
