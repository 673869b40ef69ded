import type { Division } from '@silverguard/shared/divisions/contract'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import type { ProgressSearch } from './search.ts'

type Filters = { level?: ProgressSearch['level']; township?: ProgressSearch['township'] }

/** The filters of what is printed in words, so that paper says that it is not the whole; empty when it is. */
export const filterWords = ({ level = [], township = [] }: Filters, townships: readonly Division[]): Text[] => [
  ...level.map((one) => levelWords[one]),
  ...township.map((code) => {
    const name = townships.find((division) => division.code === code)?.name ?? code
    return text(name, name)
  }),
]
