import type { Db, Tx } from '@silverguard/db/client'
import { accountCredentials, accounts, knownDevices } from '@silverguard/db/schema/accounts'
import type { Account } from '@silverguard/shared/accounts/contract'
import { text } from '@silverguard/shared/text'
import { eq, sql } from 'drizzle-orm'
import { recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { lockSignIns, releaseAll } from './brakes.ts'
import { demandAnother } from './edit-account.ts'
import { endSessions } from './end-sessions.ts'
import { newOneTimePassword, oneTimeUntil } from './one-time-password.ts'
import { hashPassword } from './password-hash.ts'
import { lockAccount, readAccount } from './queries.ts'

type Where = { db: Db; actor: Actor; now: Date }
type Wanted = { version: number; reason: string }
type WithPassword = { account: Account; oneTimePassword: string }

/** What the person had is remembered, so that it cannot be chosen again; a one-time password is not worth it. */
const beginAgain = async (tx: Tx, accountId: string, passwordHash: string, now: Date): Promise<void> => {
  const { passwordHash: present, formerHashes, mustChange } = accountCredentials
  await tx
    .update(accountCredentials)
    .set({
      formerHashes: sql`case when ${mustChange} then ${formerHashes} else (array_prepend(${present}, ${formerHashes}))[1:5] end`,
      passwordHash,
      mustChange: true,
      oneTimeUntil: oneTimeUntil(now),
      passwordSetAt: now.toISOString(),
      totpSecret: null,
      totpConfirmedAt: null,
      totpLastStep: null,
    })
    .where(eq(accountCredentials.accountId, accountId))
}

/**
 * Lets somebody who cannot sign in begin again: a one-time password, no second factor, no browser known, nothing slowed down, all
 * sessions ended. Throws `Refused` (`own_account`), `NotFound`, `Conflict`.
 */
export const recoverAccount = async ({ db, actor, now }: Where, id: string, { version, reason }: Wanted): Promise<WithPassword> => {
  demandAnother(actor, id)
  const oneTimePassword = newOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  return recorded(db, actor, async (tx) => {
    const row = await lockAccount(tx, id, version)
    await lockSignIns(tx, row.signInName)
    await beginAgain(tx, id, passwordHash, now)
    await tx.delete(knownDevices).where(eq(knownDevices.accountId, id))
    await releaseAll(tx, row.signInName)
    await endSessions(tx, id, now)
    await tx
      .update(accounts)
      .set({ version: row.version + 1, changedAt: now.toISOString() })
      .where(eq(accounts.id, id))
    const sentence = text(`为${row.person}(${row.signInName})重置登录`, `Let ${row.person} (${row.signInName}) begin again`)
    const changes = [{ key: 'reason', before: null, after: reason }]
    return { result: { account: await readAccount(tx, id, now), oneTimePassword }, entries: [accountEntry('account.recovered', row, sentence, changes)] }
  })
}
