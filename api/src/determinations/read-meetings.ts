import type { Tx } from '@silverguard/db/client'
import { determinations, meetings } from '@silverguard/db/schema/determinations'
import type { listMeetings as listEndpoint, readMeeting as readEndpoint } from '@silverguard/shared/determinations/contract'
import { asc, desc, eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { ReplyOf } from '../serve.ts'
import { findMeeting, meetingReplies, meetingReply } from './meetings.ts'
import { determinationColumns, determinationReplies } from './queries.ts'

const greatestMeetings = 200

/** Meetings in scope, latest first. */
export const listMeetings = async (tx: Tx): Promise<ReplyOf<typeof listEndpoint>> => {
  const { heldOn, openedAt, id } = meetings
  const rows = await tx.select().from(meetings).orderBy(desc(heldOn), desc(openedAt), desc(id)).limit(greatestMeetings)
  return { meetings: await meetingReplies(tx, rows) }
}

/** A meeting with its decisions as they were made one after the other. Throws `NotFound`. */
export const readMeeting = async (tx: Tx, id: string, actor: Actor): Promise<ReplyOf<typeof readEndpoint>> => {
  const meeting = await meetingReply(tx, await findMeeting(tx, id))
  const rows = await tx
    .select(determinationColumns)
    .from(determinations)
    .where(eq(determinations.meetingId, id))
    .orderBy(asc(determinations.decidedAt), asc(determinations.id))
  return { meeting, decisions: await determinationReplies(tx, rows, actor) }
}
