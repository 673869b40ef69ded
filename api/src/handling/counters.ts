import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Counted } from '@silverguard/shared/handling/measures'
import { sql } from 'drizzle-orm'

/** Who counted what of a place: accounts, and names where no account was kept. */
export type Counters = Partial<Record<Counted, string[]>>

/**
 * Who stands behind the numbers of some places: who recorded payments that were not struck; and as the trail has it, who opened a ledger
 * or wrote what is owed in it, and who counted people or struck a count, since either makes the number what it is.
 */
export const countersOf = async (tx: Tx, institutions: readonly string[]): Promise<ReadonlyMap<string, Counters>> => {
  const found = new Map<string, Counters>()
  if (institutions.length === 0) return found
  const rows = rowsOf<{ id: string; counted: Counted; who: string }>(
    await tx.execute(sql`
      with place as (select distinct value as id from jsonb_array_elements_text(${JSON.stringify(institutions)}::jsonb))
      select institution_id::text as id, 'refunds' as counted, coalesce(recorded_account::text, recorded_by) as who from refund_payments
        where voided_at is null and institution_id in (select id::uuid from place)
      union select subject_id, 'refunds', coalesce(account_id::text, actor) from audit_entries where subject_kind = 'institution'
        and subject_id in (select id from place) and action in ('refunds.opened', 'refunds.line_added', 'refunds.line_edited', 'refunds.list_read')
      union select subject_id, case when moved ->> 'key' = 'assisted' then 'assistance' else 'resettlement' end, coalesce(account_id::text, actor)
        from audit_entries cross join lateral jsonb_array_elements(changes) moved where subject_kind = 'institution'
        and subject_id in (select id from place) and action in ('people.counted', 'people.voided') and moved ->> 'key' in ('toResettle', 'resettled', 'assisted')`),
  )
  for (const { id, counted, who } of rows) {
    const own = found.get(id) ?? {}
    found.set(id, { ...own, [counted]: [...(own[counted] ?? []), who] })
  }
  return found
}
