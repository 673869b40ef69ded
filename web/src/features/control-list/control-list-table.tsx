import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { useText } from '../../words/language.tsx'
import { controlListColumns } from './columns.tsx'

/** 附件5 as a table; how it looks on the screen or on paper is the caller's class. `first`: number of the first row. */
export const ControlListTable = ({
  rows,
  first,
  className,
  onPaper,
}: {
  rows: readonly ControlListRow[]
  first: number
  className: string | undefined
  onPaper?: true
}) => {
  const inWords = useText()
  return (
    <table className={className}>
      {onPaper && (
        <colgroup>
          {controlListColumns.map((column) => (
            <col key={column.id} width={`${column.width}%`} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {controlListColumns.map((column) => (
            <th key={column.id} scope="col" data-column={column.id} data-numeric={column.numeric}>
              {inWords(column.heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.institution}>
            {controlListColumns.map((column) => {
              const Cell = column.id === 'name' ? 'th' : 'td'
              return (
                <Cell key={column.id} data-column={column.id} data-numeric={column.numeric} {...(Cell === 'th' ? { scope: 'row' } : {})}>
                  {column.cell(row, first + index)}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
