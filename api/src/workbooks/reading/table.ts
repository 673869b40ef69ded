import { blankCell, type Cell as PlainCell } from '@silverguard/shared/workbooks/cell'

/**
 * One cell as the file holds it. `formula` marks the result that a program last saved for a formula: the formula itself is
 * never read, evaluated or passed on, and whether a saved result may be believed is for the reader of the column to decide.
 * An error is `#N/A` and the like, a number that is none, or a formula whose result was never saved. `merged` marks a value
 * that stands in a row above, in a cell merged down over this one.
 */
export type Cell = PlainCell & { formula?: true; merged?: true }

export const blank: Cell = blankCell

/** `row` is the 1-based line of the sheet. `cells[i]` is the i-th column; blank cells at the end are left off. */
export type Row = { row: number; cells: readonly Cell[] }

/** Cells merged over more than one row: 1-based rows, 0-based columns, the ends included. Only the first cell holds a value. */
export type MergedRange = { top: number; bottom: number; left: number; right: number }

/** A register as it was sent. Sheets that a person sees come first; blank rows are not given. */
export type Table = {
  format: 'xlsx' | 'csv'
  encoding: string | null
  separator: string | null
  sheets: readonly string[]
  /**
   * Rows of a sheet from the top, as often as asked for; reading ends soon after line `upTo`, also where only blank ones follow.
   * Throws UnreadableFile where the sheet is damaged or beyond the limits.
   */
  rows(sheet: number, upTo?: number): AsyncIterable<Row>
  /** Ranges of cells merged over several rows, top first, none overlapping another; rows hold their value only once. */
  merged(sheet: number): Promise<readonly MergedRange[]>
}

/** Spreadsheet letters of a column: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string => (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

export { cellWords } from '@silverguard/shared/workbooks/cell'
