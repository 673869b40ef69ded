import type { Tx } from '@silverguard/db/client'
import { meetings } from '@silverguard/db/schema/determinations'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { Conflict, NotFound } from '../problems.ts'

type Row = typeof meetings.$inferSelect

/** One meeting. Throws `NotFound` also for one outside the scope. */
export const findMeeting = async (tx: Tx, id: string): Promise<Row> => {
  const [row] = await tx.select().from(meetings).where(eq(meetings.id, id))
  if (row === undefined) throw new NotFound(text('没有这次会商', 'There is no such meeting'))
  return row
}

/** A decision names only a meeting that is still open. Throws `NotFound`, `Conflict`. */
export const demandOpenMeeting = async (tx: Tx, id: string | undefined): Promise<void> => {
  if (id === undefined) return
  const { closedAt } = await findMeeting(tx, id)
  if (closedAt !== null) throw new Conflict('meeting_closed', text('这次会商已经结束', 'This meeting is closed'))
}
