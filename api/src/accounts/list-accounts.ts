import type { Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import type { Account, listAccounts as listEndpoint } from '@silverguard/shared/accounts/contract'
import { and, arrayOverlaps, asc, eq, ilike, or, sql } from 'drizzle-orm'
import type { QueryOf } from '../serve.ts'
import { asAccounts, selectAccounts } from './queries.ts'

type Query = QueryOf<typeof listEndpoint>

const containing = (words: string) => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const fitting = ({ text, role, division, state }: Query) =>
  and(
    text ? or(ilike(accounts.person, containing(text)), ilike(accounts.signInName, containing(text))) : undefined,
    role && role.length > 0 ? arrayOverlaps(accounts.roles, role) : undefined,
    division === undefined ? undefined : sql`starts_with(${accounts.divisionCode}, ${division})`,
    state === undefined ? undefined : eq(accounts.active, state === 'active'),
  )

/** One page of the accounts in scope, by division and name, and how many there are. */
export const listAccounts = async (tx: Tx, query: Query, now: Date): Promise<{ rows: Account[]; total: number }> => {
  const rows = await selectAccounts(tx)
    .where(fitting(query))
    .orderBy(asc(accounts.divisionCode), asc(accounts.signInName))
    .limit(query.size)
    .offset((query.page - 1) * query.size)
  return { rows: await asAccounts(tx, rows, now), total: await tx.$count(accounts, fitting(query)) }
}
