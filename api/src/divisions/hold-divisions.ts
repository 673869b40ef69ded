import type { Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'

const divisionsLock = 7_203_313

/** Until the transaction ends no code changes: what is put under a division is not left behind by a change of codes. */
export const holdDivisions = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${divisionsLock})`)
}

/** Waits for those who hold the divisions, and keeps others away until the transaction ends. */
export const holdDivisionsAlone = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${divisionsLock})`)
}
