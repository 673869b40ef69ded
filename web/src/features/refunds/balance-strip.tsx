import type { Balance } from '@silverguard/shared/handling/lifecycle'
import { orNone } from '../../search.ts'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { balanceWords, refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import type { RefundsReply } from './refunds-query.ts'
import type { Change, RefundsSearch } from './search.ts'

const order = ['owed', 'unknown', 'clear'] as const satisfies readonly Balance[]

type Props = { counts: RefundsReply['counts']; search: RefundsSearch; change: Change }

/** Counts by how refunds stand, and of those with a settlement that waits for approval, that narrow the list when pressed. */
export const BalanceStrip = ({ counts, search: { balance: chosen = [], waiting }, change }: Props) => {
  const words = useWords(refundsWords)
  const inWords = useText()
  const toggle = (one: Balance) => change({ balance: orNone(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]) })
  return (
    <ul className={strip.strip} aria-label={words.counts}>
      {order.map((balance) => (
        <li key={balance}>
          <button type="button" className={strip.chip} aria-pressed={chosen.includes(balance)} onClick={() => toggle(balance)}>
            {inWords(balanceWords[balance])}
            <span className={strip.count}>{countWords(counts[balance])}</span>
          </button>
        </li>
      ))}
      <li data-apart="">
        <button type="button" className={strip.chip} aria-pressed={waiting !== undefined} onClick={() => change({ waiting: waiting ? undefined : 'true' })}>
          {words.waiting}
          <span className={strip.count}>{countWords(counts.waiting)}</span>
        </button>
      </li>
    </ul>
  )
}
