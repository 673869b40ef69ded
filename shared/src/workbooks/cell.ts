import type { Day } from '../days.ts'
import { writtenOf } from './decimal.ts'

/**
 * A cell as a reader of workbooks hands it over. A number's `date` is the day it stands for where the cell is formatted as
 * one; `error` is a spreadsheet's own (#REF!) or a formula whose result was not stored.
 */
export type Cell =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; text: string; date?: Day }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; text: string }

export const blankCell: Cell = { kind: 'blank' }
export const textCell = (text: string): Cell => (text.trim() === '' ? blankCell : { kind: 'text', text })

/** The cell as a person would read it: a number in 15 digits without exponent; blank is the empty string. */
export const cellWords = (cell: Cell | undefined): string => {
  if (!cell) return ''
  switch (cell.kind) {
    case 'blank':
      return ''
    case 'number':
      return cell.date ?? writtenOf(cell.number)
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    default:
      return cell.text
  }
}
