import type { Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { divisions } from '@silverguard/db/schema/divisions'
import { installation } from '@silverguard/db/schema/installation'
import type { Front } from '@silverguard/shared/accounts/contract'
import { and, eq, inArray } from 'drizzle-orm'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { demoAccounts, demoPassword } from './demo-accounts.ts'

/** Whether this database is the invented district; a database that does not say so is a real one. */
export const isFictional = async (tx: Tx): Promise<boolean> => {
  const [row] = await tx.select().from(installation).where(eq(installation.name, 'fictional'))
  return row?.value === true
}

const names = demoAccounts.map(({ signInName }) => signInName)

const demoToTry = async (tx: Tx): Promise<Front['demo']> => {
  const found = await tx
    .select({ signInName: accounts.signInName, person: accounts.person, roles: accounts.roles, division: divisions.name })
    .from(accounts)
    .innerJoin(divisions, eq(divisions.code, accounts.divisionCode))
    .where(and(inArray(accounts.signInName, names), eq(accounts.active, true)))
  if (found.length === 0) return null
  return { password: demoPassword, accounts: found.sort((one, other) => names.indexOf(one.signInName) - names.indexOf(other.signInName)) }
}

/** What the sign-in page shows before anyone is known. */
export const readFront = async (tx: Tx): Promise<Front> => {
  const { name: district } = await readHomeDistrict(tx)
  const fictional = await isFictional(tx)
  return { district, fictional, demo: fictional ? await demoToTry(tx) : null }
}
