import { handlingProgressForm, type ProgressLine, progressSum, sumLabel } from '@silverguard/shared/workbooks/forms/handling-progress'
import { Link } from '@tanstack/react-router'
import { FormTable } from '../../ui/form-table.tsx'
import { LevelBadge } from '../../ui/level-badge.tsx'
import tableClasses from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { progressWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './progress.module.css'
import type { ProgressReply } from './progress-query.ts'

/** For the table of the screen and the paper alike. */
export const keyOfProgress = (row: ProgressLine) => row.institution
/** The name stays in view to the left; how far it is and what comes next are what a reader looks for. */
const leading = ['order', 'name', 'level', 'state', 'thisMonth', 'nextSteps', 'township']
const name = {
  key: 'name',
  // The sum under the rows is of no place.
  cell: (row: ProgressLine) =>
    row.institution ? (
      <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'handling' }}>
        {row.name}
      </Link>
    ) : (
      row.name
    ),
}
const cells = {
  level: (row: ProgressLine) => row.level && <LevelBadge standing={row.level} />,
  initialLevel: (row: ProgressLine) => row.initialLevel && <LevelBadge standing={row.initialLevel} />,
}

/** 附件6 on the screen. `first`: number of the first row. */
export const ProgressTable = ({ progress: { rows, sums }, first }: { progress: ProgressReply; first: number }) => {
  const words = useWords(progressWords)
  const inWords = useText()
  return (
    <TableRegion label={words.table} fill>
      <FormTable
        form={handlingProgressForm}
        rows={rows}
        keyOf={keyOfProgress}
        first={first}
        className={`${tableClasses.table} ${classes.progress}`}
        leading={leading}
        naming={name}
        cells={cells}
        sum={progressSum(sums, inWords(sumLabel))}
      />
    </TableRegion>
  )
}
