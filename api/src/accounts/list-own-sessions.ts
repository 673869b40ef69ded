import type { Tx } from '@silverguard/db/client'
import { sessions } from '@silverguard/db/schema/accounts'
import type { Session } from '@silverguard/shared/accounts/contract'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Actor } from './actor.ts'
import { ownAccountId } from './own-account.ts'
import { readSignInPolicy } from './sign-in-policy.ts'

/** One's own sessions that would still be let in; `here` is the one that asks. */
export const listOwnSessions = async (tx: Tx, actor: Actor, here: string | null, now: Date): Promise<{ sessions: Session[] }> => {
  const { idleMinutes } = await readSignInPolicy(tx)
  const seenSince = new Date(now.getTime() - idleMinutes * 60_000).toISOString()
  const isOpen = and(isNull(sessions.endedAt), gt(sessions.endsAt, now.toISOString()), gt(sessions.seenAt, seenSince))
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, ownAccountId(actor)), isOpen))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
  return { sessions: rows.map((row) => ({ ...row, here: row.id === here })) }
}
