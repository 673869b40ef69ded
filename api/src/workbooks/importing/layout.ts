import type { ImportMapping } from '@silverguard/shared/workbooks/contract'
import { findHeadingLine, headingsAt, headingsWithin } from '@silverguard/shared/workbooks/heading-line'
import { hear } from '@silverguard/shared/workbooks/recognise-columns'
import { cellWords, type Table } from '../reading/table.ts'

/** Where the headings of a sheet stand, what they say, and the words of the lines above them. `headingRow` counts from 0. */
export type Layout = { headingRow: number; headings: readonly string[]; above: readonly string[] }

/** Lines of a sheet by their place, blank ones included, as far as headings may stand. */
const headLines = async (table: Table, sheet: number, upTo: number): Promise<string[][]> => {
  const lines: string[][] = []
  for await (const { row, cells } of table.rows(sheet, upTo)) {
    if (row > upTo) break
    while (lines.length < row - 1) lines.push([])
    lines.push(cells.map(cellWords))
  }
  return lines
}

/** The layout of a sheet; `headingRow` where a person has said which line the headings are. */
export const layoutOf = async (table: Table, sheet: number, headingRow?: number): Promise<Layout> => {
  const lines = await headLines(table, sheet, Math.max(headingsWithin, (headingRow ?? 0) + 1))
  const found = findHeadingLine(lines)
  if (headingRow === undefined || headingRow === found.row) return { headingRow: found.row, headings: found.headings, above: found.above }
  const above = lines.slice(0, headingRow).flatMap((line) => line.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  return { headingRow, headings: headingsAt(lines, headingRow), above }
}

/** The sheet whose headings are best known, the first of equals: registers often come after a page of instructions. */
export const likeliestSheet = async (table: Table): Promise<number> => {
  let best = { sheet: 0, known: 0 }
  for (const [sheet] of table.sheets.entries()) {
    const { headings } = await layoutOf(table, sheet)
    const known = headings.filter((heading) => (hear(heading)?.target.to ?? 'nothing') !== 'nothing').length
    if (known > best.known) best = { sheet, known }
  }
  return best.sheet
}

/** The column of names, or -1. */
export const nameColumn = (mapping: Pick<ImportMapping, 'columns'>): number =>
  mapping.columns.findIndex(({ target }) => target.to === 'particular' && target.key === 'name')
