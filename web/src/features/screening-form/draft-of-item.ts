import type { FactKey } from '@silverguard/shared/facts/catalogue'
import { type Answer, NewScreening } from '@silverguard/shared/screenings/contract'
import type { OutboxItem, OutboxPhoto } from '../../offline/outbox.ts'
import { typed } from '../../typed/typed.ts'
import { type AnswerDraft, answered, blankDraft, blankSaid, type SaidDraft, type ScreeningDraft, unestablished } from './draft.ts'

const saidOf = ({ value, source, trueSince, note, evidence }: Answer, files: ReadonlyMap<string, OutboxPhoto>): SaidDraft => ({
  ...blankSaid,
  value: value === null ? unestablished : typed(value),
  source,
  trueSince: trueSince ?? '',
  note: note ?? '',
  files: evidence.flatMap((id) => files.get(id) ?? []),
})

/** As `readOne` sends them: another source's word first, the person's own last. */
const answerOf = (said: readonly SaidDraft[]): AnswerDraft => {
  const [own, other] = [said.at(-1) ?? blankSaid, said.length > 1 ? said[0] : undefined]
  return answered(own.value, { ...own, confirmed: true, other: other ?? null })
}

/** A screening that waits in the outbox as the form that it was filled in on; undefined for what is no screening. */
export const draftOfItem = (item: OutboxItem, waiting: readonly OutboxPhoto[]): { draft: ScreeningDraft; screening: NewScreening } | undefined => {
  const parsed = NewScreening.safeParse(item.body)
  if (!parsed.success) return undefined
  const screening = parsed.data
  const files = new Map(waiting.map((file) => [file.id, file]))
  const facts = [...new Set(screening.answers.map(({ fact }) => fact))]
  const said = (fact: FactKey) => screening.answers.filter((answer) => answer.fact === fact).map((answer) => saidOf(answer, files))
  const inAnswers = new Set(screening.answers.flatMap(({ evidence }) => evidence))
  const particulars = { ...screening.newPlace?.particulars, ...screening.particulars }
  const draft: ScreeningDraft = {
    ...blankDraft(screening.screenedOn, screening.screeners.join('\n')),
    ...{ method: screening.method, spokenTo: screening.spokenTo },
    unannounced: screening.unannounced === null ? '' : screening.unannounced ? 'yes' : 'no',
    ...{ feeRecords: screening.feeRecords ?? '', plannedMeasures: screening.plannedMeasures ?? '', remarks: screening.remarks ?? '' },
    answers: Object.fromEntries(facts.map((fact) => [fact, answerOf(said(fact))])),
    particulars: Object.fromEntries(Object.entries(particulars).map(([key, value]) => [key, typed(value)])),
    files: [...files].flatMap(([id, file]) => (inAnswers.has(id) ? [] : [file])),
  }
  return { draft, screening }
}
