import type { Tx } from '@silverguard/db/client'
import { importRows, imports } from '@silverguard/db/schema/workbooks'
import type { CellProblem, ImportRow, listImports as listEndpoint, readImportRows as rowsEndpoint } from '@silverguard/shared/workbooks/contract'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { findImport, shownImport } from './find-import.ts'
import { maskedRow } from './masked-import.ts'

type Query = z.output<NonNullable<typeof rowsEndpoint.query>>
type Reply = z.output<typeof rowsEndpoint.reply>
const mostImports = 50

const shownRow = (row: typeof importRows.$inferSelect, isWritten: boolean): ImportRow => ({
  row: row.row,
  outcome: row.outcome,
  name: row.name,
  institution: row.outcome === 'added' && !isWritten ? null : row.institutionId,
  changes: row.changes,
  problems: row.problems,
  marks: row.marks as ImportRow['marks'],
})

/** Rows of a tried or finished import in the order of the file; `problems` narrows to those with anything wrong or marked. */
export const importRowsPage = async (tx: Tx, id: string, { outcome, show, page, size }: Query): Promise<Reply> => {
  const found = await findImport(tx, id)
  const wanted = and(
    eq(importRows.importId, id),
    outcome ? eq(importRows.outcome, outcome) : undefined,
    show === 'problems' ? sql`(jsonb_array_length(${importRows.problems}) > 0 or cardinality(${importRows.marks}) > 0)` : undefined,
  )
  const [counted] = await tx.select({ total: count() }).from(importRows).where(wanted)
  const rows = await tx
    .select()
    .from(importRows)
    .where(wanted)
    .orderBy(asc(importRows.row))
    .limit(size)
    .offset((page - 1) * size)
  const masked = maskedRow(found)
  return { rows: rows.map((row) => masked(shownRow(row, found.state === 'imported'))), total: counted?.total ?? 0 }
}

/** Imports in scope, latest first. */
export const latestImports = async (tx: Tx, now: Date): Promise<z.output<typeof listEndpoint.reply>> => {
  const found = await tx.select().from(imports).orderBy(desc(imports.createdAt), desc(imports.id)).limit(mostImports)
  return {
    imports: found.map((each) => {
      const { look, mapping: _, ...shown } = shownImport(each, now)
      return { ...shown, fileName: look.fileName }
    }),
  }
}

/** Every problem of a trial, in the order of the file: what the returned workbook says beside each row. */
export const problemsOf = async (tx: Tx, id: string): Promise<CellProblem[]> => {
  const rows = await tx
    .select({ problems: importRows.problems })
    .from(importRows)
    .where(and(eq(importRows.importId, id), sql`jsonb_array_length(${importRows.problems}) > 0`))
    .orderBy(asc(importRows.row))
  return rows.flatMap((row) => row.problems)
}
