import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import { disagreementsAmong } from '@silverguard/shared/facts/disagreements'
import { type SQL, sql } from 'drizzle-orm'
import { statementsByInstitution } from '../facts/queries.ts'
import { saidOf } from './queries.ts'

type Pair = { institution_id: string; fact: FactKey }

/**
 * What was said in two ways since a day, by place and fact. Values are told apart by a hash of 64 bits: as text they cost most
 * of what a work list costs.
 */
const saidInTwoWays = async (tx: Tx, among: SQL, since: Day): Promise<Pair[]> =>
  rowsOf<Pair>(
    await tx.execute(sql`
      select institution_id, fact from fact_statements
      where withdrawn_at is null and value is not null and true_since >= ${since}::date and institution_id in (${among})
      group by institution_id, fact having min(jsonb_hash_extended(value, 0)) <> max(jsonb_hash_extended(value, 0))`),
  )

/** Facts about which sources disagree since a day, by institution; `among` is a query of ids. */
export const openDisagreements = async (tx: Tx, among: SQL, since: Day): Promise<Map<string, FactKey[]>> => {
  const pairs = await saidInTwoWays(tx, among, since)
  if (pairs.length === 0) return new Map()
  // Handed over as a table: the index then finds each, where a sub-select would have all statements read once more.
  const ofPairs = sql`(institution_id, fact) in (
    select pair.institution_id, pair.fact from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair (institution_id uuid, fact text))`
  const found = new Map<string, FactKey[]>()
  for (const [institution, statements] of await statementsByInstitution(tx, ofPairs)) {
    const facts = disagreementsAmong(statements.map(saidOf), since).map(({ fact }) => fact)
    if (facts.length > 0) found.set(institution, facts)
  }
  return found
}
