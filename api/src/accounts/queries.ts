import type { Tx } from '@silverguard/db/client'
import { accountCredentials, accounts } from '@silverguard/db/schema/accounts'
import { divisions } from '@silverguard/db/schema/divisions'
import type { Account } from '@silverguard/shared/accounts/contract'
import type { Division } from '@silverguard/shared/divisions/contract'
import { eq, sql } from 'drizzle-orm'
import { Conflict, NotFound } from '../problems.ts'
import { slowedDownAmong } from './brakes.ts'

/** A division that was taken out of the table since goes by its code. */
export const divisionOf = async (tx: Tx, code: string): Promise<Division> => {
  const [found] = await tx.select({ code: divisions.code, name: divisions.name }).from(divisions).where(eq(divisions.code, code))
  return found ?? { code, name: code }
}

const columns = {
  id: accounts.id,
  version: accounts.version,
  signInName: accounts.signInName,
  person: accounts.person,
  divisionCode: accounts.divisionCode,
  divisionName: divisions.name,
  roles: accounts.roles,
  active: accounts.active,
  mustChangePassword: accountCredentials.mustChange,
  secondFactor: sql<boolean>`${accountCredentials.totpConfirmedAt} is not null`,
  lastSignedInAt: accountCredentials.lastSignedInAt,
  createdAt: accounts.createdAt,
}

/** Accounts in scope with what is shown of them, to be filtered and ordered. */
export const selectAccounts = (tx: Tx) =>
  tx
    .select(columns)
    .from(accounts)
    .innerJoin(accountCredentials, eq(accountCredentials.accountId, accounts.id))
    .leftJoin(divisions, eq(divisions.code, accounts.divisionCode))
type Row = Awaited<ReturnType<typeof selectAccounts>>[number]

export const asAccounts = async (tx: Tx, rows: readonly Row[], now: Date): Promise<Account[]> => {
  const slowedDown = await slowedDownAmong(
    tx,
    rows.map(({ signInName }) => signInName),
    now,
  )
  return rows.map(({ divisionCode, divisionName, ...row }) => ({
    ...row,
    division: { code: divisionCode, name: divisionName ?? divisionCode },
    slowedDown: slowedDown.has(row.signInName),
  }))
}

/** Throws `NotFound` for an account beyond the actor's scope. */
export const readAccount = async (tx: Tx, id: string, now: Date): Promise<Account> => {
  const [account] = await asAccounts(tx, await selectAccounts(tx).where(eq(accounts.id, id)), now)
  if (account === undefined) throw new NotFound()
  return account
}

/** The row, held until the transaction ends. Throws `NotFound`, or `Conflict` when somebody else changed it since it was read. */
export const lockAccount = async (tx: Tx, id: string, version: number): Promise<typeof accounts.$inferSelect> => {
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update')
  if (row === undefined) throw new NotFound()
  if (row.version !== version) {
    throw new Conflict('stale_version', { zh: '这个账户刚被他人修改,请刷新后再保存', en: 'Someone else has just changed this account; reload before saving' })
  }
  return row
}
