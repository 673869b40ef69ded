import type { LedgerReading } from '@silverguard/shared/handling/ledger/contract'
import { useState } from 'react'
import { moneyWords } from '../../ui/figures.ts'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { refundListWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './refunds.module.css'

type Move = LedgerReading['moves'][number]
const usualSize = 50

/** What a list would move, a row each: new, another amount owed, a refund more. */
export const MovesTable = ({ moves }: { moves: readonly Move[] }) => {
  const words = useWords(refundListWords)
  const [place, setPlace] = useState({ page: 1, size: usualSize })
  const kinds = { new: words.isNew, owed: words.owedChanged, refund: words.refundAdded, same: '' } as const
  const shown = moves.slice((place.page - 1) * place.size, place.page * place.size)
  return (
    <div className={classes.moves}>
      <TableRegion label={words.movesTable}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" data-numeric="">
                {words.row}
              </th>
              <th scope="col">{words.elder}</th>
              <th scope="col">{words.what}</th>
              <th scope="col" data-numeric="">
                {words.owed}
              </th>
              <th scope="col" data-numeric="">
                {words.refunded}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, elder, reference, what, owed, refunded }) => (
              <tr key={row}>
                <td data-numeric="">{row}</td>
                <th scope="row">
                  {elder}
                  {reference && <span className={classes.under}>{reference}</span>}
                </th>
                <td>{what.map((one) => kinds[one]).join(' · ')}</td>
                <td data-numeric="">
                  <Amounts before={owed.before} after={owed.after} />
                </td>
                <td data-numeric="">
                  <Amounts {...refunded} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {moves.length > usualSize && <NumberedPages {...place} total={moves.length} go={setPlace} />}
    </div>
  )
}

/** An amount, and the one before it where there was another. */
const Amounts = ({ before, after }: { before: number | null; after: number }) => {
  const words = useWords(refundListWords)
  return <>{before === null || before === after ? moneyWords(after) : words.fromTo(moneyWords(before), moneyWords(after))}</>
}
