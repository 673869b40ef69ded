import type { Day } from '@silverguard/shared/days'
import type { Campaign } from '@silverguard/shared/installation/contract'
import { levels } from '@silverguard/shared/risk/vocabulary'
import type { WorkFilter, WorkReason } from '@silverguard/shared/screenings/contract'
import { outsideRegisters } from '@silverguard/shared/screenings/vocabulary'
import { and, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { filtersButStanding } from '../institutions/filter.ts'
import type { LastChecks } from './check-states.ts'
import { ofOwnDuty, ofOwnUnit } from './own-duty.ts'

/** One place of the work list as the database finds it. */
export type Worked = { id: string; last_screened_on: Day | null; checks: LastChecks | null } & Record<WorkReason, boolean>

export const ownPlaces = (actor: Actor, { township, registration, text, whose }: WorkFilter): SQL =>
  and(whose === 'all' ? ofOwnDuty(actor) : ofOwnUnit(actor), filtersButStanding({ township, registration, text })) ?? sql`false`

/**
 * The table `work`: one's own places with what was done last and each reason to go there. A place not yet screened in the
 * campaign is 待排查 and not 过期 as well, however long ago another campaign saw it.
 */
export const screeningWork = (own: SQL, disagreeing: readonly string[], { id, screeningValidDays, checkValidDays }: Campaign, today: Day): SQL => sql`
  seen as (
    select institution_id, max(screened_on) as last_screened_on, bool_or(campaign_id = ${id}::uuid) as in_campaign
    from screenings where withdrawn_at is null group by institution_id
  ), looked as (
    select institution_id, jsonb_object_agg(register, checked_on) as checks, count(*) filter (where checked_on >= ${today}::date - ${checkValidDays}::int) as in_order
    from (select institution_id, register, max(checked_on) as checked_on from outside_checks where withdrawn_at is null group by institution_id, register) latest
    group by institution_id
  ), work as (
    select institutions.id, could_reach, standing_rank, name_key, last_screened_on, checks,
      not coalesce(in_campaign, false) as to_screen,
      (status = 'open' or standing = 'pending') as to_establish,
      coalesce(in_campaign and last_screened_on < ${today}::date - ${screeningValidDays}::int, false) as overdue,
      coalesce(in_order, 0) < ${outsideRegisters.length} as checks_due,
      institutions.id = any(array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(disagreeing)}::jsonb))) as disagreement
    from institutions left join seen on seen.institution_id = institutions.id left join looked on looked.institution_id = institutions.id
    where ${own}
  )`

/** Rows with any of the reasons wanted; with none wanted, with any at all. */
export const chosenWork = (wanted: readonly WorkReason[] | undefined): SQL => {
  const reasons = wanted && wanted.length > 0 ? wanted : (['to_screen', 'to_establish', 'overdue', 'checks_due', 'disagreement'] as const)
  return sql.raw(`(${reasons.join(' or ')})`)
}

/**
 * Most urgent first: what could reach the highest level, whatever it is now; among those what was never screened, then what
 * was screened longest ago; then how it stands now, then the name.
 */
export const byUrgency: SQL = sql.raw(
  `array_position(array['${levels.join("','")}'], could_reach), last_screened_on asc nulls first, standing_rank, name_key, id`,
)
