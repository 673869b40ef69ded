import type { ColumnMapping, ImportColumn } from '@silverguard/shared/workbooks/contract'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import { ColumnRow } from './column-row.tsx'
import classes from './column-table.module.css'
import type { DraftProblems } from './mapping-draft.ts'

type Props = {
  columns: readonly ImportColumn[]
  mappings: readonly ColumnMapping[]
  problems: DraftProblems
  choose: (index: number, mapping: ColumnMapping) => void
}
const notRead: ColumnMapping = { target: { to: 'nothing' } }

/** Every column of the sheet with what it is read as. */
export const ColumnTable = ({ columns, mappings, problems, choose }: Props) => {
  const words = useWords(importWords)
  const twice = problems.twice.flatMap((one) => one.columns)
  const headings = [words.column, words.heading, words.samples, words.readAs, words.unit, words.ground]
  return (
    <TableRegion label={words.columns}>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <ColumnRow key={column.letter} column={column} mapping={mappings[index] ?? notRead} wrong={twice.includes(index)} choose={choose} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
