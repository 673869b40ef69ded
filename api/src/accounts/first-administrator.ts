import type { Database, Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { holdAlone } from '../advisory-locks.ts'
import { reading, recorded } from '../recorded.ts'
import { systemActor } from './actor.ts'
import { newOneTimePassword, oneTimeUntil } from './one-time-password.ts'
import { hashPassword } from './password-hash.ts'
import { writeAccount } from './write-account.ts'

const signInName = 'admin'

/** Another process made the first accounts while this one was about to. */
export class AccountsExist extends Error {}

export const hasNoAccounts = async (tx: Tx): Promise<boolean> => (await tx.$count(accounts)) === 0

/** To be asked before the first accounts are written: one process does it. Throws `AccountsExist`. */
export const demandNoAccounts = async (tx: Tx): Promise<void> => {
  await holdAlone(tx, 'firstAccounts')
  if (!(await hasNoAccounts(tx))) throw new AccountsExist()
}

/**
 * Where there is no account, makes the administrator of the whole area with a one-time password, to be shown once;
 * undefined where there is one.
 */
export const createFirstAdministrator = async (
  { db }: Database,
  area: string,
  now: Date,
): Promise<{ signInName: string; oneTimePassword: string } | undefined> => {
  const actor = systemActor(area, 'start')
  if (!(await reading(db, actor, hasNoAccounts))) return undefined
  const oneTimePassword = newOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  try {
    return await recorded(db, actor, async (tx) => {
      await demandNoAccounts(tx)
      const wanted = {
        signInName,
        person: '管理员',
        divisionCode: area,
        roles: ['district_administrator'],
        passwordHash,
        oneTimeUntil: oneTimeUntil(now),
      } as const
      const { entry } = await writeAccount(tx, wanted, now)
      return { result: { signInName, oneTimePassword }, entries: [entry] }
    })
  } catch (error) {
    if (error instanceof AccountsExist) return undefined
    throw error
  }
}
