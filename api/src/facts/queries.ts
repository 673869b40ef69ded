import { rowsOf, type Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import type { Day } from '@silverguard/shared/days'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { eq, sql } from 'drizzle-orm'
import { endOf, holdingAsOf } from './as-of.ts'

/** The statements about one institution that hold as of a day, in the order of the facts table. */
export const statementsAsOf = async (tx: Tx, institutionId: string, day: Day) =>
  holdingAsOf(await tx.select().from(factStatements).where(eq(factStatements.institutionId, institutionId)), day)

/** The known facts of many institutions as of a day, by the same rule in SQL; an institution without any is absent. */
export const factsOfManyAsOf = async (tx: Tx, institutionIds: readonly string[], day: Day): Promise<Map<string, Facts>> => {
  if (institutionIds.length === 0) return new Map()
  const end = endOf(day).toISOString()
  const rows = rowsOf<{ institution: string; facts: Facts }>(
    await tx.execute(sql`
      select institution_id as institution, jsonb_object_agg(fact, value) as facts from (
        select distinct on (institution_id, fact) institution_id, fact, value from fact_statements
        where institution_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(institutionIds)}::jsonb))
          and value is not null and recorded_at < ${end}::timestamptz and true_since <= ${day}::date and (withdrawn_at is null or withdrawn_at >= ${end}::timestamptz)
        order by institution_id, fact, true_since desc, recorded_at desc, id desc
      ) holding group by institution_id`),
  )
  return new Map(rows.map((row) => [row.institution, row.facts]))
}
