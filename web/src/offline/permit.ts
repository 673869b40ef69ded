import type { Table } from 'dexie'
import { type AccountDatabase, accountOf } from './account-database.ts'
import { newId } from './new-id.ts'
import { ownAccount } from './own-account.ts'

/**
 * Lets the server's replies be kept here until the session ends, which takes the permit away with them (`forgetKept`).
 * Undefined where this account is not the one that is here any more.
 */
export const permitKeeping = (database: AccountDatabase): Promise<string | undefined> =>
  database.transaction('rw', database.marks, async () => {
    if (!ownAccount.isHere(accountOf(database))) return undefined
    const known = await database.marks.get('permit')
    if (known) return known.id
    const id = newId()
    await database.marks.put({ key: 'permit', id })
    return id
  })

/** Keeps something while the permit that it was asked for under still holds, judged in the same transaction; throws where it does not. */
export const whilePermitted = (database: AccountDatabase, permit: string, tables: readonly Table[], keep: () => Promise<void>): Promise<void> =>
  database.transaction('rw', [...tables, database.marks], async () => {
    const holds = ownAccount.isHere(accountOf(database)) && (await database.marks.get('permit'))?.id === permit
    if (!holds) throw new Error('The session ended while something was fetched to be kept')
    await keep()
  })
