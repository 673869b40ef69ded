import { determinationStateWords, movementWords, queueReasonWords } from '@silverguard/shared/determinations/vocabulary'
import type { Division } from '@silverguard/shared/divisions/contract'
import { levelWords, standingWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { judgementWords } from '../../words/judgement.ts'
import type { JudgementSearch } from './search.ts'

const same = (words: string) => text(words, words)
const placesAndText = ({ township = [], text: typed }: JudgementSearch, townships: readonly Division[]): Text[] => [
  ...township.map((code) => same(townships.find((division) => division.code === code)?.name ?? code)),
  ...(typed ? [same(`“${typed}”`)] : []),
]

/** The filters of a printed queue in words, so that paper says that it is not the whole; empty when it is. */
export const queueFilterWords = (search: JudgementSearch, townships: readonly Division[]): Text[] => [
  ...(search.why ?? []).map((one) => queueReasonWords[one]),
  ...(search.standing ?? []).map((one) => standingWords[one]),
  ...placesAndText(search, townships),
  ...(search.clear ? [judgementWords.onlyClear] : []),
  ...(search.mine ? [judgementWords.onlyMine] : []),
]

/** As `queueFilterWords`, of the decisions. */
export const decisionFilterWords = (search: JudgementSearch, townships: readonly Division[]): Text[] => [
  ...(search.state ?? []).map((one) => determinationStateWords[one]),
  ...(search.level ?? []).map((one) => levelWords[one]),
  ...(search.movement ?? []).map((one) => movementWords[one]),
  ...(search.since || search.until ? [judgementWords.days(search.since ?? '…', search.until ?? '…')] : []),
  ...(search.meeting ? [judgementWords.ofMeeting] : []),
  ...placesAndText(search, townships),
]
