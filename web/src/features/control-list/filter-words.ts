import type { Division } from '@silverguard/shared/divisions/contract'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import type { Text } from '@silverguard/shared/text'
import type { ControlListSearch } from './search.ts'

/** The filters of a printed list in words, so that paper says that it is not the whole; empty when it is. */
export const filterWords = ({ level = [], township = [] }: ControlListSearch, townships: readonly Division[], inWords: (words: Text) => string): string =>
  [
    level.map((one) => inWords(levelWords[one])).join('、'),
    township.map((code) => townships.find((division) => division.code === code)?.name ?? code).join('、'),
  ]
    .filter((words) => words !== '')
    .join(' · ')
