import type { Tx } from '@silverguard/db/client'
import { sessions } from '@silverguard/db/schema/accounts'
import { text } from '@silverguard/shared/text'
import { and, eq, isNull } from 'drizzle-orm'
import type { Recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { ownAccountId } from './own-account.ts'

/** Ends the session by which somebody is here. */
export const signOut = async (tx: Tx, actor: Actor, sessionId: string | null, now: Date): Promise<Recorded<Record<string, never>>> => {
  const id = ownAccountId(actor)
  if (sessionId !== null) {
    const isHere = and(eq(sessions.id, sessionId), eq(sessions.accountId, id), isNull(sessions.endedAt))
    await tx.update(sessions).set({ endedAt: now.toISOString() }).where(isHere)
  }
  const sentence = text(`${actor.name}退出登录`, `${actor.name} signed out`)
  return { result: {}, entries: [accountEntry('session.ended', { id, divisionCode: actor.scope }, sentence)] }
}
