import type { Text } from '@silverguard/shared/text'
import { type Column, type Form, type FormHeader, sheetsOf } from '@silverguard/shared/workbooks/form'
import { columnLetters } from '../reading/table.ts'
import type { CellStyle } from './cell-styles.ts'
import { formCell, sayingUnknown, shownWords } from './form-cells.ts'
import { rowHeight } from './row-height.ts'
import type { WrittenCell, WrittenRow } from './sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

const annexLine: CellStyle = { size: 12, bold: true }
const titleLine: CellStyle = { size: 18, bold: true, across: 'center' }
const statementLine: CellStyle = { size: 11, bold: true, across: 'center' }
const chainLine: CellStyle = { size: 9, across: 'left' }
const heading: CellStyle = { bold: true, border: true, across: 'center', wrap: true, fill: 'F1F3F5' }

const blanks = (count: number, style: CellStyle): WrittenCell[] => Array.from({ length: count }, () => ({ kind: 'blank', style }))
const wholeLine = (words: string, style: CellStyle, count: number, height: number): WrittenRow => ({
  cells: [{ kind: 'text', text: words, style }, ...blanks(count - 1, style)],
  across: [[0, count - 1]],
  height,
})

/** One line with a part at each end, each merged over half the columns. */
const twoEnds = (left: string, right: string, count: number): WrittenRow => {
  const half = Math.max(1, Math.floor(count / 2))
  const cells: WrittenCell[] = [
    { kind: 'text', text: left, style: { across: 'left' } },
    ...blanks(half - 1, {}),
    { kind: 'text', text: right, style: { across: 'right' } },
    ...blanks(count - half - 1, {}),
  ]
  return {
    cells,
    across: [
      [0, half - 1],
      [half, count - 1],
    ],
    height: 18,
  }
}

/** How many columns stand on the first sheet of paper: titles and foot are merged over these, so that no title is cut. */
const columnsOnFirst = <Row>(form: Form<Row>): number => sheetsOf(form)[0]?.columns.length ?? form.columns.length

const titleRows = <Row>(form: Form<Row>, header: FormHeader): WrittenRow[] => {
  const count = columnsOnFirst(form)
  return [
    ...(form.annex ? [wholeLine(form.annex.zh, annexLine, count, 20)] : []),
    wholeLine(form.title.zh, titleLine, count, 32),
    ...header.statements.map((statement) => wholeLine(statement.zh, statementLine, count, 18)),
    twoEnds(`填报单位:${header.unit}`, `统计日期:${header.asOf}`, count),
  ]
}

const headingLine = (words: readonly (Text | undefined)[], widths: readonly number[], least: number): WrittenRow => ({
  cells: words.map((one) => (one ? { kind: 'text', text: one.zh, style: heading } : { kind: 'blank', style: heading })),
  height: rowHeight(
    words.map((one, at) => ({ words: one?.zh ?? '', width: widths[at] ?? 10 })),
    least,
  ),
})

/** The headings; where some columns have a group, its name stands over them in a line of its own. */
const headingLines = <Row>(columns: readonly Column<Row>[]): WrittenRow[] => {
  const widths = columns.map(({ width }) => width)
  const own = columns.map(({ heading: words }) => words)
  if (columns.every(({ group }) => group === undefined)) return [headingLine(own, widths, 30)]
  const begins = columns.map(({ group }, at) => group === undefined || group !== columns[at - 1]?.group)
  const words = columns.map(({ group }, at) => (begins[at] ? (group ?? own[at]) : undefined))
  const upper = headingLine(
    words,
    columns.map(({ group }, at) => (group ? 40 : (widths[at] ?? 10))),
    20,
  )
  const lower = headingLine(
    columns.map(({ group }, at) => (group ? own[at] : undefined)),
    widths,
    30,
  )
  return [upper, lower]
}

