import type { Division } from '@silverguard/shared/divisions/contract'
import { actionStateWords } from '@silverguard/shared/handling/vocabulary'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { handlingWords } from '../../words/handling.ts'
import { codeTitle } from './code-title.ts'
import type { HandlingSearch } from './search.ts'

const same = (words: string) => text(words, words)

/** The filters of a printed list in words, so that paper says that it is not the whole; empty when it is. */
export const filterWords = (search: HandlingSearch, townships: readonly Division[]): Text[] => [
  ...(search.tab === 'mine' ? [handlingWords.mine] : []),
  ...(search.state ?? []).map((one) => actionStateWords[one]),
  ...(search.code ?? []).map(codeTitle),
  ...(search.level ?? []).map((one) => levelWords[one]),
  ...(search.unit ?? []).map((one) => handlingWords[one === 'bureau' ? 'bureau' : 'townships']),
  ...(search.township ?? []).map((code) => same(townships.find((division) => division.code === code)?.name ?? code)),
  ...(search.dueWithin === undefined ? [] : [search.dueWithin === 0 ? handlingWords.byToday : handlingWords.withinDays(search.dueWithin)]),
  ...(search.overdue ? [handlingWords.onlyOverdue] : []),
  ...(search.escalate ? [handlingWords.onlyEscalate] : []),
  ...(search.lapsed ? [handlingWords.onlyLapsed] : []),
  ...(search.unassigned ? [handlingWords.onlyUnassigned] : []),
  ...(search.text ? [same(`“${search.text}”`)] : []),
]
