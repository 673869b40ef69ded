import type { RefundSums } from '@silverguard/shared/handling/ledger/contract'
import { moneyWords } from '../../ui/figures.ts'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './refunds.module.css'

/** The sums of a ledger in a row, in yuan. */
export const LedgerSums = ({ label, sums }: { label: string; sums: RefundSums }) => {
  const words = useWords(ledgerWords)
  const shown = (['owed', 'refunded', 'settled', 'waiting', 'stillOwed'] as const).filter((key) => key !== 'waiting' || sums.waiting > 0)
  return (
    <section aria-label={label} className={classes.sums}>
      <dl>
        {shown.map((key) => (
          <div key={key} data-foremost={key === 'stillOwed' || undefined}>
            <dt>{words[key]}</dt>
            <dd>{moneyWords(sums[key])}</dd>
            {key === 'waiting' && <dd className={classes.under}>{words.waitingHint}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}
