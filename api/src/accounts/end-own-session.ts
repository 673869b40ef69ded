import type { Tx } from '@silverguard/db/client'
import { sessions } from '@silverguard/db/schema/accounts'
import type { Session } from '@silverguard/shared/accounts/contract'
import { text } from '@silverguard/shared/text'
import { and, eq, isNull } from 'drizzle-orm'
import { NotFound } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { listOwnSessions } from './list-own-sessions.ts'
import { ownAccountId } from './own-account.ts'

/** Signs out there. Throws `NotFound` for a session that is over, or another's. */
export const endOwnSession = async (tx: Tx, actor: Actor, sessionId: string, here: string | null, now: Date): Promise<Recorded<{ sessions: Session[] }>> => {
  const id = ownAccountId(actor)
  const [ended] = await tx
    .update(sessions)
    .set({ endedAt: now.toISOString() })
    .where(and(eq(sessions.id, sessionId), eq(sessions.accountId, id), isNull(sessions.endedAt)))
    .returning({ device: sessions.device, address: sessions.address })
  if (ended === undefined) throw new NotFound()
  const where = `${ended.device}, ${ended.address}`
  const sentence = text(`${actor.name}在别处退出登录(${where})`, `${actor.name} signed out elsewhere (${where})`)
  return { result: await listOwnSessions(tx, actor, here, now), entries: [accountEntry('session.ended', { id, divisionCode: actor.scope }, sentence)] }
}
