import type { Tx } from '@silverguard/db/client'
import { peopleEntries } from '@silverguard/db/schema/handling'
import type { PeopleEntry } from '@silverguard/shared/handling/ledger/contract'
import type { PeopleSums } from '@silverguard/shared/handling/ledger/sums'
import { type PeopleKind, peopleKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { asc, eq } from 'drizzle-orm'
import { changesBetween } from '../../audit/changes-between.ts'
import type { Change } from '../../audit/entry.ts'
import { Refused } from '../../problems.ts'
import { voidingOf } from './ledger-reply.ts'
import { nobodyCounted, peopleSumsOf } from './sums-of-places.ts'

export type PeopleRow = typeof peopleEntries.$inferSelect

export const peopleReply = ({ divisionCode, institutionId, recordedAt, recordedBy, ...row }: PeopleRow): PeopleEntry => ({
  ...{ id: row.id, kind: row.kind, people: row.people, elder: maskPersonalData(row.elder), on: row.on, where: maskPersonalData(row.where) },
  ...{ evidence: row.evidence, note: maskPersonalData(row.note), by: recordedBy, at: recordedAt, voided: voidingOf(row) },
})

/** Everything that was ever counted of a place, struck or not. */
export const peopleOf = (tx: Tx, institution: string): Promise<PeopleRow[]> =>
  tx
    .select()
    .from(peopleEntries)
    .where(eq(peopleEntries.institutionId, institution))
    .orderBy(asc(peopleEntries.on), asc(peopleEntries.recordedAt), asc(peopleEntries.id))

export const peopleSums = async (tx: Tx, institution: string): Promise<PeopleSums> => (await peopleSumsOf(tx, [institution])).get(institution) ?? nobodyCounted

/** After something was counted or struck. Throws `Refused`. */
export const demandNotMoreThanToResettle = ({ toResettle, resettled }: PeopleSums): void => {
  if (resettled <= (toResettle ?? 0)) return
  throw new Refused(
    'more_than_to_resettle',
    text(
      `已安置 ${resettled} 人,多于需安置 ${toResettle ?? 0} 人;请先登记需安置人数`,
      `${resettled} resettled, more than the ${toResettle ?? 0} to be resettled; count those first`,
    ),
  )
}

const sumOf: Record<PeopleKind, keyof PeopleSums> = { to_resettle: 'toResettle', resettled: 'resettled', assisted: 'assisted' }

/** How the sums moved, as the trail tells it; what was counted is named also where it moved nothing, so that it is known who counted it. */
export const changedPeople = (kind: PeopleKind, before: PeopleSums, after: PeopleSums): Change[] => {
  const [key, moved] = [sumOf[kind], changesBetween(before, after)]
  return moved.some((each) => each.key === key) ? moved : [...moved, { key, before: before[key], after: after[key] }]
}

export const peopleWords = ({ kind, people, elder }: Pick<PeopleRow, 'kind' | 'people' | 'elder'>): Text => {
  const [words, named] = [peopleKindWords[kind], elder === '' ? '' : `:${elder}`]
  return text(`${words.zh} ${people} 人${named}`, `${words.en.toLowerCase()}: ${people}${elder === '' ? '' : ` (${elder})`}`)
}
