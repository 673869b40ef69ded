import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Counted } from '@silverguard/shared/handling/measures'
import { sql } from 'drizzle-orm'

/** What of some places was counted with proof: payments and people that were not struck. A place with none is absent. */
export const provedCountsOf = async (tx: Tx, institutions: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<Counted>>> => {
  const found = new Map<string, Set<Counted>>()
  if (institutions.length === 0) return found
  const rows = rowsOf<{ id: string; counted: Counted }>(
    await tx.execute(sql`
      with place as (select distinct value::uuid as id from jsonb_array_elements_text(${JSON.stringify(institutions)}::jsonb))
      select institution_id as id, 'refunds' as counted from refund_payments
        where voided_at is null and cardinality(evidence) > 0 and institution_id in (select id from place)
      union select institution_id, case when kind = 'assisted' then 'assistance' else 'resettlement' end from people_entries
        where voided_at is null and cardinality(evidence) > 0 and institution_id in (select id from place)`),
  )
  for (const { id, counted } of rows) found.set(id, (found.get(id) ?? new Set()).add(counted))
  return found
}
