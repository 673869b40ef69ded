import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '@silverguard/db/client'
import { peopleEntries } from '@silverguard/db/schema/handling'
import type { recordPeople as endpoint, PeopleEntry } from '@silverguard/shared/handling/ledger/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { recordedOnce } from '../../deliveries.ts'
import { demandEvidence } from '../../determinations/demands.ts'
import { type FieldProblem, Invalid } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { followPeople } from '../follow-people.ts'
import { holdPlace } from '../hold-places.ts'
import { sentBefore } from '../sent-before.ts'
import { aboutPlace } from './changed-ledger.ts'
import type { Doing } from './hold-ledger.ts'
import { demandNotAfterToday } from './not-after-today.ts'
import { changedPeople, demandNotMoreThanToResettle, type PeopleRow, peopleReply, peopleSums, peopleWords } from './people.ts'

type Wanted = BodyOf<typeof endpoint>
type Reply = { entry: PeopleEntry }

/** None to resettle, and none to assist, are statements; none resettled says nothing. */
const faultsOf = ({ kind, people, elder, evidence }: Wanted): FieldProblem[] => [
  ...(kind !== 'to_resettle' && evidence.length === 0 ? [{ path: 'evidence', message: '请附证明材料 · attach what proves it' }] : []),
  ...(kind === 'resettled' && people === 0 ? [{ path: 'people', message: '请填已安置的人数 · say how many were resettled' }] : []),
  ...(elder !== '' && people !== 1 ? [{ path: 'people', message: '写明姓名的只计 1 人 · an entry about one elder counts one' }] : []),
]

/** Throws `Conflict` where another count bears the id. */
const alreadyCounted = async (tx: Tx, institution: string, wanted: Wanted): Promise<Reply | undefined> => {
  const [row] = await tx.select().from(peopleEntries).where(eq(peopleEntries.id, wanted.id))
  if (row === undefined) return undefined
  const isSame = Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(row[key as keyof PeopleRow], value))
  if (row.institutionId !== institution || !isSame) throw sentBefore()
  return { entry: peopleReply(row) }
}

const writePeople = async (tx: Tx, institution: string, wanted: Wanted, { actor, clock }: Doing): Promise<Recorded<Reply>> => {
  const place = await holdPlace(tx, institution)
  const now = clock()
  const faults = faultsOf(wanted)
  if (faults.length > 0) throw new Invalid(faults)
  demandNotAfterToday(wanted.on, now)
  await demandEvidence(tx, institution, wanted.evidence)
  const before = await peopleSums(tx, institution)
  const ofPlace = { institutionId: institution, divisionCode: place.divisionCode }
  const [row] = await tx
    .insert(peopleEntries)
    .values({ ...ofPlace, ...wanted, recordedAt: now.toISOString(), recordedBy: actor.name })
    .onConflictDoNothing()
    .returning()
  if (row === undefined) throw sentBefore()
  const after = await peopleSums(tx, institution)
  demandNotMoreThanToResettle(after)
  const words = peopleWords(row)
  const evidence = row.evidence.length > 0 ? [{ key: 'evidence', before: null, after: row.evidence }] : []
  const told = {
    action: 'people.counted',
    sentence: text(`登记人数:${words.zh}`, `Counted people, ${words.en}`),
    changes: [...changedPeople(row.kind, before, after), ...evidence],
  }
  const followed = await followPeople(tx, place, after, { actor, now })
  return { result: { entry: peopleReply(row) }, entries: [aboutPlace(place, told), ...followed] }
}

/** Counts people of a place; the same count once more counts nothing. Throws `NotFound`, `Invalid`, `Refused`, `Conflict`. */
export const recordPeople = (db: Db, institution: string, wanted: Wanted, doing: Doing): Promise<Reply> =>
  recordedOnce(db, doing.actor, {
    id: wanted.id,
    before: (tx) => alreadyCounted(tx, institution, wanted),
    first: (tx) => holdPlace(tx, institution),
    write: (tx) => writePeople(tx, institution, wanted, doing),
  })
