import { Day } from '@silverguard/shared/days'
import type { FactKey, Facts } from '@silverguard/shared/facts/catalogue'
import type { ParticularKey } from '@silverguard/shared/institutions/particulars'
import { factGroupsAsked, factsAsked, formOf, type ScreeningForm } from '@silverguard/shared/screenings/questions'
import type { Base, ScreeningDraft } from './draft.ts'
import { factsAfter } from './facts-after.ts'
import type { Fault } from './faults.ts'
import { type AnswersRead, readAnswers } from './read-answers.ts'
import { type ParticularsRead, particularsOn, readParticulars } from './read-particulars.ts'

export type ScreeningReading = {
  form: ScreeningForm
  /** The questions that apply now. */
  asked: FactKey[]
  askedParticulars: ParticularKey[]
  answers: AnswersRead
  particulars: ParticularsRead
  /** The facts that would hold if this were recorded now: the level shown beside the form is theirs. */
  facts: Facts
  faults: Fault[]
}

export const screenersIn = (words: string): string[] =>
  words
    .split(/[\n、,,;;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const headFaults = ({ screenedOn, screeners }: ScreeningDraft, today: string): Fault[] => {
  const faults: Fault[] = []
  if (!Day.safeParse(screenedOn).success) faults.push({ path: 'screenedOn', fault: 'asDay' })
  else if (screenedOn > today) faults.push({ path: 'screenedOn', fault: 'notFuture' })
  if (screenersIn(screeners).length === 0) faults.push({ path: 'screeners', fault: 'required' })
  return faults
}

/** Everything in a draft that can be read, which questions apply to it, and what is wrong with it. */
export const readScreening = (base: Base, draft: ScreeningDraft, today: string): ScreeningReading => {
  const day = Day.safeParse(draft.screenedOn).success ? draft.screenedOn : today
  const holding = (asked: readonly FactKey[]) => factsAfter(base.facts, readAnswers(asked, base, draft).answers, day)
  // The registration chooses the form, and the other answers which of its questions apply.
  const form = formOf(holding(['registration']).registration)
  const asked = factsAsked(form, holding(factGroupsAsked[form].flatMap(({ facts }) => facts)))
  const answers = readAnswers(asked, base, draft)
  const facts = factsAfter(base.facts, answers.answers, day)
  const askedParticulars = particularsOn(base, facts)
  const particulars = readParticulars(askedParticulars, base, draft)
  return { form, asked, askedParticulars, answers, particulars, facts, faults: [...headFaults(draft, today), ...particulars.faults, ...answers.faults] }
}
