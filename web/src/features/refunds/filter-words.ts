import type { Division } from '@silverguard/shared/divisions/contract'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { balanceWords, refundsWords } from '../../words/refunds.ts'
import type { RefundsSearch } from './search.ts'

const same = (words: string) => text(words, words)

/** The filters of a printed list in words, so that paper says that it is not the whole; empty when it is. */
export const filterWords = ({ balance = [], waiting, level = [], township = [], text: typed }: RefundsSearch, townships: readonly Division[]): Text[] => [
  ...balance.map((one) => balanceWords[one]),
  ...(waiting ? [refundsWords.waiting] : []),
  ...level.map((one) => levelWords[one]),
  ...township.map((code) => same(townships.find((division) => division.code === code)?.name ?? code)),
  ...(typed ? [same(`“${typed}”`)] : []),
]
