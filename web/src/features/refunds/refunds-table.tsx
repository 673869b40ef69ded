import type { RefundRow } from '@silverguard/shared/handling/ledger/contract'
import { knownSums, resettledOf } from '@silverguard/shared/handling/ledger/known'
import { Link } from '@tanstack/react-router'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { BalanceCell, Elders, LevelCell, NotKnown, People, Wan } from './refund-cells.tsx'
import classes from './refunds.module.css'

const amounts = ['owed', 'refunded', 'settled', 'stillOwed'] as const

/** Refunds by place at a desk, most still owed first. */
export const RefundsTable = ({ rows }: { rows: readonly RefundRow[] }) => {
  const words = useWords(refundsWords)
  return (
    <TableRegion label={words.table} fill>
      <table className={`${table.table} ${classes.places}`}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.balance}</th>
            {amounts.map((key) => (
              <th key={key} scope="col" data-numeric="">
                {words[key]}
                <span className={classes.under}>{words.wan}</span>
              </th>
            ))}
            {(['elders', 'toResettle', 'resettled', 'assisted'] as const).map((key) => (
              <th key={key} scope="col" data-numeric="">
                {words[key]}
              </th>
            ))}
            <th scope="col">{words.lastOn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.institution} row={row} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

const Row = ({ row }: { row: RefundRow }) => {
  const words = useWords(refundsWords)
  const sums = knownSums(row)
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link to="/institutions/$id/refunds" params={{ id: row.institution }}>
          {row.name}
        </Link>
        <span className={classes.under}>{row.townshipName}</span>
      </th>
      <td data-tight="">
        <LevelCell level={row.level} />
      </td>
      <td data-tight="">
        <BalanceCell balance={row.balance} />
      </td>
      {sums === null ? (
        <td colSpan={amounts.length} data-numeric="">
          <NotKnown balance={row.balance} sums={row.sums} />
        </td>
      ) : (
        amounts.map((key) => (
          <td key={key} data-numeric="" data-foremost={key === 'stillOwed' || undefined}>
            <Wan yuan={sums[key]} />
            {key === 'stillOwed' && sums.waiting > 0 && (
              <span className={classes.under}>
                {words.waiting} <Wan yuan={sums.waiting} />
              </span>
            )}
          </td>
        ))
      )}
      <td data-numeric="">
        <Elders balance={row.balance} elders={row.elders} />
      </td>
      <td data-numeric="">
        <People count={row.toResettle} />
      </td>
      <td data-numeric="">
        <People count={resettledOf(row)} />
      </td>
      <td data-numeric="">
        <People count={row.assisted} />
      </td>
      <td data-tight="">{row.lastOn ?? words.none}</td>
    </tr>
  )
}
