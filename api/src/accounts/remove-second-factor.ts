import type { Db } from '@silverguard/db/client'
import { accountCredentials } from '@silverguard/db/schema/accounts'
import type { Me } from '@silverguard/shared/accounts/contract'
import { text } from '@silverguard/shared/text'
import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { Refused } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { wrongCode } from './confirm-second-factor.ts'
import { stepOfCode } from './one-time-codes.ts'
import { countWrongProof, provePassword } from './prove-password.ts'
import { readMe } from './read-me.ts'
import { demandsSecondFactor } from './session-demands.ts'
import { readSignInPolicy } from './sign-in-policy.ts'

type Where = { db: Db; area: string; actor: Actor; now: Date }
type Given = { password: string; code: string }

/** Takes one-time codes off. Throws `Refused` (`wrong_password`, `wrong_code`, `second_factor_demanded` where a role needs them). */
export const removeSecondFactor = async ({ db, area, actor, now }: Where, { password, code }: Given): Promise<Me> => {
  const own = await provePassword(db, actor, password, now)
  const { account, credentials } = own
  const policy = await reading(db, actor, readSignInPolicy)
  if (demandsSecondFactor(account.roles, policy)) {
    throw new Refused('second_factor_demanded', text('您的角色必须使用动态口令', 'Your role needs one-time codes'))
  }
  const { totpSecret, totpConfirmedAt, totpLastStep } = credentials
  const step = totpSecret === null || totpConfirmedAt === null ? undefined : await stepOfCode(totpSecret, code, totpLastStep, now)
  if (step === undefined) {
    await countWrongProof({ db, actor, now }, own)
    throw wrongCode()
  }
  return recorded(db, actor, async (tx) => {
    const isUnused = or(isNull(accountCredentials.totpLastStep), lt(accountCredentials.totpLastStep, step))
    const removed = await tx
      .update(accountCredentials)
      .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
      .where(and(eq(accountCredentials.accountId, account.id), isNotNull(accountCredentials.totpConfirmedAt), isUnused))
      .returning({ id: accountCredentials.accountId })
    if (removed.length === 0) throw wrongCode()
    const sentence = text(`${account.person}取消动态口令`, `${account.person} took one-time codes off`)
    return { result: await readMe(tx, actor, area), entries: [accountEntry('second_factor.removed', account, sentence)] }
  })
}
