import { type Db, rowsOf, type Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { imports } from '@silverguard/db/schema/workbooks'
import { tidyInstitutions } from '@silverguard/db/tidy'
import type { Day } from '@silverguard/shared/days'
import { type Text, text } from '@silverguard/shared/text'
import type { Undo } from '@silverguard/shared/workbooks/contract'
import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../accounts/actor.ts'
import { Conflict, NotFound } from '../../../problems.ts'
import { reading, recorded } from '../../../recorded.ts'
import { activeEvaluator, scoringEvaluator } from '../../../risk/active-evaluator.ts'
import { findImport, type ImportRecord } from '../find-import.ts'
import { importEntry } from '../import-entry.ts'
import { demandImported, goThrough, planUndo } from './plan-undo.ts'
import { removeAdded } from './remove-added.ts'
import { withdrawalReason } from './withdrawal-reason.ts'
import { writeRestored } from './write-restored.ts'

type When = { actor: Actor; today: Day; now: Date }
type Wish = { version: number; reason: string }

/** What taking an import back would do. Throws as `undoImport`. */
export const previewUndo = (db: Db, { actor, today }: Omit<When, 'now'>, id: string): Promise<Undo> =>
  reading(db, actor, async (tx) => {
    const found = await findImport(tx, id)
    const plan = await planUndo(tx, actor, found)
    return goThrough(tx, found, plan, { actor, today, evaluator: await activeEvaluator(tx) }, async () => {})
  })

const hold = async (tx: Tx, id: string, version: number): Promise<ImportRecord> => {
  const [found] = await tx.select().from(imports).where(eq(imports.id, id)).for('update')
  if (!found) throw new NotFound()
  demandImported(found)
  if (found.version !== version)
    throw new Conflict('stale_version', text('这次导入刚有变动,请刷新后再试', 'This import has just changed; reload and try again'))
  return found
}

/** Later than all that the import, or anybody since, has written to its records, whatever the clocks say. */
const instantAfterAll = async (tx: Tx, { id }: ImportRecord, now: Date): Promise<Date> => {
  const [row] = rowsOf<{ latest: string | Date | null }>(
    await tx.execute(sql`select max(scored_at) as latest from institutions where id in (select institution_id from import_rows where import_id = ${id})`),
  )
  return new Date(Math.max(now.getTime(), row?.latest ? new Date(row.latest).getTime() + 1 : 0))
}

const withdraw = async (tx: Tx, { id }: ImportRecord, by: string, at: Date, reason: string): Promise<void> => {
  for (const table of ['fact_statements', 'screenings'].map(sql.identifier))
    await tx.execute(sql`
      update ${table} set withdrawn_at = ${at.toISOString()}::timestamptz, withdrawn_by = ${by}, withdrawn_reason = ${withdrawalReason(reason)}
      where import_id = ${id} and withdrawn_at is null`)
}

const sentenceOf = ({ look }: ImportRecord, { removed, restored, statements, screenings, keptCount }: Undo, reason: string): Text =>
  text(
    `撤销导入 ${look.fileName}:删除新增 ${removed} 家,恢复 ${restored} 家,撤回情况 ${statements} 条、排查 ${screenings} 次,保留 ${keptCount} 家;理由:${reason}`,
    `Took back the import of ${look.fileName}: ${removed} added removed, ${restored} restored, ${statements} statements and ${screenings} screenings withdrawn, ${keptCount} kept; because: ${reason}`,
  )

/**
 * Takes an import back as a whole, in one transaction that other writers wait for. Throws `Conflict` where it was not imported, has
 * been undone or moved on, `Refused` where a part of it is not the actor's to change any more.
 */
export const undoImport = async (db: Db, { actor, today, now }: When, id: string, { version, reason }: Wish): Promise<Undo> => {
  const undone = await recorded(db, actor, async (tx) => {
    // In the order in which imports and edits take them: in another they would come to wait for each other.
    const evaluator = await scoringEvaluator(tx)
    await tx.execute(sql`lock table institutions in exclusive mode`)
    const found = await hold(tx, id, version)
    const plan = await planUndo(tx, actor, found)
    const at = await instantAfterAll(tx, found, now)
    const names = new Map((await tx.select().from(divisions)).map(({ code, name }) => [code, name]))
    const by = { actor, found, now: at, names }
    await removeAdded(tx, by, plan.removed)
    await withdraw(tx, found, actor.name, at, reason)
    const result = await goThrough(tx, found, plan, { actor, today, evaluator }, (records) => writeRestored(tx, by, records))
    await tx
      .update(imports)
      .set({ state: 'undone', version: found.version + 1, undoneAt: at.toISOString(), undoneBy: actor.name, undoneReason: reason })
      .where(eq(imports.id, id))
    return { result, entries: [importEntry(found, 'import.undone', sentenceOf(found, result, reason))] }
  })
  await tidyInstitutions(db)
  return undone
}
