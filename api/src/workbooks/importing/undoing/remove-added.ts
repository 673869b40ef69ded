import { rowsOf, type Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { newIdentifier } from '../../../identifier.ts'
import type { Written } from '../staged-slice.ts'
import type { AffectedRecord } from './affected-records.ts'

const recordsAStatement = 5_000

const addEntries = (tx: Tx, { found, actor, now }: Omit<Written, 'campaign'>, removed: readonly AffectedRecord[]) =>
  tx.execute(sql`
    insert into audit_entries (id, at, actor, account_id, origin, action, subject_kind, subject_id, division_code, sentence, changes)
    select gone.entry, ${now.toISOString()}::timestamptz, ${actor.name}, ${actor.accountId}::uuid, ${actor.origin}, 'institution.removed', 'institution', institutions.id::text,
      institutions.division_code,
      jsonb_build_object('zh', concat('撤销导入 ', ${found.look.fileName}::text, ',删除由其新增的“', institutions.name, '”'),
        'en', concat('Removed "', institutions.name, '", which the import of ', ${found.look.fileName}::text, ' had added: the import was taken back')),
      '[]'
    from institutions join jsonb_to_recordset(${JSON.stringify(removed.map(({ id }) => ({ id, entry: newIdentifier() })))}::jsonb) as gone (id uuid, entry uuid)
      on gone.id = institutions.id`)

/** Marks that name a record which is gone name nothing; other marks stay. On places of others' duty they stand on, and nobody is shown them. */
const clearMarks = (tx: Tx, gone: ReturnType<typeof sql>) =>
  tx.execute(sql`
    update institutions set possible_duplicate_of = array(select other from unnest(possible_duplicate_of) as other where other not in ${gone})
    where possible_duplicate_of <> '{}' and exists (select from unnest(possible_duplicate_of) as other where other in ${gone})`)

/** Removes what the import added and nobody touched since, with everything that hangs on it. The trail keeps it. */
export const removeAdded = async (tx: Tx, written: Omit<Written, 'campaign'>, removed: readonly AffectedRecord[]): Promise<void> => {
  // The policies let go what this import added, until the transaction ends.
  await tx.execute(sql`select set_config('silverguard.undoing', ${written.found.id}, true)`)
  for (let from = 0; from < removed.length; from += recordsAStatement) {
    const part = removed.slice(from, from + recordsAStatement)
    const gone = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(part.map(({ id }) => id))}::jsonb))`
    await addEntries(tx, written, part)
    for (const table of ['fact_statements', 'screenings', 'handovers', 'import_origins'].map(sql.identifier))
      await tx.execute(sql`delete from ${table} where institution_id in ${gone}`)
    const deleted = rowsOf(await tx.execute(sql`delete from institutions where id in ${gone} returning id`))
    if (deleted.length !== part.length) throw new Error('an undo would have removed records that it may not remove')
    await clearMarks(tx, gone)
  }
}
