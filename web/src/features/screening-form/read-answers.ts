import { Day } from '@silverguard/shared/days'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { KnownFact, ScreeningSource } from '@silverguard/shared/facts/contract'
import type { Answer } from '@silverguard/shared/screenings/contract'
import { readFact } from '../../typed/read-typed.ts'
import { type AnswerDraft, type Base, knownOf, type SaidDraft, type ScreeningDraft, unestablished } from './draft.ts'
import type { Fault } from './faults.ts'

const seenInFeeRecords: readonly FactKey[] = ['monthlyFee', 'largestPrepayment', 'longestPrepaidMonths', 'largePrepayers', 'prepaidBalance']

/** Where an answer comes from unless the person says otherwise: fees from the fee records if those were seen. */
export const usualSource = (fact: FactKey, { feeRecords }: Pick<ScreeningDraft, 'feeRecords'>): ScreeningSource =>
  seenInFeeRecords.includes(fact) && feeRecords.trim() !== '' ? 'fee_record' : 'visit'

/** Whether anything beside the value was said. */
export const hasDetails = ({ source, trueSince, note, files }: SaidDraft): boolean =>
  source !== '' || trueSince !== '' || note.trim() !== '' || files.length > 0

const readValue = (fact: FactKey, words: string): Answer['value'] | undefined => {
  if (words === unestablished) return null
  const reading = readFact(fact, words)
  return reading && 'value' in reading ? (reading.value as Answer['value']) : undefined
}

/** Whether an answer says what is known already. */
export const isAsKnown = (answer: AnswerDraft, known: KnownFact | undefined): boolean =>
  known !== undefined && readValue(known.fact, answer.value) === known.value

/** Whether an answer is sent: it says something new, or states again on purpose what is known. */
const isStated = (answer: AnswerDraft, known: KnownFact | undefined): boolean =>
  !isAsKnown(answer, known) || answer.confirmed || hasDetails(answer) || (answer.other !== null && answer.other.value.trim() !== '')

/** Answers to be sent, each with the place on the form that it came from. */
export type AnswersRead = { answers: Answer[]; places: string[]; faults: Fault[] }

/** What is wrong with one source's answer, beside its value. */
const faultsBeside = (said: SaidDraft, path: string, screenedOn: string): Fault[] => {
  if (said.value.trim() === '') return hasDetails(said) ? [{ path: `${path}.value`, fault: 'answerFirst' }] : []
  if (said.trueSince === '') return []
  if (!Day.safeParse(said.trueSince).success) return [{ path: `${path}.trueSince`, fault: 'asDay' }]
  return said.trueSince > screenedOn ? [{ path: `${path}.trueSince`, fault: 'afterScreening' }] : []
}

const answerOf = (fact: FactKey, said: SaidDraft, source: ScreeningSource): Answer | undefined => {
  const value = readValue(fact, said.value)
  if (value === undefined) return undefined
  const evidence = said.files.map(({ id }) => id)
  const note = said.note.trim()
  return { fact, value, source, evidence, ...(said.trueSince ? { trueSince: said.trueSince } : {}), ...(note ? { note } : {}) }
}

const readOne = (fact: FactKey, answer: AnswerDraft, base: Base, draft: ScreeningDraft): AnswersRead => {
  const place = `answers.${fact}`
  const source = answer.source || usualSource(fact, draft)
  // Of two sources the later said holds where both speak of one day: what the person found out stands last.
  const said: [SaidDraft, string, ScreeningSource][] = isStated(answer, knownOf(base, fact)) ? [[answer, place, source]] : []
  if (answer.other) said.unshift([answer.other, `${place}.other`, answer.other.source || 'resident'])
  const read: AnswersRead = { answers: [], places: [], faults: [] }
  for (const [one, path, from] of said) {
    const reading = one.value === unestablished ? undefined : readFact(fact, one.value)
    if (reading && 'fault' in reading) read.faults.push({ path: `${path}.value`, fault: reading.fault })
    read.faults.push(...faultsBeside(one, path, draft.screenedOn))
    const stated = answerOf(fact, one, from)
    if (stated) {
      read.answers.push(stated)
      read.places.push(path)
    }
  }
  const [first, second] = read.answers
  if (first && second && first.source === second.source) read.faults.push({ path: `${place}.other.source`, fault: 'sameSource' })
  return read
}

/** Reads the touched answers to these questions; what nobody touched is not sent. */
export const readAnswers = (asked: readonly FactKey[], base: Base, draft: ScreeningDraft): AnswersRead => {
  const parts = asked.flatMap((fact) => {
    const answer = draft.answers[fact]
    return answer ? [readOne(fact, answer, base, draft)] : []
  })
  return {
    answers: parts.flatMap(({ answers }) => answers),
    places: parts.flatMap(({ places }) => places),
    faults: parts.flatMap(({ faults }) => faults),
  }
}
