import type { Tx } from '@silverguard/db/client'
import { text } from '@silverguard/shared/text'
import type { Recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import { lockSignIns, releaseAll } from './brakes.ts'

type Whose = { id: string; divisionCode: string; signInName: string; person: string }

/** Ends the slowing down of an account's sign-ins. */
export const unlockAccount = async (tx: Tx, account: Whose): Promise<Recorded<undefined>> => {
  await lockSignIns(tx, account.signInName)
  await releaseAll(tx, account.signInName)
  const { signInName, person } = account
  const sentence = text(`解除${person}(${signInName})的登录延迟`, `Ended the slowing down of ${person} (${signInName})`)
  return { result: undefined, entries: [accountEntry('account.unlocked', account, sentence)] }
}
