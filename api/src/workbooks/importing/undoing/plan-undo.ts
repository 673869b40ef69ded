import { rowsOf, type Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { institutions } from '@silverguard/db/schema/institutions'
import { importRows } from '@silverguard/db/schema/workbooks'
import type { Day } from '@silverguard/shared/days'
import { hasDuty } from '@silverguard/shared/institutions/duty'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { text } from '@silverguard/shared/text'
import type { KeptByUndo, Undo } from '@silverguard/shared/workbooks/contract'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../../accounts/actor.ts'
import { factsOfManyAsOf } from '../../../facts/queries.ts'
import { Conflict, Refused } from '../../../problems.ts'
import type { ImportRecord } from '../find-import.ts'
import type { Staged } from '../staged-row.ts'
import { type AffectedRecord, affectedRecords } from './affected-records.ts'
import { keptParticulars, keptRecord } from './kept-words.ts'
import { type Restored, restoredRecord } from './restored-record.ts'
import { takenCodes } from './taken-codes.ts'

const recordsAStep = 1_000
const mostKept = 200
const mostNamed = 5

type Ground = { actor: Actor; today: Day; evaluator: Evaluator }
export type UndoPlan = {
  /** Records that the import added and nobody touched since. */
  removed: readonly AffectedRecord[]
  staying: readonly AffectedRecord[]
  codesTaken: ReadonlySet<string>
  standing: ReadonlySet<string>
  counts: Pick<Undo, 'statements' | 'screenings'>
}

export const demandImported = ({ state }: ImportRecord): void => {
  if (state === 'undone') throw new Conflict('import_undone', text('这次导入已经撤销', 'This import has been taken back already'))
  if (state !== 'imported')
    throw new Conflict('import_not_done', text('还没有导入,没有可撤销的内容', 'It has not been imported; there is nothing to take back'))
}

const elsewhere = (away: readonly AffectedRecord[]) => {
  const names = away.slice(0, mostNamed).map(({ name }) => maskPersonalData(name))
  const [more, others] = away.length > mostNamed ? ['等', ' and others'] : ['', '']
  return new Refused(
    'undo_elsewhere',
    text(
      `这次导入涉及的机构中,有 ${away.length} 家现由其他单位负责排查或已移出您的辖区,请由上级单位撤销:${names.join('、')}${more}`,
      `Of the records of this import ${away.length} are another unit's duty now or lie outside your divisions; a wider unit has to take it back: ${names.join(', ')}${others}`,
    ),
  )
}

/** All or nothing: what an undo would have to leave with others must be taken back by somebody who reaches it. */
const demandReach = ({ scope }: Actor, affected: readonly AffectedRecord[]): void => {
  const away = affected.filter(({ duty }) => duty === null || !hasDuty(scope, duty))
  if (away.length > 0) throw elsewhere(away)
}

const countOf = async (tx: Tx, table: 'fact_statements' | 'screenings', { id }: ImportRecord): Promise<number> => {
  const [row] = rowsOf<{ count: number }>(
    await tx.execute(sql`select count(*)::int as count from ${sql.identifier(table)} where import_id = ${id} and withdrawn_at is null`),
  )
  return row?.count ?? 0
}

/** What taking an import back would remove, and what it would have to look at. Throws `Conflict`, `Refused`. */
export const planUndo = async (tx: Tx, actor: Actor, found: ImportRecord): Promise<UndoPlan> => {
  demandImported(found)
  const affected = await affectedRecords(tx, found)
  const goes = ({ outcome, touches }: AffectedRecord) => outcome === 'added' && touches.length === 0
  const [removed, staying] = [affected.filter(goes), affected.filter((record) => !goes(record))]
  demandReach(actor, affected)
  const codesTaken = await takenCodes(tx, found, new Set(removed.map(({ id }) => id)))
  const standing = new Set((await tx.select({ code: divisions.code }).from(divisions).where(isNull(divisions.endedOn))).map(({ code }) => code))
  return {
    removed,
    staying,
    codesTaken,
    standing,
    counts: { statements: await countOf(tx, 'fact_statements', found), screenings: await countOf(tx, 'screenings', found) },
  }
}

const restoredOf = async (tx: Tx, found: ImportRecord, part: readonly AffectedRecord[], plan: UndoPlan, { today, evaluator }: Ground): Promise<Restored[]> => {
  const ids = part.map(({ id }) => id)
  const any = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  const rows = new Map((await tx.select().from(institutions).where(inArray(institutions.id, any))).map((row) => [row.id, row]))
  const imported = new Map(
    (
      await tx
        .select({ id: importRows.institutionId, outcome: importRows.outcome, changes: importRows.changes, staged: importRows.staged })
        .from(importRows)
        .where(and(eq(importRows.importId, found.id), inArray(importRows.institutionId, any)))
    ).map((row) => [row.id, { ...row, staged: row.staged as Staged }]),
  )
  const facts = await factsOfManyAsOf(tx, ids, today, found.id)
  return part.map(({ id, touches }) => {
    const [row, one] = [rows.get(id), imported.get(id)]
    if (!row || !one) throw new Error(`the record ${id} of an import vanished while it was taken back`)
    const edited = touches.includes('edited') || touches.includes('screened')
    return restoredRecord(row, one, facts.get(id) ?? {}, { evaluator, edited, codeTaken: plan.codesTaken.has(id), standing: plan.standing })
  })
}

/** Goes through the records that stay, a thousand at a time, and tells what was or would be done. */
export const goThrough = async (
  tx: Tx,
  found: ImportRecord,
  plan: UndoPlan,
  ground: Ground,
  write: (restored: readonly Restored[]) => Promise<void>,
): Promise<Undo> => {
  const kept: KeptByUndo[] = plan.staying.filter(({ outcome }) => outcome === 'added').map(keptRecord)
  let restored = 0
  for (let from = 0; from < plan.staying.length; from += recordsAStep) {
    const records = await restoredOf(tx, found, plan.staying.slice(from, from + recordsAStep), plan, ground)
    await write(records)
    restored += records.filter(({ moves }) => moves).length
    kept.push(...records.filter((record) => record.kept.length > 0).map(keptParticulars))
  }
  return { removed: plan.removed.length, restored, ...plan.counts, kept: kept.slice(0, mostKept), keptCount: kept.length }
}
