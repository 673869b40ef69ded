import type { Db } from '@silverguard/db/client'
import { imports } from '@silverguard/db/schema/workbooks'
import { text } from '@silverguard/shared/text'
import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { recorded } from '../../recorded.ts'
import type { ImportRecord } from './find-import.ts'
import { importEntry } from './import-entry.ts'
import type { StagedRow } from './staged-row.ts'

/** Somebody started another trial of the same import, or gave it up. */
export class Superseded extends Error {}

/** Forgets the rows of an earlier trial. */
export const clearStaged = (db: Db, actor: Actor, found: ImportRecord): Promise<void> =>
  recorded(db, actor, async (tx) => {
    await tx.execute(sql`delete from import_rows where import_id = ${found.id}`)
    return { result: undefined, entries: [importEntry(found, 'import.trial_cleared', text('清除上次试导入的结果', 'Cleared the last trial'))] }
  })

/** Writes rows of a trial in a short transaction of their own, so that others read in between. */
export const stageRows = (db: Db, actor: Actor, found: ImportRecord, rows: readonly StagedRow[], done: number): Promise<void> =>
  recorded(db, actor, async (tx) => {
    const alive = await tx
      .update(imports)
      .set({ progressDone: done, progressAt: sql`now()` })
      .where(and(eq(imports.id, found.id), eq(imports.version, found.version)))
      .returning({ id: imports.id })
    if (alive.length === 0) throw new Superseded()
    await tx.execute(sql`
      insert into import_rows (import_id, row, division_code, outcome, name, institution_id, base_version, changes, problems, marks, staged)
      select ${found.id}::uuid, row, ${found.divisionCode}, outcome, name, "institutionId", "baseVersion", changes, problems, marks, staged
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as staged_rows
        (row int, outcome text, name text, "institutionId" uuid, "baseVersion" int, changes jsonb, problems jsonb, marks text[], staged jsonb)`)
    const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0]
    return { result: undefined, entries: [importEntry(found, 'import.rows_tried', text(`试导入第 ${first}–${last} 行`, `Tried rows ${first} to ${last}`))] }
  })
