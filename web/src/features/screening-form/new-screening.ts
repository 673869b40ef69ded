import type { Particulars } from '@silverguard/shared/institutions/contract'
import { NewScreening } from '@silverguard/shared/screenings/contract'
import type { OutboxPhoto } from '../../offline/outbox.ts'
import { type Base, filesOf, type ScreeningDraft } from './draft.ts'
import type { Fault } from './faults.ts'
import { type ScreeningReading, screenersIn } from './read-screening.ts'

export type Occasion = { id: string; account: string; keptAt: string; differsFrom: readonly string[] }

/** What is handed in: only what was changed or stated again, and of particulars also what was shown before. */
export const newScreeningOf = (base: Base, draft: ScreeningDraft, reading: ScreeningReading, occasion: Occasion): NewScreening => {
  const { changed, before } = reading.particulars
  const place = base.isNew
    ? { newPlace: { particulars: changed as Particulars, differsFrom: [...occasion.differsFrom] }, particulars: {}, particularsBefore: {} }
    : { particulars: changed, particularsBefore: before }
  return {
    ...{ id: occasion.id, institution: base.institution, ...place, screenedOn: draft.screenedOn, method: draft.method },
    unannounced: draft.unannounced === '' ? null : draft.unannounced === 'yes',
    ...{ screeners: screenersIn(draft.screeners), spokenTo: draft.spokenTo, feeRecords: draft.feeRecords.trim() || null },
    plannedMeasures: (reading.form === 'unregistered' && draft.plannedMeasures.trim()) || null,
    ...{ remarks: draft.remarks.trim() || null, answers: reading.answers.answers, basedOn: base.stateAt },
    ...{ keptAt: occasion.keptAt, account: occasion.account },
  }
}

/** The files of what is handed in; those of a question that applies no more stay behind. */
export const filesToSend = (draft: ScreeningDraft, { answers }: ScreeningReading): OutboxPhoto[] => {
  const named = new Set(answers.answers.flatMap(({ evidence }) => evidence))
  return filesOf(draft).filter((file) => draft.files.includes(file) || named.has(file.id))
}

/** The field of the form that a path of what is handed in speaks of. */
export const fieldOf = (path: string, { answers }: ScreeningReading): string => {
  const [part, at, ...rest] = path.split('.')
  if (part === 'newPlace') return [at, ...rest].join('.')
  return part === 'answers'
    ? [answers.places[Number(at)] ?? part, ...rest].join('.')
    : path
        .split('.')
        .slice(0, part === 'particulars' ? 2 : 1)
        .join('.')
}

/** What is wrong with what is to be handed in; where all can be read, what the server's own schema would refuse: too long, too many. */
export const faultsOf = (screening: NewScreening, reading: ScreeningReading): Fault[] => {
  if (reading.faults.length > 0) return reading.faults
  const parsed = NewScreening.safeParse(screening)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, code }) => ({ path: fieldOf(path.join('.'), reading), fault: code === 'too_big' ? 'tooLong' : 'invalid' }))
}
