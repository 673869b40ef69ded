import type { Database } from '@silverguard/db/client'
import { systemActor } from '../accounts/actor.ts'
import { demoAccounts, demoPassword } from '../accounts/demo-accounts.ts'
import { AccountsExist, demandNoAccounts, hasNoAccounts } from '../accounts/first-administrator.ts'
import { hashPassword } from '../accounts/password-hash.ts'
import { isFictional } from '../accounts/read-front.ts'
import { writeAccount } from '../accounts/write-account.ts'
import type { Entry } from '../audit/entry.ts'
import { reading, recorded } from '../recorded.ts'

/**
 * Makes the demo's accounts where there is none, also in a demo laid before there were accounts; says how many. A real
 * installation never has them: throws there.
 */
export const loadDemoAccounts = async ({ db }: Database, area: string, now: Date): Promise<number> => {
  const actor = systemActor(area, 'demo')
  const { isEmpty, isDemo } = await reading(db, actor, async (tx) => ({ isEmpty: await hasNoAccounts(tx), isDemo: await isFictional(tx) }))
  if (!isDemo) throw new Error('the accounts of the demo belong into the demo only')
  if (!isEmpty) return 0
  const wanted = await Promise.all(demoAccounts.map(async (account) => ({ ...account, passwordHash: await hashPassword(demoPassword) })))
  try {
    return await recorded(db, actor, async (tx) => {
      await demandNoAccounts(tx)
      const entries: Entry[] = []
      for (const { role, ...account } of wanted) entries.push((await writeAccount(tx, { ...account, roles: [role], oneTimeUntil: null }, now)).entry)
      return { result: entries.length, entries }
    })
  } catch (error) {
    if (error instanceof AccountsExist) return 0
    throw error
  }
}
