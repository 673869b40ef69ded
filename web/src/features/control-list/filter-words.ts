import type { Division } from '@silverguard/shared/divisions/contract'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { controlListWords } from '../../words/control-list.ts'
import { type ControlListSearch, watchFlags } from './search.ts'

const townshipWords = ({ township = [] }: ControlListSearch, townships: readonly Division[]): Text[] =>
  township.map((code) => {
    const name = townships.find((division) => division.code === code)?.name ?? code
    return text(name, name)
  })

/** The filters of a printed list in words, so that paper says that it is not the whole; empty when it is. */
export const filterWords = (search: ControlListSearch, townships: readonly Division[]): Text[] => [
  ...(search.level ?? []).map((one) => levelWords[one]),
  ...townshipWords(search, townships),
]
export const watchFilterWords = (search: ControlListSearch, townships: readonly Division[]): Text[] => [
  ...watchFlags.flatMap((flag) => (search[flag] ? [controlListWords[flag]] : [])),
  ...townshipWords(search, townships),
]
