import type { Column } from '@silverguard/shared/workbooks/form'
import { useText } from '../words/language.tsx'
import { isNumeric } from './form-cell.tsx'

/** How many columns from one on stand under the same group; 0 where it is not the first of them. */
const spanFrom = <Row,>(columns: readonly Column<Row>[], at: number): number => {
  const group = columns[at]?.group
  if (group === columns[at - 1]?.group) return 0
  const after = columns.findIndex((column, place) => place > at && column.group !== group)
  return (after < 0 ? columns.length : after) - at
}

/** The headings of a form; where some columns have a group, its name stands over them. */
export const FormHead = <Row,>({ columns }: { columns: readonly Column<Row>[] }) => {
  const inWords = useText()
  const grouped = columns.some(({ group }) => group !== undefined)
  const own = (column: Column<Row>, rowSpan?: number) => (
    <th key={column.key} scope="col" rowSpan={rowSpan} data-column={column.key} data-numeric={isNumeric(column.kind) || undefined}>
      {inWords(column.heading)}
    </th>
  )
  if (!grouped) {
    return (
      <thead>
        <tr>{columns.map((column) => own(column))}</tr>
      </thead>
    )
  }
  return (
    <thead data-grouped="">
      <tr>
        {columns.map((column, at) => {
          if (!column.group) return own(column, 2)
          const span = spanFrom(columns, at)
          return span > 0 ? (
            <th key={column.key} scope="colgroup" colSpan={span} data-group="">
              {inWords(column.group)}
            </th>
          ) : null
        })}
      </tr>
      <tr>{columns.filter(({ group }) => group !== undefined).map((column) => own(column))}</tr>
    </thead>
  )
}
