import { standingWords } from '@silverguard/shared/risk/vocabulary'
import { type Column, wanOf } from '@silverguard/shared/workbooks/form'
import { levelMarks } from '@silverguard/shared/workbooks/level-marks'
import type { CellStyle } from './cell-styles.ts'
import type { WrittenCell } from './sheet.ts'

const body: CellStyle = { border: true, wrap: true }
const figures: CellStyle = { border: true, across: 'right' }
const centred: CellStyle = { border: true, across: 'center', wrap: true }
const styleOf: Record<Column<unknown>['kind'], CellStyle> = {
  order: { ...centred, format: '0' },
  text: body,
  code: { ...body, format: '@' },
  count: { ...figures, format: '#,##0' },
  number: figures,
  yuan: { ...figures, format: '#,##0.00' },
  wan: { ...figures, format: '#,##0.00' },
  ratio: { ...figures, format: '0.00' },
  day: { ...centred, format: 'yyyy-mm-dd' },
  level: { ...centred, bold: true },
}
/** Every cell of a column has this style unless what it holds asks for more. */
export const columnStyle = (kind: Column<unknown>['kind']): CellStyle => styleOf[kind]

/** Cut at two decimals: 5.999 times is not 6.00. */
const cut = (number: number) => Math.floor(number * 100 + 1e-9) / 100

const numberCell = (number: number | null, style: CellStyle): WrittenCell => (number === null ? { kind: 'blank', style } : { kind: 'number', number, style })
const textCell = (words: string | null, style: CellStyle): WrittenCell =>
  words === null || words === '' ? { kind: 'blank', style } : { kind: 'text', text: words, style }

/** The cell of a form's column for one row; `order` is its running number from 1. Unknown stays blank. */
export const formCell = <Row>(column: Column<Row>, row: Row, order: number): WrittenCell => {
  const style = styleOf[column.kind]
  switch (column.kind) {
    case 'order':
      return numberCell(order, style)
    case 'text':
    case 'code':
      return textCell(column.value(row), style)
    case 'count':
    case 'number':
    case 'yuan':
      return numberCell(column.value(row), style)
    case 'wan': {
      const yuan = column.value(row)
      return numberCell(yuan === null ? null : wanOf(yuan), style)
    }
    case 'ratio': {
      const ratio = column.value(row)
      return numberCell(ratio === null ? null : cut(ratio), style)
    }
    case 'day': {
      const day = column.value(row)
      return day === null ? { kind: 'blank', style } : { kind: 'day', day, style }
    }
    case 'level': {
      const standing = column.value(row)
      const { symbol, fill, ink } = levelMarks[standing]
      return { kind: 'text', text: `${symbol} ${standingWords[standing].zh}`, style: { ...style, fill, ink } }
    }
  }
}

/** What a cell shows, for working out heights. */
export const shownWords = (cell: WrittenCell): string => (cell.kind === 'text' ? cell.text : '')
