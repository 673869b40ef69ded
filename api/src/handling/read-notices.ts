import type { Db, Tx } from '@silverguard/db/client'
import { notices } from '@silverguard/db/schema/handling'
import { byKey } from '@silverguard/shared/by-key'
import type { readNotices as endpoint } from '@silverguard/shared/handling/contract'
import { text } from '@silverguard/shared/text'
import { and, eq, inArray } from 'drizzle-orm'
import type { Entry } from '../audit/entry.ts'
import { NotFound } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import type { ReplyOf } from '../serve.ts'
import type { When } from './change-actions.ts'
import { countUnread } from './list-notices.ts'

type Row = typeof notices.$inferSelect
type Reply = ReplyOf<typeof endpoint>

/** Those of the ids that are one's own and unread, held until the transaction ends. Throws `NotFound` where one is not one's own. */
const unreadOf = async (tx: Tx, account: string, ids: readonly string[], held: 'held' | 'seen'): Promise<Row[]> => {
  const asked = tx
    .select()
    .from(notices)
    .where(and(eq(notices.account, account), inArray(notices.id, [...ids])))
    .orderBy(notices.id)
  const own = await (held === 'held' ? asked.for('update') : asked)
  if (own.length < new Set(ids).size) throw new NotFound()
  return own.filter(({ readAt }) => readAt === null)
}

/** Of a reminder it matters since when somebody knew: what was read is named, with each place. */
const entriesOf = (read: readonly Row[]): Entry[] =>
  [...byKey(read, ({ institutionId }) => institutionId).values()].map((same) => ({
    ...{ action: 'notice.read', subjectKind: 'institution', subjectId: same[0].institutionId, divisionCode: same[0].divisionCode },
    sentence: text(`已阅通知 ${same.length} 条`, `Read ${same.length === 1 ? 'a notice' : `${same.length} notices`}`),
    changes: [{ key: 'notices', before: null, after: same.map(({ sentence }) => sentence.zh) }],
  }))

/** Another request of the same person was quicker: nothing is left to write. */
class ReadMeanwhile extends Error {}

/** Notes that one has read notices of one's own. Where all of them were read before, nothing is written. Throws `NotFound`. */
export const readNotices = async (db: Db, ids: readonly string[], { actor, clock }: When): Promise<Reply> => {
  const { accountId } = actor
  if (accountId === null) throw new NotFound()
  const seen = await reading(db, actor, async (tx) => ({ left: await unreadOf(tx, accountId, ids, 'seen'), unread: await countUnread(tx, accountId) }))
  if (seen.left.length === 0) return { unread: seen.unread }
  const written = recorded<Reply>(db, actor, async (tx) => {
    const left = await unreadOf(tx, accountId, ids, 'held')
    if (left.length === 0) throw new ReadMeanwhile()
    const readAt = clock().toISOString()
    await tx
      .update(notices)
      .set({ readAt })
      .where(
        inArray(
          notices.id,
          left.map(({ id }) => id),
        ),
      )
    return { result: { unread: await countUnread(tx, accountId) }, entries: entriesOf(left) }
  })
  return written.catch((problem: unknown) => {
    if (problem instanceof ReadMeanwhile) return reading(db, actor, async (tx) => ({ unread: await countUnread(tx, accountId) }))
    throw problem
  })
}
