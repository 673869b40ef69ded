import type { Tx } from '@silverguard/db/client'
import { notices } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import type { listNotices as endpoint, Notice } from '@silverguard/shared/handling/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { ReplyOf } from '../serve.ts'

const greatestNotices = 200

type Found = { notice: typeof notices.$inferSelect; name: string | null }
const noticeOf = ({ notice: { id, at, by, sentence, institutionId, actionId, readAt }, name }: Found): Notice => ({
  ...{ id, at, by, sentence: text(maskPersonalData(sentence.zh), maskPersonalData(sentence.en)) },
  ...{ institution: name === null ? null : institutionId, institutionName: maskPersonalData(name ?? ''), action: actionId, readAt },
})

export const countUnread = async (tx: Tx, account: string): Promise<number> => {
  const [counted] = await tx
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.account, account), isNull(notices.readAt)))
  return counted?.unread ?? 0
}

/** Notices to the one who asks about places in scope, and that one is so no longer; unread first, then latest first. */
export const listNotices = async (tx: Tx, { accountId }: Actor): Promise<ReplyOf<typeof endpoint>> => {
  if (accountId === null) return { notices: [], unread: 0 }
  const rows = await tx
    .select({ notice: notices, name: institutions.name })
    .from(notices)
    .leftJoin(institutions, eq(institutions.id, notices.institutionId))
    .where(eq(notices.account, accountId))
    .orderBy(desc(isNull(notices.readAt)), desc(notices.at), desc(notices.id))
    .limit(greatestNotices)
  return { notices: rows.map(noticeOf), unread: await countUnread(tx, accountId) }
}
