import type { Division } from '@silverguard/shared/divisions/contract'
import { workReasonWords } from '@silverguard/shared/screenings/work-reason-words'
import { type Text, text } from '@silverguard/shared/text'
import { choiceWords, registrationFilterChoices } from '../../words/choices.ts'
import { screeningWorkWords } from '../../words/screening-work.ts'
import type { WorkSearch } from './search.ts'

const same = (words: string) => text(words, words)

/** The filters of a printed work list in words, so that paper says that it is not the whole; empty when it is. */
export const filterWords = ({ reason = [], township = [], registration = [], text: typed, whose }: WorkSearch, townships: readonly Division[]): Text[] => [
  ...reason.map((one) => workReasonWords[one]),
  ...township.map((code) => same(townships.find((division) => division.code === code)?.name ?? code)),
  ...registration.flatMap((one) => choiceWords(registrationFilterChoices, one) ?? []),
  ...(typed ? [same(`“${typed}”`)] : []),
  ...(whose === 'all' ? [screeningWorkWords.townshipsToo] : []),
]
