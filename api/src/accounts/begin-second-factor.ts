import type { Db } from '@silverguard/db/client'
import { accountCredentials } from '@silverguard/db/schema/accounts'
import { text } from '@silverguard/shared/text'
import { and, eq, isNull } from 'drizzle-orm'
import { Refused } from '../problems.ts'
import { recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { newSecret, uriOf } from './one-time-codes.ts'
import { provePassword } from './prove-password.ts'

/** Gives out a new secret that is in force once a code of it is confirmed. Throws `Refused` where codes are in force already. */
export const beginSecondFactor = async (db: Db, actor: Actor, password: string, now: Date): Promise<{ secret: string; uri: string }> => {
  const { account } = await provePassword(db, actor, password, now)
  const secret = newSecret()
  return recorded(db, actor, async (tx) => {
    const begun = await tx
      .update(accountCredentials)
      .set({ totpSecret: secret, totpLastStep: null })
      .where(and(eq(accountCredentials.accountId, account.id), isNull(accountCredentials.totpConfirmedAt)))
      .returning({ id: accountCredentials.accountId })
    if (begun.length === 0) throw new Refused('second_factor_set', text('动态口令已启用,请先取消', 'One-time codes are in force; take them off first'))
    const sentence = text(`${account.person}开始设置动态口令`, `${account.person} began to set up one-time codes`)
    return { result: { secret, uri: uriOf(secret, account.signInName) }, entries: [accountEntry('second_factor.begun', account, sentence)] }
  })
}
