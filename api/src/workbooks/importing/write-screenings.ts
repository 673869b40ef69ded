import type { Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { rowsIn, type Slice, type Written } from './staged-slice.ts'

const withScreening = sql` and jsonb_typeof(staged_row.staged -> 'screening') = 'object'`
const asRecord = sql`cross join lateral jsonb_to_record(staged_row.staged -> 'screening') as said
  (id uuid, entry uuid, words jsonb, screened_on date, method text, unannounced boolean, screeners text[], planned_measures text, remarks text, particulars jsonb)`

export const addScreenings = async (tx: Tx, { found, actor, now, campaign }: Written, slice: Slice): Promise<void> => {
  await tx.execute(sql`
    insert into screenings (id, institution_id, division_code, campaign_id, screened_on, method, unannounced, screeners, spoken_to, planned_measures, remarks,
      particulars, unapplied, recorded_at, recorded_by, account_id, import_id, digest)
    select said.id, staged_row.institution_id, staged_row.staged ->> 'division', ${campaign}::uuid, said.screened_on, said.method, said.unannounced, said.screeners, '{}',
      said.planned_measures, said.remarks, said.particulars, '[]', ${now.toISOString()}::timestamptz, ${actor.name}, ${actor.accountId}::uuid, ${found.id}::uuid,
      encode(sha256(convert_to(concat(${found.id}::text, ':', staged_row.row), 'UTF8')), 'hex')
    from ${rowsIn(found, slice, sql`'added', 'changed'`, asRecord)} ${withScreening}`)
}

/** The entry of a screening stands for that of the change which it made; a new record has one of its own besides. */
export const addScreeningEntries = async (tx: Tx, { found, actor, now }: Written, slice: Slice): Promise<void> => {
  await tx.execute(sql`
    insert into audit_entries (id, at, actor, account_id, origin, action, subject_kind, subject_id, division_code, sentence, changes)
    select said.entry, ${now.toISOString()}::timestamptz, ${actor.name}, ${actor.accountId}::uuid, ${actor.origin}, 'screening.recorded', 'institution',
      staged_row.institution_id::text, staged_row.staged ->> 'division',
      jsonb_build_object('zh', concat(said.words ->> 'zh', ',由名册导入:', ${found.look.fileName}::text, ' 第 ', staged_row.row, ' 行'),
        'en', concat(said.words ->> 'en', ', imported from ', ${found.look.fileName}::text, ', row ', staged_row.row)),
      case staged_row.outcome when 'changed' then staged_row.changes else '[]' end
    from ${rowsIn(found, slice, sql`'added', 'changed'`, asRecord)} ${withScreening} order by staged_row.row`)
}
