import type { Db, Tx } from '@silverguard/db/client'
import { auditEntries } from '@silverguard/db/schema/audit'
import { importRows } from '@silverguard/db/schema/workbooks'
import { type Text, text } from '@silverguard/shared/text'
import type { RowOutcome } from '@silverguard/shared/workbooks/contract'
import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { Forbidden, Refused } from '../../problems.ts'
import { reading } from '../../recorded.ts'
import { filesInTurn } from '../reading/files-in-turn.ts'
import { openTable } from '../reading/open-sheet.ts'
import type { Exported } from '../recorded-export.ts'
import { type RowReasons, returnedWorkbook } from '../returned-workbook.ts'
import { findFile, findImport, type ImportRecord } from './find-import.ts'

const outcomeWords: Record<RowOutcome, Text> = {
  added: text('新增', 'Added'),
  changed: text('更新', 'Changed'),
  unchanged: text('未变', 'Unchanged'),
  refused: text('未导入', 'Not taken'),
}
const markWords: Record<string, Text> = {
  possible_duplicate: text('疑似重复,请人工核对', 'Possible duplicate; please look'),
  township_pending: text('镇街待定', 'Township pending'),
}

const reasonsOf = async (tx: Tx, { id, look }: ImportRecord): Promise<Map<number, RowReasons>> => {
  const columnAt = new Map(look.columns.map(({ letter, index }) => [letter, index]))
  const rows = await tx
    .select({ row: importRows.row, outcome: importRows.outcome, problems: importRows.problems, marks: importRows.marks })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.row))
  return new Map(
    rows.map(({ row, outcome, problems, marks }) => [
      row,
      {
        outcome: outcomeWords[outcome],
        problems: [
          ...problems.map(({ column, message }) => ({ column: columnAt.get(column ?? '') ?? null, message })),
          ...marks.flatMap((mark) => (markWords[mark] ? [{ column: null, message: markWords[mark] }] : [])),
        ],
      },
    ]),
  )
}

const othersFile = text(
  '只有上传这份名册的人可以取回它:其中的号码没有打码',
  'Only who handed this register in may take it back: the numbers in it are not masked',
)

/** The file holds what pages show masked: it goes to nobody but the person who had it already. Throws `Forbidden`. */
const demandSender = async (tx: Tx, actor: Actor, { id }: ImportRecord): Promise<void> => {
  const [sent] = await tx
    .select({ accountId: auditEntries.accountId, actor: auditEntries.actor })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, 'import'), eq(auditEntries.subjectId, id), eq(auditEntries.action, 'import.uploaded')))
  if (sent === undefined || sent.accountId !== actor.accountId || (actor.accountId === null && sent.actor !== actor.name)) throw new Forbidden(othersFile)
}

/** The file as it was sent, with what became of each row and why beside it. */
export const returnedFile = async (db: Db, actor: Actor, id: string, foot?: Text): Promise<Exported> => {
  const { found, bytes, reasons } = await reading(db, actor, async (tx) => {
    const present = await findImport(tx, id)
    await demandSender(tx, actor, present)
    return { found: present, bytes: await findFile(tx, id), reasons: await reasonsOf(tx, present) }
  })
  if (reasons.size === 0) throw new Refused('import_not_tried', text('请先试导入', 'Try the import first'))
  const { look } = found
  const content = await filesInTurn(async () => returnedWorkbook(await openTable(bytes, look.fileName), look.sheet, look.headingRow + 1, reasons, foot))
  return { fileName: `${look.fileName.replace(/\.[^.]+$/, '')}-退回.xlsx`, content, records: reasons.size }
}
