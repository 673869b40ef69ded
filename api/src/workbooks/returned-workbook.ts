import type { Text } from '@silverguard/shared/text'
import { reasonHeading } from '@silverguard/shared/workbooks/shape'
import { type Cell, cellWords, columnLetters, type Row, type Table } from './reading/table.ts'
import type { CellStyle } from './writing/cell-styles.ts'
import { rowHeight } from './writing/row-height.ts'
import type { WrittenCell, WrittenRow } from './writing/sheet.ts'
import { writeWorkbook } from './writing/write-workbook.ts'

/** What became of a row: its outcome, and what is wrong with which cell (0-based column, null for the row as a whole). */
export type RowReasons = { outcome: Text; problems: readonly { column: number | null; message: Text }[] }

const reasonWidth = 60
/** Not one of the level colours, which belong to levels alone. */
const marked = 'E5DBFF'
/** From here on a spreadsheet would show digits as 9.1E+17. */
const longNumber = 1e11

const plain: CellStyle = {}
const textStyle: CellStyle = { format: '@' }
const linesStyle: CellStyle = { format: '@', wrap: true }
const dayStyle: CellStyle = { format: 'yyyy-mm-dd' }
const timeStyle: CellStyle = { format: 'yyyy-mm-dd hh:mm:ss' }
const longNumberStyle: CellStyle = { format: '0' }
const writtenCell = (cell: Cell): WrittenCell => {
  switch (cell.kind) {
    case 'blank':
      return { kind: 'blank', style: plain }
    case 'text':
    case 'error':
      return { kind: 'text', text: cell.text, style: cell.text.includes('\n') ? linesStyle : textStyle }
    case 'boolean':
      return { kind: 'boolean', value: cell.value, style: plain }
    case 'number': {
      if (cell.date === undefined) return { kind: 'number', number: cell.number, style: Math.abs(cell.number) >= longNumber ? longNumberStyle : plain }
      // The serial may count from 1904 in the file: what it stands for is written anew.
      const time = cell.number - Math.floor(cell.number)
      return { kind: 'day', day: cell.date, time, style: time === 0 ? dayStyle : timeStyle }
    }
  }
}

const problemWords = (problem: RowReasons['problems'][number]) =>
  problem.column === null ? problem.message.zh : `${columnLetters(problem.column)} 列:${problem.message.zh}`
const reasonWords = ({ outcome, problems }: RowReasons) => [outcome.zh, ...problems.map(problemWords)].join('\n')

const returnedRow = ({ row, cells }: Row, width: number, headingRow: number, reasons: RowReasons | undefined): WrittenRow => {
  const wrong = new Set(reasons?.problems.map((problem) => problem.column))
  const own = Array.from({ length: width }, (_, at): WrittenCell => {
    const written = writtenCell(cells[at] ?? { kind: 'blank' })
    if (row !== headingRow && !wrong.has(at)) return written
    return { ...written, style: { ...written.style, ...(row === headingRow ? { bold: true, wrap: true } : { fill: marked }) } }
  })
  const words = row === headingRow ? reasonHeading : reasons ? reasonWords(reasons) : ''
  if (words === '') return { row, cells: own }
  const style: CellStyle = { wrap: true, ...(row === headingRow ? { bold: true } : {}), ...(wrong.has(null) ? { fill: marked } : {}) }
  return {
    row,
    cells: [...own, { kind: 'text', text: words, style }],
    ...(row === headingRow ? {} : { height: rowHeight([{ words, width: reasonWidth }], 15) }),
  }
}

/**
 * The user's own sheet as it was sent, every row in its line and every column in its order, with the outcome and reasons in
 * a column at the end and the cells they name filled. `headingRow` and the keys of `reasons` are 1-based lines of the sheet.
 */
export const returnedWorkbook = async (
  table: Table,
  sheet: number,
  headingRow: number,
  reasons: ReadonlyMap<number, RowReasons>,
  foot?: Text,
): Promise<Uint8Array> => {
  const widths: number[] = []
  for await (const { cells } of table.rows(sheet))
    for (const [at, cell] of cells.entries()) {
      const words = cellWords(cell)
      if (widths[at] === undefined || words.length > widths[at]) widths[at] = words.length
    }
  const count = widths.length
  async function* rows() {
    let last = 0
    for await (const row of table.rows(sheet)) {
      last = row.row
      yield returnedRow(row, count, headingRow, reasons.get(row.row))
    }
    if (foot) yield { row: last + 1, cells: [{ kind: 'text' as const, text: foot.zh, style: textStyle }] }
  }
  // Merged as it was, so that the file handed in again says the same of every row.
  const merges = (await table.merged(sheet))
    .filter(({ left }) => left < count)
    .map(({ top, bottom, left, right }) => `${columnLetters(left)}${top}:${columnLetters(Math.min(right, count - 1))}${bottom}`)
  const columns = Array.from(widths, (longest = 0) => ({ width: Math.min(40, Math.max(9, longest * 1.6)) }))
  return writeWorkbook([{ name: table.sheets[sheet] ?? '名册', columns: [...columns, { width: reasonWidth }], rows: rows(), headingRow, merges }])
}
