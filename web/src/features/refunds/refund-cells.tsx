import type { RefundRow } from '@silverguard/shared/handling/ledger/contract'
import { countWords, moneyWords, wanWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import unknown from '../../ui/unknown.module.css'
import { useText } from '../../words/language.tsx'
import { balanceWords, refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'

/** What is less than half of the last decimal is shown as less, never as nothing. */
const leastShown = 50

/** An amount in 万元, its yuan in the title. */
export const Wan = ({ yuan }: { yuan: number }) => {
  const words = useWords(refundsWords)
  const shown = yuan > 0 && yuan < leastShown ? '<0.01' : wanWords(yuan)
  return <span title={words.yuan(moneyWords(yuan))}>{shown}</span>
}

/** People counted; where nobody was, that it is so. */
export const People = ({ count }: { count: number | null }) => {
  const words = useWords(refundsWords)
  return count === null ? <span className={unknown.unknown}>{words.notCounted}</span> : countWords(count)
}

/** The confirmed level of a place, or that it has none. */
export const LevelCell = ({ level }: Pick<RefundRow, 'level'>) => {
  const words = useWords(refundsWords)
  return level === null ? words.notLevelled : <LevelBadge standing={level} />
}

/** How the refunds of a place stand; where nothing says that money is owed, that it is not concerned. */
export const BalanceCell = ({ balance }: Pick<RefundRow, 'balance'>) => {
  const words = useWords(refundsWords)
  const inWords = useText()
  return balance === null ? words.notConcerned : inWords(balanceWords[balance])
}

/** Elders whose money it is. */
export const Elders = ({ balance, elders }: Pick<RefundRow, 'balance' | 'elders'>) => {
  const words = useWords(refundsWords)
  return balance === null ? words.notConcerned : <People count={elders} />
}

/** Why there are no sums of a place. */
export const NotKnown = ({ balance, sums }: Pick<RefundRow, 'balance' | 'sums'>) => {
  const words = useWords(refundsWords)
  if (balance === null) return words.notConcerned
  return <span className={unknown.unknown}>{sums === null ? words.noLedger : words.noLines}</span>
}
