import type { Tx } from '@silverguard/db/client'
import { peopleEntries } from '@silverguard/db/schema/handling'
import type { voidPeople as endpoint, PeopleEntry } from '@silverguard/shared/handling/ledger/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { Conflict, NotFound } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { followPeople } from '../follow-people.ts'
import { holdPlace } from '../hold-places.ts'
import { aboutPlace } from './changed-ledger.ts'
import type { Doing } from './hold-ledger.ts'
import { changedPeople, demandNotMoreThanToResettle, type PeopleRow, peopleReply, peopleSums, peopleWords } from './people.ts'

const findEntry = async (tx: Tx, id: string): Promise<PeopleRow> => {
  const [row] = await tx.select().from(peopleEntries).where(eq(peopleEntries.id, id))
  if (row === undefined) throw new NotFound()
  return row
}

/** Strikes a count; it stays to be seen. Throws `NotFound`, `Conflict`, `Refused`. */
export const voidPeople = async (
  tx: Tx,
  id: string,
  { reason }: BodyOf<typeof endpoint>,
  { actor, clock }: Doing,
): Promise<Recorded<{ entry: PeopleEntry }>> => {
  const place = await holdPlace(tx, (await findEntry(tx, id)).institutionId)
  const now = clock()
  const row = await findEntry(tx, id)
  if (row.voidedAt !== null) throw new Conflict('already_voided', text('这条记录已作废', 'This was struck already'))
  const before = await peopleSums(tx, place.id)
  await tx.update(peopleEntries).set({ voidedAt: now.toISOString(), voidedBy: actor.name, voidedReason: reason }).where(eq(peopleEntries.id, id))
  const after = await peopleSums(tx, place.id)
  demandNotMoreThanToResettle(after)
  const words = peopleWords(row)
  const told = {
    action: 'people.voided',
    sentence: text(`作废人数记录:${words.zh}`, `Struck a count of people, ${words.en}`),
    changes: [...changedPeople(row.kind, before, after), { key: 'reason', before: null, after: reason }],
  }
  const followed = await followPeople(tx, place, after, { actor, now })
  return { result: { entry: peopleReply(await findEntry(tx, id)) }, entries: [aboutPlace(place, told), ...followed] }
}
