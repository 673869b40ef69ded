import { unknownWord } from '@silverguard/shared/facts/wording'
import { type Standing, standings, standingWords } from '@silverguard/shared/risk/vocabulary'
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
  words: body,
  count: { ...figures, format: '#,##0' },
  number: figures,
  yuan: { ...figures, format: '#,##0.00' },
  wan: { ...figures, format: '#,##0.00' },
  ratio: { ...figures, format: '0.00' },
  share: { ...figures, format: '0.0%' },
  day: { ...centred, format: 'yyyy-mm-dd' },
  level: { ...centred, bold: true },
}
const levelStyles = Object.fromEntries(
  standings.map((standing) => [standing, { ...styleOf.level, fill: levelMarks[standing].fill, ink: levelMarks[standing].ink }]),
) as Record<Standing, CellStyle>

const numberCell = (number: number | null, style: CellStyle): WrittenCell => (number === null ? { kind: 'blank', style } : { kind: 'number', number, style })
const textCell = (words: string | null, style: CellStyle): WrittenCell =>
  words === null || words === '' ? { kind: 'blank', style } : { kind: 'text', text: words, style }

const figureKinds: readonly Column<unknown>['kind'][] = ['count', 'number', 'yuan', 'wan', 'ratio']

/** Where there is no value: 未知, or what its column says instead, if the form says so of figures, and of whatever else its column says so. */
export const sayingUnknown = <Row>({ kind, unknown }: Column<Row>, cell: WrittenCell): WrittenCell =>
  cell.kind === 'blank' && (unknown || figureKinds.includes(kind))
    ? { kind: 'text', text: (typeof unknown === 'object' ? unknown : unknownWord).zh, style: cell.style }
    : cell

/** The cell of a form's column for one row; `order` is its running number from 1. Unknown stays blank. */
export const formCell = <Row>(column: Column<Row>, row: Row, order: number): WrittenCell => {
  const style = styleOf[column.kind]
  switch (column.kind) {
    case 'order':
      return numberCell(order, style)
    case 'text':
    case 'code':
      return textCell(column.value(row), style)
    case 'words':
      return textCell(column.value(row)?.zh ?? null, style)
    case 'count':
    case 'number':
    case 'yuan':
    case 'ratio':
    case 'share':
      return numberCell(column.value(row), style)
    case 'wan': {
      const yuan = column.value(row)
      return numberCell(yuan === null ? null : wanOf(yuan), style)
    }
    case 'day': {
      const day = column.value(row)
      return day === null ? { kind: 'blank', style } : { kind: 'day', day, style }
    }
    case 'level': {
      const standing = column.value(row)
      return { kind: 'text', text: `${levelMarks[standing].symbol} ${standingWords[standing].zh}`, style: levelStyles[standing] }
    }
  }
}

/** What a cell shows, for working out heights. */
export const shownWords = (cell: WrittenCell): string => (cell.kind === 'text' ? cell.text : '')
