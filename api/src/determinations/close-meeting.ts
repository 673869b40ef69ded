import type { Tx } from '@silverguard/db/client'
import { meetings } from '@silverguard/db/schema/determinations'
import type { closeMeeting as endpoint, Meeting } from '@silverguard/shared/determinations/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { demandPerson } from './demands.ts'
import { holdOpenMeeting, meetingReply } from './meetings.ts'

type When = { actor: Actor; now: Date }

/** Closes a meeting once and for all; no decision can name it afterwards. Throws `NotFound`, `Conflict`. */
export const closeMeeting = async (tx: Tx, id: string, { summary }: BodyOf<typeof endpoint>, { actor, now }: When): Promise<Recorded<Meeting>> => {
  demandPerson(actor)
  const { divisionCode, openedAt, heldOn } = await holdOpenMeeting(tx, id, 'update')
  const closedAt = new Date(Math.max(now.getTime(), Date.parse(openedAt) + 1)).toISOString()
  const [row] = await tx.update(meetings).set({ closedAt, summary }).where(eq(meetings.id, id)).returning()
  if (row === undefined) throw new Error('a meeting was held and could not be written')
  const result = await meetingReply(tx, row)
  const entry = {
    ...{ action: 'meeting.closed', subjectKind: 'meeting', subjectId: id, divisionCode },
    sentence: text(`结束会商研判(${heldOn}),办理 ${result.decisions} 件`, `Closed the meeting of ${heldOn}, with ${result.decisions} decisions`),
    changes: summary === '' ? [] : [{ key: 'summary', before: null, after: summary }],
  }
  return { result, entries: [entry] }
}
