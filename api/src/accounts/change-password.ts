import type { Db } from '@silverguard/db/client'
import { accountCredentials } from '@silverguard/db/schema/accounts'
import type { Me } from '@silverguard/shared/accounts/contract'
import { text } from '@silverguard/shared/text'
import { and, eq } from 'drizzle-orm'
import { Conflict, Refused } from '../problems.ts'
import { recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { brakesInside, lockSignIns, releaseOwn } from './brakes.ts'
import { endSessions } from './end-sessions.ts'
import { hashPassword } from './password-hash.ts'
import { isAmong, weaknessOf } from './password-policy.ts'
import { provePassword } from './prove-password.ts'
import { readMe } from './read-me.ts'

const formerKept = 5

type Wanted = { present: string; wanted: string }
type Where = { db: Db; area: string; actor: Actor; sessionId: string | null; now: Date }

/** Replaces one's own password and ends one's other sessions. Throws `Refused` (`wrong_password`, `password_weak`, `password_reused`). */
export const changePassword = async ({ db, area, actor, sessionId, now }: Where, { present, wanted }: Wanted): Promise<Me> => {
  const { account, credentials } = await provePassword(db, actor, present, now)
  const weakness = await weaknessOf(wanted, account)
  if (weakness) throw new Refused('password_weak', weakness)
  const { passwordHash, formerHashes, mustChange } = credentials
  if (await isAmong([passwordHash, ...formerHashes], wanted)) {
    throw new Refused('password_reused', text('不能与现在或最近 5 个密码相同', 'It must differ from the present password and the last five'))
  }
  const newHash = await hashPassword(wanted)
  return recorded(db, actor, async (tx) => {
    await lockSignIns(tx, account.signInName)
    const changed = await tx
      .update(accountCredentials)
      .set({
        passwordHash: newHash,
        // A one-time password was nobody's own and need not be remembered.
        formerHashes: mustChange ? formerHashes : [passwordHash, ...formerHashes].slice(0, formerKept),
        mustChange: false,
        oneTimeUntil: null,
        passwordSetAt: now.toISOString(),
      })
      .where(and(eq(accountCredentials.accountId, account.id), eq(accountCredentials.passwordHash, passwordHash)))
      .returning({ id: accountCredentials.accountId })
    if (changed.length === 0) throw new Conflict('stale_version', text('密码刚被修改过', 'The password was changed just then'))
    await endSessions(tx, account.id, now, sessionId)
    await releaseOwn(tx, brakesInside(account.signInName))
    const sentence = text(`${account.person}修改了密码`, `${account.person} changed their password`)
    return { result: await readMe(tx, actor, area), entries: [accountEntry('password.changed', account, sentence)] }
  })
}
