import type { Db } from '@silverguard/db/client'
import { accountCredentials } from '@silverguard/db/schema/accounts'
import type { Me } from '@silverguard/shared/accounts/contract'
import { text } from '@silverguard/shared/text'
import { and, eq, isNull } from 'drizzle-orm'
import { Refused } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { stepOfCode } from './one-time-codes.ts'
import { readOwnAccount } from './own-account.ts'
import { readMe } from './read-me.ts'

type Where = { db: Db; area: string; actor: Actor; now: Date }

export const wrongCode = () => new Refused('wrong_code', text('动态口令不正确', 'The one-time code is wrong'))

/** Puts one-time codes in force by the first of them, which then is used. Throws `Refused` (`wrong_code`). */
export const confirmSecondFactor = async ({ db, area, actor, now }: Where, code: string): Promise<Me> => {
  const { account, credentials } = await reading(db, actor, (tx) => readOwnAccount(tx, actor))
  const { totpSecret, totpConfirmedAt, totpLastStep } = credentials
  if (totpSecret === null || totpConfirmedAt !== null) throw wrongCode()
  const step = await stepOfCode(totpSecret, code, totpLastStep, now)
  if (step === undefined) throw wrongCode()
  return recorded(db, actor, async (tx) => {
    const isAsRead = and(
      eq(accountCredentials.accountId, account.id),
      eq(accountCredentials.totpSecret, totpSecret),
      isNull(accountCredentials.totpConfirmedAt),
    )
    const set = await tx
      .update(accountCredentials)
      .set({ totpConfirmedAt: now.toISOString(), totpLastStep: step })
      .where(isAsRead)
      .returning({ id: accountCredentials.accountId })
    if (set.length === 0) throw wrongCode()
    const sentence = text(`${account.person}启用动态口令`, `${account.person} put one-time codes in force`)
    return { result: await readMe(tx, actor, area), entries: [accountEntry('second_factor.set', account, sentence)] }
  })
}
