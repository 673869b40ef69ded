import type { ControlListRow, ListBasis } from '@silverguard/shared/determinations/contract'
import type { Column } from '@silverguard/shared/workbooks/form'
import { computedListForm, controlListForm } from '@silverguard/shared/workbooks/forms/control-list'
import { Link } from '@tanstack/react-router'
import { FormTable } from '../../ui/form-table.tsx'
import { MarkTag } from '../../ui/mark-tag.tsx'
import tableClasses from '../../ui/table.module.css'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import { ComputedNow } from './computed-now.tsx'
import classes from './control-list.module.css'
import { JudgementLink, PlanLink } from './place-links.tsx'

const keyOf = (row: ControlListRow) => row.institution
/** On the screen besides 附件5: since when it is on the list, and what the rules say now. */
const besides: readonly Column<ControlListRow>[] = [
  { key: 'listedSince', heading: controlListWords.listedSince, width: 11, kind: 'day', value: (row) => row.listedSince },
  { key: 'standing', heading: controlListWords.computedNow, width: 10, kind: 'level', value: (row) => row.standing },
]
const forms = { confirmed: { ...controlListForm, columns: [...controlListForm.columns, ...besides] }, computed: computedListForm }
/** What a reader looks for first; the further columns are reached by scrolling. */
const leading = ['order', 'level', 'name', 'township', 'determinedOn', 'listedSince', 'standing', 'circumstances']
const name = {
  key: 'name',
  cell: (row: ControlListRow) => (
    <Link to="/institutions/$id" params={{ id: row.institution }}>
      {row.name}
    </Link>
  ),
}

type Props = { basis: ListBasis; rows: readonly ControlListRow[] /** Number of the first row. */; first: number }

/** 附件5 on the screen, or the list of computed levels; what was judged is a press away. */
export const ControlListTable = ({ basis, rows, first }: Props) => {
  const { undetermined } = useWords(controlListWords)
  const cells = {
    measures: (row: ControlListRow) => row.measures && <PlanLink id={row.institution}>{row.measures}</PlanLink>,
    standing: (row: ControlListRow) => <ComputedNow row={row} />,
    determinedOn: (row: ControlListRow) => (
      <JudgementLink id={row.institution}>
        {row.determinedOn ?? (basis === 'computed' && row.underReview ? <MarkTag mark="under_review" /> : undetermined)}
      </JudgementLink>
    ),
  }
  return (
    <FormTable
      form={forms[basis]}
      rows={rows}
      keyOf={keyOf}
      first={first}
      className={`${tableClasses.table} ${classes.screen}`}
      leading={leading}
      naming={name}
      cells={cells}
    />
  )
}
