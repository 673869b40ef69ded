import type { Db } from '@silverguard/db/client'
import { text } from '@silverguard/shared/text'
import { Refused } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { brakesInside, countFailure, demandReleased, lockSignIns } from './brakes.ts'
import { type OwnAccount, readOwnAccount } from './own-account.ts'
import { isPassword } from './password-hash.ts'

type Asked = { db: Db; actor: Actor; now: Date }

const demandFree = ({ db, actor, now }: Asked, { account }: OwnAccount): Promise<void> =>
  reading(db, actor, (tx) => demandReleased(tx, brakesInside(account.signInName), now))

/** Counts a wrong password or code of somebody who is signed in. Throws `Delayed` where too many went before. */
export const countWrongProof = ({ db, actor, now }: Asked, { account }: OwnAccount): Promise<void> =>
  recorded(db, actor, async (tx) => {
    const brakes = brakesInside(account.signInName)
    await lockSignIns(tx, account.signInName)
    await demandReleased(tx, brakes, now)
    await countFailure(tx, brakes, now)
    const sentence = text(`${account.person}再次验证身份失败`, `${account.person} failed to prove themselves again`)
    return { result: undefined, entries: [accountEntry('password.refused', account, sentence)] }
  })

/**
 * Asks somebody who is signed in for their password again, slowed down like the door: a session left open is not a password.
 * Throws `Refused` (`wrong_password`) or `Delayed`.
 */
export const provePassword = async (db: Db, actor: Actor, password: string, now: Date): Promise<OwnAccount> => {
  const asked = { db, actor, now }
  const own = await reading(db, actor, (tx) => readOwnAccount(tx, actor))
  await demandFree(asked, own)
  const isRight = await isPassword(own.credentials.passwordHash, password)
  if (!isRight) {
    await countWrongProof(asked, own)
    throw new Refused('wrong_password', text('现在的密码不正确', 'The present password is wrong'))
  }
  // Others that were tried at the same time may have come to their end.
  await demandFree(asked, own)
  return own
}
