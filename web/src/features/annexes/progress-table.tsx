import type { ProgressRow } from '@silverguard/shared/screenings/contract'
import { screeningProgressForm } from '@silverguard/shared/workbooks/forms/screening-progress'
import { FormTable } from '../../ui/form-table.tsx'
import tableClasses from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { annexWords } from '../../words/annexes.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './annexes.module.css'

/** For the table of the screen and the paper alike. */
export const keyOfProgress = (row: ProgressRow) => row.township ?? row.townshipName
export const progressName = { key: 'name', cell: (row: ProgressRow) => row.townshipName }

/** 附件4 on the screen. */
export const ProgressTable = ({ rows, sum }: { rows: readonly ProgressRow[]; sum: ProgressRow }) => {
  const words = useWords(annexWords)
  return (
    <TableRegion label={words.table(words.progress)} fill>
      <FormTable
        form={screeningProgressForm}
        rows={rows}
        keyOf={keyOfProgress}
        first={1}
        className={`${tableClasses.table} ${classes.progress}`}
        naming={progressName}
        sum={sum}
      />
    </TableRegion>
  )
}
