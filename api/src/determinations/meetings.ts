import type { Tx } from '@silverguard/db/client'
import { determinations, meetings } from '@silverguard/db/schema/determinations'
import type { Meeting } from '@silverguard/shared/determinations/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import { count, eq, inArray } from 'drizzle-orm'
import { Conflict, NotFound } from '../problems.ts'

type Row = typeof meetings.$inferSelect

const nowhere = () => new NotFound(text('没有这次会商', 'There is no such meeting'))

/** One meeting. Throws `NotFound` also for one outside the scope. */
export const findMeeting = async (tx: Tx, id: string): Promise<Row> => {
  const [row] = await tx.select().from(meetings).where(eq(meetings.id, id))
  if (row === undefined) throw nowhere()
  return row
}

/** A meeting that is open, held until the transaction ends: to close it alone, or beside others to name it. Throws `NotFound`, `Conflict`. */
export const holdOpenMeeting = async (tx: Tx, id: string, by: 'update' | 'share'): Promise<Row> => {
  const [row] = await tx.select().from(meetings).where(eq(meetings.id, id)).for(by)
  if (row === undefined) throw nowhere()
  if (row.closedAt !== null) throw new Conflict('meeting_closed', text('这次会商已经结束', 'This meeting is closed'))
  return row
}

/** A decision names only a meeting that is open, and that stays so until the decision is written. Throws `NotFound`, `Conflict`. */
export const demandOpenMeeting = async (tx: Tx, id: string | undefined): Promise<void> => {
  if (id !== undefined) await holdOpenMeeting(tx, id, 'share')
}

/** Meetings as everybody in scope reads them, with how many decisions name each. */
export const meetingReplies = async (tx: Tx, rows: readonly Row[]): Promise<Meeting[]> => {
  if (rows.length === 0) return []
  const { meetingId } = determinations
  const named = await tx
    .select({ meetingId, decisions: count() })
    .from(determinations)
    .where(
      inArray(
        meetingId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(meetingId)
  const decisions = new Map(named.map((each) => [each.meetingId, each.decisions]))
  return rows.map(({ divisionCode: _, ...row }) => ({
    ...row,
    ...{ place: maskPersonalData(row.place), chair: maskPersonalData(row.chair), attendees: row.attendees.map(maskPersonalData) },
    ...{ summary: maskPersonalData(row.summary), decisions: decisions.get(row.id) ?? 0 },
  }))
}

/** One meeting as everybody in scope reads it. */
export const meetingReply = async (tx: Tx, row: Row): Promise<Meeting> => {
  const [reply] = await meetingReplies(tx, [row])
  if (reply === undefined) throw nowhere()
  return reply
}
