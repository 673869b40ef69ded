import type { Day } from '@silverguard/shared/days'
import type { CellStyle } from './cell-styles.ts'

/** A cell to be written. Text is always text, whatever it begins with; a formula cannot be written at all. */
export type WrittenCell = { style: CellStyle } & (
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'boolean'; value: boolean }
  /** `time` is the part of the day that has passed, from 0 to below 1. */
  | { kind: 'day'; day: Day; time?: number }
)

/** `height` is in points. `across` merges a cell with those to its right: [first, last] by index. `row` leaves a gap before. */
export type WrittenRow = { cells: readonly WrittenCell[]; height?: number; across?: readonly (readonly [number, number])[]; row?: number }

/** A list to choose from, or a kind of number, for the cells of a column below the headings; `range` is as a spreadsheet writes it. */
export type Validation = {
  range: string
  prompt?: { title: string; words: string }
  /** Anything else may be entered after a warning. */
  lenient?: boolean
} & ({ is: 'list'; source: string } | { is: 'whole' | 'decimal' | 'date'; from: string } | { is: 'any' })

export type Printing = {
  paper: 'A4' | 'A3'
  orientation: 'landscape' | 'portrait'
  footer: string /** Sheets of paper side by side; the frozen columns are repeated on each. */
  pagesAcross?: number
}

export type WrittenSheet = {
  name: string
  hidden?: boolean
  /** Widths in characters; a style is that of the column's cells not yet written. */
  columns: readonly { width: number; style?: CellStyle }[]
  rows: Iterable<WrittenRow> | AsyncIterable<WrittenRow>
  /** The row of headings, 1-based: it stays in view and is repeated on each printed page. */
  headingRow?: number
  /** How many rows the headings take, the last of them that row; 1 if nothing is said. */
  headingRows?: number
  /** Columns that stay in view to the left. */
  frozenColumns?: number
  /** Ranges merged beside those that rows merge `across` themselves. */
  merges?: readonly string[]
  validations?: readonly Validation[]
  printing?: Printing
  /** The range that can be filtered, asked once the rows are written. */
  filter?: () => string
}
