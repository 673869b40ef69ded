import type { Tx } from '@silverguard/db/client'
import { sessions } from '@silverguard/db/schema/accounts'
import { and, eq, isNull, ne } from 'drizzle-orm'

/** Ends every open session of an account, but for one. */
export const endSessions = async (tx: Tx, accountId: string, now: Date, except: string | null = null): Promise<void> => {
  const isOther = except === null ? undefined : ne(sessions.id, except)
  await tx
    .update(sessions)
    .set({ endedAt: now.toISOString() })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), isOther))
}
