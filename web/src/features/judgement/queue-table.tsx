import { Checkbox } from '@mantine/core'
import type { QueueRow } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { judgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import type { Chosen } from './chosen.ts'
import classes from './judgement.module.css'
import { Doubts, QueueWhy } from './queue-why.tsx'
import { ComputedCell, ConfirmedCell } from './standing-cells.tsx'

type Props = { rows: readonly QueueRow[]; chosen: Chosen }

/** The queue at a desk, most urgent first; rows that may be confirmed together can be chosen. */
export const QueueTable = ({ rows, chosen }: Props) => {
  const words = useWords(judgementWords)
  const { clear } = chosen
  const isAll = chosen.rows.length === clear.length
  return (
    <TableRegion label={words.queueTable} fill>
      <table className={table.table}>
        <thead>
          <tr>
            {clear.length > 0 && (
              <th scope="col">
                <Checkbox size="xs" aria-label={words.chooseAll} checked={isAll} indeterminate={!isAll && chosen.rows.length > 0} onChange={chosen.turnAll} />
              </th>
            )}
            {[words.computed, words.name, words.confirmed, words.why, words.doubts, words.lastScreened].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.institution}>
              {clear.length > 0 && <td>{chosen.may(row) && <ChooseRow row={row} chosen={chosen} />}</td>}
              <td className={classes.computed}>
                <ComputedCell row={row} />
              </td>
              <th scope="row" className={classes.name}>
                <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'judgement' }}>
                  {row.name}
                </Link>
                <span className={classes.under}>{row.townshipName}</span>
              </th>
              <td data-tight="">
                <ConfirmedCell confirmed={row.confirmed} />
              </td>
              <td className={classes.why}>
                <QueueWhy row={row} />
              </td>
              <td className={classes.doubts}>
                <Doubts row={row} />
              </td>
              <td data-tight="">{row.lastScreenedOn ?? words.never}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

/** `large`: for a finger. */
export const ChooseRow = ({ row, chosen, large }: { row: QueueRow; chosen: Chosen; large?: true }) => {
  const words = useWords(judgementWords)
  return <Checkbox size={large ? 'md' : 'xs'} aria-label={words.choose(row.name)} checked={chosen.has(row)} onChange={() => chosen.turn(row)} />
}
