import type { Division } from '@silverguard/shared/divisions/contract'
import { standingWords, verdictStatusWords } from '@silverguard/shared/risk/vocabulary'
import type { Text } from '@silverguard/shared/text'
import { choiceWords, kindFilterChoices, registrationFilterChoices } from '../../words/choices.ts'
import { markWords } from '../../words/marks.ts'
import type { RegisterSearch } from './search.ts'

/** The filters of a printed register in words; empty when it holds every institution. */
export const filterWords = (search: RegisterSearch, townships: readonly Division[], inWords: (words: Text) => string): string => {
  const labelled = (words: Text | undefined, value: string) => (words ? inWords(words) : value)
  const groups: string[][] = [
    (search.standing ?? []).map((one) => inWords(standingWords[one])),
    (search.status ?? []).map((one) => inWords(verdictStatusWords[one])),
    (search.township ?? []).map((code) => townships.find((division) => division.code === code)?.name ?? code),
    (search.registration ?? []).map((one) => labelled(choiceWords(registrationFilterChoices, one), one)),
    (search.kind ?? []).map((one) => labelled(choiceWords(kindFilterChoices, one), one)),
    (search.mark ?? []).map((one) => inWords(markWords[one])),
    search.text ? [`“${search.text}”`] : [],
  ]
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.join('、'))
    .join(' · ')
}
