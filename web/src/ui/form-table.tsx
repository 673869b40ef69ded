import type { Form } from '@silverguard/shared/workbooks/form'
import type { ReactNode } from 'react'
import { useText } from '../words/language.tsx'
import { FormCell, isNumeric } from './form-cell.tsx'
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
  /** Stands under the rows, never on a sheet without some of them. */
  foot?: ReactNode
}

/** So many rows go with the foot to the next sheet. */
const withFoot = 2

/** The rows of a form as a table, from the same definition as its workbook. */
export const FormTable = <Row,>({ form, rows, keyOf, first, className, leading = [], onPaper, naming, foot }: Props<Row>) => {
  const inWords = useText()
  const rank = (key: string) => (leading.includes(key) ? leading.indexOf(key) : leading.length)
  const columns = [...form.columns].sort((one, other) => rank(one.key) - rank(other.key))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const apart = foot ? Math.max(0, rows.length - withFoot) : rows.length
  const line = (row: Row, index: number) => (
    <tr key={keyOf(row)}>
      {columns.map((column) =>
        column.key === naming.key ? (
          <th key={column.key} scope="row" data-column={column.key}>
            {naming.cell(row)}
          </th>
        ) : (
          <td key={column.key} data-column={column.key} data-numeric={isNumeric(column.kind) || undefined}>
            <FormCell column={column} row={row} number={first + index} />
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
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-column={column.key} data-numeric={isNumeric(column.kind) || undefined}>
              {inWords(column.heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.slice(0, apart).map(line)}</tbody>
      {foot && (
        <tbody data-foot="">
          {rows.slice(apart).map((row, place) => line(row, apart + place))}
          <tr>
            <td colSpan={columns.length}>{foot}</td>
          </tr>
        </tbody>
      )}
      {onPaper && <PrintFootRow columns={columns.length} />}
    </table>
  )
}
