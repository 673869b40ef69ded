import type { Tx } from '@silverguard/db/client'
import { accountCredentials, accounts } from '@silverguard/db/schema/accounts'
import { eq } from 'drizzle-orm'
import { NotFound } from '../problems.ts'
import type { Actor } from './actor.ts'

/** The system has no account of its own. */
export const ownAccountId = ({ accountId }: Actor): string => {
  if (accountId === null) throw new NotFound()
  return accountId
}

export type OwnAccount = Awaited<ReturnType<typeof readOwnAccount>>

/** The account of whoever acts, with what it proves itself by. */
export const readOwnAccount = async (tx: Tx, actor: Actor) => {
  const [row] = await tx
    .select({ account: accounts, credentials: accountCredentials })
    .from(accounts)
    .innerJoin(accountCredentials, eq(accountCredentials.accountId, accounts.id))
    .where(eq(accounts.id, ownAccountId(actor)))
  if (row === undefined) throw new NotFound()
  return row
}
