import type { Division } from '@silverguard/shared/divisions/contract'
import { paperKindWords, paperStateWords } from '@silverguard/shared/handling/papers/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { papersWords } from '../../words/papers.ts'
import type { PapersSearch } from './search.ts'

const same = (words: string) => text(words, words)

/** The filters of a printed register in words, so that paper says that it is not the whole; empty when it is. */
export const filterWords = ({ kind = [], state = [], awaitingReceipt, township = [], text: typed }: PapersSearch, townships: readonly Division[]): Text[] => [
  ...kind.map((one) => paperKindWords[one]),
  ...state.map((one) => paperStateWords[one]),
  ...(awaitingReceipt ? [papersWords.awaitingReceipt] : []),
  ...township.map((code) => same(townships.find((division) => division.code === code)?.name ?? code)),
  ...(typed ? [same(`“${typed}”`)] : []),
]
