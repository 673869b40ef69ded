import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import { disagreementsAmong } from '@silverguard/shared/facts/disagreements'
import { type SQL, sql } from 'drizzle-orm'
import { statementsByInstitution } from '../facts/queries.ts'
import { saidOf } from './queries.ts'

/** Facts about which sources disagree since a day, by institution; `among` is a query of ids. Only what was said in two ways since is looked at. */
export const openDisagreements = async (tx: Tx, among: SQL, since: Day): Promise<Map<string, FactKey[]>> => {
  const saidInTwoWays = sql`(institution_id, fact) in (
    select institution_id, fact from fact_statements
    where withdrawn_at is null and value is not null and true_since >= ${since}::date and institution_id in (${among})
    group by institution_id, fact having min(value::text) <> max(value::text))`
  const found = new Map<string, FactKey[]>()
  for (const [institution, statements] of await statementsByInstitution(tx, saidInTwoWays)) {
    const facts = disagreementsAmong(statements.map(saidOf), since).map(({ fact }) => fact)
    if (facts.length > 0) found.set(institution, facts)
  }
  return found
}
