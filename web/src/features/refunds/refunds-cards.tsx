import type { RefundRow } from '@silverguard/shared/handling/ledger/contract'
import { knownSums, resettledOf } from '@silverguard/shared/handling/ledger/known'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { BalanceCell, Elders, LevelCell, NotKnown, People, Wan } from './refund-cells.tsx'
import classes from './refunds.module.css'

/** Refunds by place on a phone: a card each. */
export const RefundsCards = ({ rows }: { rows: readonly RefundRow[] }) => {
  const words = useWords(refundsWords)
  return (
    <ul className={cards.cards} aria-label={words.title}>
      {rows.map((row) => (
        <li key={row.institution} className={cards.card}>
          <div className={cards.top}>
            <Link to="/institutions/$id/refunds" params={{ id: row.institution }}>
              {row.name}
            </Link>
            <strong className={classes.whole}>
              <BalanceCell balance={row.balance} />
            </strong>
          </div>
          <div className={cards.line}>
            {row.townshipName} · <LevelCell level={row.level} />
          </div>
          <Amounts row={row} />
          <div className={cards.line}>
            {words.elders} <Elders balance={row.balance} elders={row.elders} /> · {words.toResettle} <People count={row.toResettle} /> · {words.resettled}{' '}
            <People count={resettledOf(row)} /> · {words.assisted} <People count={row.assisted} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const Amounts = ({ row }: { row: RefundRow }) => {
  const words = useWords(refundsWords)
  const sums = knownSums(row)
  if (sums === null)
    return (
      <div>
        {words.owed} <NotKnown balance={row.balance} sums={row.sums} />
      </div>
    )
  return (
    <dl className={classes.four}>
      {(['owed', 'refunded', 'settled', 'stillOwed'] as const).map((key) => (
        <div key={key} data-foremost={key === 'stillOwed' || undefined}>
          <dt>
            {words[key]} <span className={classes.unit}>{words.wan}</span>
          </dt>
          <dd>
            <Wan yuan={sums[key]} />
            {key === 'stillOwed' && sums.waiting > 0 && (
              <span className={classes.under}>
                {words.waiting} <Wan yuan={sums.waiting} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
