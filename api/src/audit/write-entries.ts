import type { Tx } from '@silverguard/db/client'
import { auditEntries } from '@silverguard/db/schema/audit'
import { newIdentifier } from '../identifier.ts'
import type { Entry } from './entry.ts'

const entriesAStatement = 500

/** Whom the trail names, and where they were. */
export type Author = { name: string; accountId: string | null; origin: string }

/** Appends to the trail, in order, within the transaction of the change. */
export const writeEntries = async (tx: Tx, { name: actor, accountId, origin }: Author, entries: readonly Entry[]): Promise<void> => {
  for (let start = 0; start < entries.length; start += entriesAStatement) {
    const rows = entries
      .slice(start, start + entriesAStatement)
      .map((entry) => ({ ...entry, id: newIdentifier(), actor, accountId, origin, changes: [...entry.changes] }))
    await tx.insert(auditEntries).values(rows)
  }
}
