import type { WatchRow } from '@silverguard/shared/determinations/contract'
import { watchesForm } from '@silverguard/shared/workbooks/forms/watches'
import { FormTable } from '../../ui/form-table.tsx'
import tableClasses from '../../ui/table.module.css'
import classes from './control-list.module.css'
import { JudgementLink } from './place-links.tsx'
import { Rechecks } from './rechecks.tsx'
import { Relapse } from './relapse.tsx'

const keyOf = (row: WatchRow) => row.id
const name = { key: 'name', cell: (row: WatchRow) => <JudgementLink id={row.institution}>{row.name}</JudgementLink> }
const leading = ['order', 'name', 'township', 'from', 'to', 'standing', 'relapsed', 'rechecks', 'next', 'endsOn', 'releasedBy', 'startsOn']

/** 观察期 on the screen: from which level to which, until when, by whom, and which re-checks were made. */
export const WatchesTable = ({ rows, first, asOf }: { rows: readonly WatchRow[]; first: number; asOf: string }) => (
  <FormTable
    form={watchesForm}
    rows={rows}
    keyOf={keyOf}
    first={first}
    className={`${tableClasses.table} ${classes.watches}`}
    leading={leading}
    naming={name}
    cells={{ relapsed: (row) => <Relapse row={row} />, rechecks: (row) => <Rechecks row={row} asOf={asOf} /> }}
  />
)
