import { rowsOf, type Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { ProgressFilter } from '@silverguard/shared/handling/progress/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { type SQL, sql } from 'drizzle-orm'
import { filters } from '../../institutions/filter.ts'
import type { MonthView } from './month.ts'

/** A place that is, or was in the month, on 附件5. `level`: at its end; `leftOn`: its last 降级 or 销号 by then. */
export type ListedPlace = { id: string; initialLevel: Level; level: Level; leftOn: Day | null }

const isListed = (level: SQL): SQL => sql`${level} in ('red', 'orange', 'yellow')`
const rank = sql`array_position(array['red', 'orange', 'yellow', 'green'], listed.level)`

/**
 * Exactly what stands, or stood at any moment of the month, on 附件5, in its order. A level holds from its decision until the next.
 * Of the running month the level is the one that 附件5 itself goes by.
 */
export const listedInMonth = async (tx: Tx, { township }: Pick<ProgressFilter, 'township'>, { start, end, past }: MonthView): Promise<ListedPlace[]> => {
  const now = past ? sql`null` : sql`institutions.confirmed_level`
  const where = filters({ township }) ?? sql`true`
  return rowsOf<ListedPlace>(
    await tx.execute(sql`
      with told as (
        select institution_id,
          (array_agg(level order by decided_at desc, id desc))[1] as level,
          (array_agg(level order by decided_at, id) filter (where ${isListed(sql`level`)}))[1] as initial,
          (array_agg(level order by decided_at desc, id desc) filter (where decided_at < ${start}))[1] as before,
          bool_or(decided_at >= ${start} and ${isListed(sql`level`)}) as within,
          (max(decided_at) filter (where movement in ('lowered', 'removed')) at time zone 'Asia/Shanghai')::date::text as left_on
        from determinations where state = 'confirmed' and decided_at < ${end} group by institution_id),
      listed as (
        select institutions.id, institutions.division_code, institutions.name_key, coalesce(${now}, told.level) as level,
          coalesce(told.initial, ${now}) as initial, told.left_on,
          ${isListed(sql`coalesce(${now}, told.level)`)} or ${isListed(sql`told.before`)} or told.within as stands
        from ${institutions} left join told on told.institution_id = institutions.id where ${where})
      select id, level, initial as "initialLevel", left_on as "leftOn" from listed where stands
      order by ${rank}, division_code, name_key, id`),
  )
}
