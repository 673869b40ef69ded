import type { Day } from '@silverguard/shared/days'
import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { KnownFact, ScreeningSource } from '@silverguard/shared/facts/contract'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import type { ParticularKey } from '@silverguard/shared/institutions/particulars'
import type { ScreeningMethod, SpokenTo } from '@silverguard/shared/screenings/vocabulary'
import type { OutboxPhoto } from '../../offline/outbox.ts'
import { typed } from '../../typed/typed.ts'

/** What a place was known to be when its form was opened; of a new place nothing is. */
export type Base = { institution: string; stateAt: string | null; particulars: Partial<Particulars>; facts: readonly KnownFact[]; isNew: boolean }

/** 无法核实, as an answer is typed. */
export const unestablished = '?'
/** One source's answer as it is typed: '' is not asked; a source left blank is the usual one, a day left blank that of the screening. */
export type SaidDraft = { value: string; source: ScreeningSource | ''; trueSince: string; note: string; files: OutboxPhoto[] }
/** `confirmed`: what was known is stated again; `other`: what another source says of it. */
export type AnswerDraft = SaidDraft & { confirmed: boolean; other: SaidDraft | null }

/** What is being typed. Answers and particulars hold only what a person touched; all else is as it was known. */
export type ScreeningDraft = {
  screenedOn: string
  method: ScreeningMethod
  unannounced: '' | 'yes' | 'no'
  /** One a line. */
  screeners: string
  spokenTo: SpokenTo[]
  feeRecords: string
  plannedMeasures: string
  remarks: string
  answers: { [K in FactKey]?: AnswerDraft }
  particulars: { [K in ParticularKey]?: string }
  files: OutboxPhoto[]
}

export const blankSaid: SaidDraft = { value: '', source: '', trueSince: '', note: '', files: [] }
export const blankAnswer: AnswerDraft = { ...blankSaid, confirmed: false, other: null }
/** An answer that somebody else typed or chose for the person. */
export const answered = (value: string, part: Partial<AnswerDraft> = {}): AnswerDraft => ({ ...blankAnswer, value, ...part })

export const blankDraft = (screenedOn: Day, person: string): ScreeningDraft => ({
  ...{ screenedOn, method: 'on_site', unannounced: '', screeners: person, spokenTo: [] },
  ...{ feeRecords: '', plannedMeasures: '', remarks: '', answers: {}, particulars: {}, files: [] },
})

/** A place that nobody recorded: unregistered until an answer says otherwise. */
export const blankPlace = (draft: ScreeningDraft, known: { [K in ParticularKey]?: string }): ScreeningDraft => ({
  ...draft,
  answers: { registration: answered('unregistered') },
  particulars: known,
})

export const knownOf = ({ facts }: Base, fact: FactKey): KnownFact | undefined => facts.find((known) => known.fact === fact)
/** The answer as the form shows it: what was touched, else what is known. */
export const shownAnswer = (touched: AnswerDraft | undefined, known: KnownFact | undefined): AnswerDraft =>
  touched ?? { ...blankAnswer, value: typed(known?.value) }
/** A particular as the form shows it. */
export const shownParticular = ({ particulars }: ScreeningDraft, base: Base, key: ParticularKey): string => particulars[key] ?? typed(base.particulars[key])

/** Every file on the form, of answers and of the screening as a whole. */
export const filesOf = ({ answers, files }: ScreeningDraft): OutboxPhoto[] => [
  ...files,
  ...Object.values(answers).flatMap((answer) => [...answer.files, ...(answer.other?.files ?? [])]),
]
