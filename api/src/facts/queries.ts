import { rowsOf, type Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import { byKey } from '@silverguard/shared/by-key'
import type { Day } from '@silverguard/shared/days'
import type { FactKey, Facts } from '@silverguard/shared/facts/catalogue'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { endOf, holdingAsOf } from './as-of.ts'

/** The statements about one institution that hold as of a day, in the order of the facts table. */
export const statementsAsOf = async (tx: Tx, institutionId: string, day: Day) =>
  holdingAsOf(await tx.select().from(factStatements).where(eq(factStatements.institutionId, institutionId)), day)

/** The rule of `holdingAsOf` in SQL: which rows of `fact_statements` count as of a day, and which of several of one fact comes first. */
const countsAsOf = (day: Day): SQL => {
  const end = endOf(day).toISOString()
  return sql`value is not null and recorded_at < ${end}::timestamptz and true_since <= ${day}::date and (withdrawn_at is null or withdrawn_at >= ${end}::timestamptz)`
}
const latestFirst = sql`true_since desc, recorded_at desc, id desc`

/** What one fact was as of a day, as text and within a query about institutions; null where it was not known. */
export const factAsOf = (institutionId: AnyPgColumn, fact: FactKey, day: Day): SQL<string | null> =>
  sql`(select value #>> '{}' from fact_statements where institution_id = ${institutionId} and fact = ${fact} and ${countsAsOf(day)} order by ${latestFirst} limit 1)`

type Row = typeof factStatements.$inferSelect

/** The statements that a condition chooses, withdrawn ones among them, by institution. */
export const statementsByInstitution = async (tx: Tx, condition: SQL): Promise<ReadonlyMap<string, Row[]>> =>
  byKey(await tx.select().from(factStatements).where(condition), ({ institutionId }) => institutionId)

/** The known facts of many institutions as of a day, by the same rule in SQL; an institution without any is absent. `withoutImport`: as if it had said nothing. */
export const factsOfManyAsOf = async (tx: Tx, institutionIds: readonly string[], day: Day, withoutImport?: string): Promise<Map<string, Facts>> => {
  if (institutionIds.length === 0) return new Map()
  const rows = rowsOf<{ institution: string; facts: Facts }>(
    await tx.execute(sql`
      select institution_id as institution, jsonb_object_agg(fact, value) as facts from (
        select distinct on (institution_id, fact) institution_id, fact, value from fact_statements
        where institution_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(institutionIds)}::jsonb))
          and ${countsAsOf(day)} ${withoutImport === undefined ? sql`` : sql`and import_id is distinct from ${withoutImport}::uuid`}
        order by institution_id, fact, ${latestFirst}
      ) holding group by institution_id`),
  )
  return new Map(rows.map((row) => [row.institution, row.facts]))
}
