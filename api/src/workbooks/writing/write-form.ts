import type { Column, Form, FormHeader } from '@silverguard/shared/workbooks/form'
import type { CellStyle } from './cell-styles.ts'
import { formCell, shownWords } from './form-cells.ts'
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

const titleRows = <Row>(form: Form<Row>, header: FormHeader): WrittenRow[] => {
  const count = form.columns.length
  return [
    ...(form.annex ? [wholeLine(form.annex.zh, annexLine, count, 20)] : []),
    wholeLine(form.title.zh, titleLine, count, 32),
    ...header.statements.map((statement) => wholeLine(statement.zh, statementLine, count, 18)),
    twoEnds(`填报单位:${header.unit}`, `统计日期:${header.asOf}`, count),
  ]
}

const headingRow = <Row>(columns: readonly Column<Row>[]): WrittenRow => ({
  cells: columns.map((column) => ({ kind: 'text', text: column.heading.zh, style: heading })),
  height: rowHeight(
    columns.map((column) => ({ words: column.heading.zh, width: column.width })),
    30,
  ),
})

const footRows = <Row>(form: Form<Row>, header: FormHeader, rows: number): WrittenRow[] => {
  const count = form.columns.length
  const total = `合计:${rows} ${form.counted?.zh ?? '家'}${header.summary ? `,${header.summary.zh}` : ''}`
  const signatures = '填表人:                    审核人:                    日期:    年  月  日'.replaceAll('  ', '\u3000')
  return [
    wholeLine(total, { across: 'left' }, count, 20),
    ...(form.signed ? [wholeLine(signatures, { across: 'left' }, count, 26)] : []),
    ...(header.foot ? [wholeLine(header.foot.zh, chainLine, count, 18)] : []),
  ]
}

async function* formRows<Row>(form: Form<Row>, rows: Iterable<Row> | AsyncIterable<Row>, header: FormHeader): AsyncGenerator<WrittenRow> {
  yield* titleRows(form, header)
  yield headingRow(form.columns)
  let order = 0
  for await (const row of rows) {
    order += 1
    const cells = form.columns.map((column) => formCell(column, row, order))
    yield { cells, height: rowHeight(cells.map((cell, at) => ({ words: shownWords(cell), width: form.columns[at]?.width ?? 10 }))) }
  }
  yield* footRows(form, header, order)
}

/** The line of a form's headings, 1-based: below annex, title, statements and the line of unit and date. */
const headingLineOf = <Row>(form: Form<Row>, header: FormHeader): number => titleRows(form, header).length + 1

/** Writes a form as an `.xlsx`: titles, repeated headings, one line a row, the foot; rows may stream in any number. */
export const writeForm = <Row>(form: Form<Row>, rows: Iterable<Row> | AsyncIterable<Row>, header: FormHeader): Promise<Uint8Array> => {
  const name = form.annex?.zh ?? form.title.zh
  const [paper, orientation] = form.paper.split('-') as ['A4' | 'A3', 'landscape']
  return writeWorkbook([
    {
      name,
      columns: form.columns.map(({ width }) => ({ width })),
      rows: formRows(form, rows, header),
      headingRow: headingLineOf(form, header),
      frozenColumns: Math.max(0, form.columns.findIndex((column) => column.key === 'name') + 1),
      printing: { paper, orientation, footer: `&L${name.replaceAll('&', '&&')}&C第 &P 页,共 &N 页&R${header.asOf}` },
    },
  ])
}