/** What the headings merge where they stand in two lines: a group's name across, any other heading down. */
const headingMerges = <Row>(columns: readonly Column<Row>[], last: number): string[] =>
  columns.flatMap(({ group }, at) => {
    if (group === undefined) return [`${columnLetters(at)}${last - 1}:${columnLetters(at)}${last}`]
    if (group === columns[at - 1]?.group) return []
    const after = columns.findIndex((column, place) => place > at && column.group !== group)
    const end = (after < 0 ? columns.length : after) - 1
    return end > at ? [`${columnLetters(at)}${last - 1}:${columnLetters(end)}${last - 1}`] : []
  })

/** Under a sum the rows are counted in words of their own: 合计 stands above already. */
const footRows = <Row>(form: Form<Row>, header: FormHeader, rows: number, summed: boolean): WrittenRow[] => {
  const count = columnsOnFirst(form)
  const total = `${summed ? '共 ' : '合计:'}${rows} ${form.counted?.zh ?? '家'}${header.summary ? `,${header.summary.zh}` : ''}`
  const signatures = '填表人:                    审核人:                    日期:    年  月  日'.replaceAll('  ', '\u3000')
  return [
    wholeLine(total, { across: 'left' }, count, 20),
    ...(form.signed ? [wholeLine(signatures, { across: 'left' }, count, 26)] : []),
    ...(header.foot ? [wholeLine(header.foot.zh, chainLine, count, 18)] : []),
  ]
}

const bodyRow = <Row>({ columns, saysUnknown }: Form<Row>, row: Row, order: number): WrittenRow => {
  const cells = columns.map((column) => {
    const cell = formCell(column, row, order)
    return saysUnknown && column.concerns?.(row) !== false ? sayingUnknown(column, cell) : cell
  })
  return { cells, height: rowHeight(cells.map((cell, at) => ({ words: shownWords(cell), width: columns[at]?.width ?? 10 }))) }
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>
type Parts<Row> = { rows: Rows<Row>; sum: Row | undefined; written: { rows: number } }
async function* formRows<Row>(form: Form<Row>, header: FormHeader, { rows, sum, written }: Parts<Row>): AsyncGenerator<WrittenRow> {
  yield* titleRows(form, header)
  yield* headingLines(form.columns)
  let order = 0
  for await (const row of rows) {
    order += 1
    yield bodyRow(form, row, order)
  }
  written.rows = order
  if (sum !== undefined) {
    const { cells, ...line } = bodyRow(form, sum, order + 1)
    // The sum is no row: it bears no running number.
    const unnumbered = cells.map((cell, at): WrittenCell => (form.columns[at]?.kind === 'order' ? { kind: 'blank', style: cell.style } : cell))
    yield { ...line, cells: unnumbered.map((cell) => ({ ...cell, style: { ...cell.style, bold: true } })) }
  }
  yield* footRows(form, header, order, sum !== undefined)
}

/**
 * Writes a form as an `.xlsx`: titles, repeated headings, one line a row, the foot; rows may stream in any number. `sum` stands
 * under them and is not counted.
 */
export const writeForm = <Row>(form: Form<Row>, rows: Rows<Row>, header: FormHeader, sum?: Row): Promise<Uint8Array> => {
  const name = form.annex?.zh ?? form.title.zh
  const headingRows = headingLines(form.columns).length
  // Below annex, title, statements and the line of unit and date.
  const headingRow = titleRows(form, header).length + headingRows
  const written = { rows: 0 }
  const lastColumn = columnLetters(form.columns.length - 1)
  const [paper, orientation] = form.paper.split('-') as ['A4' | 'A3', 'landscape']
  return writeWorkbook([
    {
      name,
      columns: form.columns.map(({ width }) => ({ width })),
      rows: formRows(form, header, { rows, sum, written }),
      headingRow,
      ...(form.filtered ? { filter: () => `A${headingRow}:${lastColumn}${headingRow + written.rows}` } : {}),
      headingRows,
      merges: headingRows > 1 ? headingMerges(form.columns, headingRow) : [],
      frozenColumns: Math.max(0, form.columns.findIndex((column) => column.key === 'name') + 1),
      printing: { paper, orientation, footer: `&L${name.replaceAll('&', '&&')}&C第 &P 页,共 &N 页&R${header.asOf}`, pagesAcross: sheetsOf(form).length },
    },
  ])
}
