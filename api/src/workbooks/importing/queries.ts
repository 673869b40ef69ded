import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { importRows, imports } from '@silverguard/db/schema/workbooks'
import type { CellProblem, ImportMapping, ImportRow, listImports as listEndpoint, readImportRows as rowsEndpoint } from '@silverguard/shared/workbooks/contract'
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { columnLetters } from '../reading/table.ts'
import { findImport, shownImport } from './find-import.ts'
import { maskedRow } from './masked-import.ts'
import { columnOf } from './read-record.ts'
import type { Staged } from './staged-row.ts'

type Query = z.output<NonNullable<typeof rowsEndpoint.query>>
type Reply = z.output<typeof rowsEndpoint.reply>
const mostImports = 50

/** The cell by which a row says something (K12); null where it is said of the file as a whole. */
const cellOf = (mapping: ImportMapping | null, row: number, key: string): string | null => {
  const at = mapping ? columnOf(mapping, key) : -1
  return at < 0 ? null : `${columnLetters(at)}${row}`
}

const shownRow = (row: typeof importRows.$inferSelect, mapping: ImportMapping | null, present: ReadonlySet<string>): ImportRow => ({
  row: row.row,
  outcome: row.outcome,
  name: row.name,
  institution: row.institutionId !== null && present.has(row.institutionId) ? row.institutionId : null,
  changes: row.changes.map((change) => ({ ...change, cell: cellOf(mapping, row.row, change.key) })),
  screenedOn: (row.staged as Staged | null)?.screening?.screened_on ?? null,
  problems: row.problems,
  marks: row.marks as ImportRow['marks'],
})

/** Those that are there and in scope: what was only tried is not yet, what an undo removed is no more. */
const presentAmong = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const found = await tx
    .select({ id: institutions.id })
    .from(institutions)
    .where(inArray(institutions.id, [...ids]))
  return new Set(found.map(({ id }) => id))
}

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
  const present = await presentAmong(
    tx,
    rows.flatMap(({ institutionId }) => institutionId ?? []),
  )
  return { rows: rows.map((row) => masked(shownRow(row, found.mapping, present))), total: counted?.total ?? 0 }
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
