import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { controlListForm } from '@silverguard/shared/workbooks/forms/control-list'
import { Link } from '@tanstack/react-router'
import { FormTable } from '../../ui/form-table.tsx'
import tableClasses from '../../ui/table.module.css'
import classes from './control-list-table.module.css'

const keyOf = (row: ControlListRow) => row.institution
/** What a reader looks for first; on a screen the further columns are reached by scrolling. */
const leading = ['order', 'level', 'name', 'township', 'circumstances']
const name = {
  key: 'name',
  cell: (row: ControlListRow) => (
    <Link to="/institutions/$id" params={{ id: row.institution }}>
      {row.name}
    </Link>
  ),
}

/** 附件5 on the screen. `first`: number of the first row. */
export const ControlListTable = ({ rows, first }: { rows: readonly ControlListRow[]; first: number }) => (
  <FormTable
    form={controlListForm}
    rows={rows}
    keyOf={keyOf}
    first={first}
    className={`${tableClasses.table} ${classes.screen}`}
    leading={leading}
    naming={name}
  />
)
