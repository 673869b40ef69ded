import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import type { AnnexKind, AnnexRow } from '@silverguard/shared/screenings/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { FormTable } from '../../ui/form-table.tsx'
import tableClasses from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { annexWords } from '../../words/annexes.ts'
import { useWords } from '../../words/use-words.ts'
import { annexFormOf } from './annex-forms.ts'
import classes from './annexes.module.css'

const keyOf = (row: AnnexRow) => row.id
/** The name stays in view to the left; the level is what a reader looks for next. */
const leading = ['order', 'name', 'standing', 'township']
const name = {
  key: 'name',
  cell: (row: AnnexRow) => (
    <Link to="/institutions/$id" params={{ id: row.id }}>
      {row.particulars.name}
    </Link>
  ),
}

type Props = { kind: AnnexKind; ruleSet: RuleSet; rows: readonly AnnexRow[]; first: number }

/** 附件2 or 附件3 on the screen. `first`: number of the first row. */
export const AnnexTable = ({ kind, ruleSet, rows, first }: Props) => {
  const words = useWords(annexWords)
  const form = useMemo(() => annexFormOf(kind)(ruleSet), [kind, ruleSet])
  return (
    <TableRegion label={words.table(words[kind])} fill>
      <FormTable form={form} rows={rows} keyOf={keyOf} first={first} className={`${tableClasses.table} ${classes.annex}`} leading={leading} naming={name} />
    </TableRegion>
  )
}
