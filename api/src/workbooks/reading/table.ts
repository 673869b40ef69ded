import type { Day } from '@silverguard/shared/days'

/**
 * One cell as the file holds it. `formula` marks the result that a program last saved for a formula: the formula itself is
 * never read, evaluated or passed on, and whether a saved result may be believed is for the reader of the column to decide.
 */
export type Cell = { formula?: true } & (
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  /** `text` is the number as the file writes it; `date` the day it stands for where the cell is formatted as a date. */
  | { kind: 'number'; number: number; text: string; date?: Day }
  | { kind: 'boolean'; value: boolean }
  /** `#N/A` and the like, a number that is none, or a formula whose result was never saved. */
  | { kind: 'error'; text: string }
)

export const blank: Cell = { kind: 'blank' }

/** `row` is the 1-based line of the sheet. `cells[i]` is the i-th column; blank cells at the end are left off. */
export type Row = { row: number; cells: readonly Cell[] }

/** A register as it was sent. Sheets that a person sees come first; blank rows are not given. */
export type Table = {
  format: 'xlsx' | 'csv'
  encoding: string | null
  separator: string | null
  sheets: readonly string[]
  /** Rows of a sheet from the top, as often as asked for. Throws UnreadableFile where the sheet is damaged or beyond the limits. */
  rows(sheet: number): AsyncIterable<Row>
}

/** A cell in words, as a person would copy it out of the sheet; blank is ''. */
export const cellWords = (cell: Cell | undefined): string => {
  if (!cell) return ''
  switch (cell.kind) {
    case 'blank':
      return ''
    case 'number':
      return cell.date ?? String(cell.number)
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    default:
      return cell.text
  }
}

/** Spreadsheet letters of a column: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string => (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
