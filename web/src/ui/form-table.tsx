import type { Form } from '@silverguard/shared/workbooks/form'
import type { ReactNode } from 'react'
import { FormCell, isNumeric } from './form-cell.tsx'
import { FormHead } from './form-head.tsx'
import { PrintFootRow } from './print-foot.tsx'

type Props<Row> = {
  form: Form<Row>
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Number of the first row, from 1. */
  first: number
  className: string | undefined
  /** Keys of columns that come first on a screen, where a form does not fit its width. */
  leading?: readonly string[]
  /** Columns take their share of the paper's width. */
  onPaper?: true
  /** The cell that names the row; its key, and how it is shown. */
  naming: { key: string; cell: (row: Row) => ReactNode }
  /** Columns by key that a screen shows in a way of its own: as a link, with a tag. */
  cells?: Readonly<Record<string, (row: Row) => ReactNode>>
  /** The sum of the rows, under them. */
  sum?: Row | undefined
  /** Stands under the rows, never on a sheet without some of them. */
  foot?: ReactNode
}

/** So many rows go with the foot to the next sheet. */
const withFoot = 2

/** The rows of a form as a table, from the same definition as its workbook. */
export const FormTable = <Row,>({ form, rows, keyOf, first, className, leading = [], onPaper, naming, cells, sum, foot }: Props<Row>) => {
  const rank = (key: string) => (leading.includes(key) ? leading.indexOf(key) : leading.length)
  const columns = [...form.columns].sort((one, other) => rank(one.key) - rank(other.key))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const apart = foot ? Math.max(0, rows.length - withFoot) : rows.length
  const line = (row: Row, index: number) => (
    <tr key={row === sum ? 'sum' : keyOf(row)} data-sum={row === sum || undefined}>
      {columns.map((column) =>
        column.key === naming.key ? (
          <th key={column.key} scope="row" data-column={column.key}>
            {naming.cell(row)}
          </th>
        ) : (
          <td key={column.key} data-column={column.key} data-numeric={isNumeric(column.kind) || undefined}>
            {cells?.[column.key]?.(row) ?? <FormCell column={column} row={row} number={row === sum ? null : first + index} saysUnknown={form.saysUnknown} />}
          </td>
        ),
      )}
    </tr>
  )
  return (
    <table className={className}>
      {onPaper && (
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} width={`${(column.width / width) * 100}%`} />
          ))}
        </colgroup>
      )}
      <FormHead columns={columns} />
      <tbody>
        {rows.slice(0, apart).map(line)}
        {sum !== undefined && !foot && line(sum, rows.length)}
      </tbody>
      {foot && (
        <tbody data-foot="">
          {rows.slice(apart).map((row, place) => line(row, apart + place))}
          {sum !== undefined && line(sum, rows.length)}
          <tr>
            <td colSpan={columns.length}>{foot}</td>
          </tr>
        </tbody>
      )}
      {onPaper && <PrintFootRow columns={columns.length} />}
    </table>
  )
}
