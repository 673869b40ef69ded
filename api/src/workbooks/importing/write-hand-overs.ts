import type { Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { moveBelongings } from '../../institutions/belongings.ts'
import { rowsIn, type Slice, type Written } from './staged-slice.ts'

/** A record whose place moved takes along what belongs to it: a scope sees all of it or nothing. */
export const moveImported = (tx: Tx, { found }: Written, slice: Slice): Promise<void> =>
  moveBelongings(
    tx,
    sql`(select institution_id as id, staged ->> 'division' as division from ${rowsIn(found, slice, sql`'changed'`)} and staged_row.staged -> 'moved' = 'true')`,
  )

const handedOver = sql` and jsonb_typeof(staged_row.staged -> 'handOver') = 'object'`

export const addHandOvers = async (tx: Tx, { found, actor, now }: Written, slice: Slice): Promise<void> => {
  const events = sql`cross join lateral jsonb_to_recordset(staged_row.staged -> 'handOver' -> 'events') as event (id uuid, kind text, from_code text, to_code text)`
  await tx.execute(sql`
    insert into handovers (id, institution_id, division_code, kind, from_code, to_code, at, handed_over_by, import_id)
    select event.id, staged_row.institution_id, staged_row.staged ->> 'division', event.kind, event.from_code, event.to_code, ${now.toISOString()}::timestamptz, ${actor.name}, ${found.id}::uuid
    from ${rowsIn(found, slice, sql`'added', 'changed'`, events)} ${handedOver}`)
}

/** Beside the entry of each record, in the order of the file. */
export const addHandOverEntries = async (tx: Tx, { found, actor, now }: Written, slice: Slice): Promise<void> => {
  const entries = sql`cross join lateral jsonb_to_recordset(staged_row.staged -> 'handOver' -> 'entries') as entry (id uuid, division_code text, action text, sentence jsonb, changes jsonb)`
  await tx.execute(sql`
    insert into audit_entries (id, at, actor, account_id, origin, action, subject_kind, subject_id, division_code, sentence, changes)
    select entry.id, ${now.toISOString()}::timestamptz, ${actor.name}, ${actor.accountId}::uuid, ${actor.origin}, entry.action, 'institution', staged_row.institution_id::text, entry.division_code, entry.sentence, entry.changes
    from ${rowsIn(found, slice, sql`'added', 'changed'`, entries)} ${handedOver} order by staged_row.row, entry.id`)
}
