import type { Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'

/** Every lock that stands for no row, by its number; each is held to the end of its transaction. (Migrations have 7 203 311, in `db`.) */
const numbers = {
  /**
   * What all places stand on: the codes of divisions, the rules in force. Whoever writes places shares it and takes it first; whoever
   * changes what they stand on holds it alone. One lock for both: two would be taken in either order.
   */
  ground: 7_203_313,
  seals: 7_203_312,
  creditCode: 7_203_314,
  firstAccounts: 7_203_315,
  campaigns: 7_203_316,
  calendarYears: 7_203_317,
  administrators: 7_203_318,
  establishing: 7_203_319,
  place: 7_203_320,
  dueDates: 7_203_321,
  signIns: 7_203_322,
  paperTemplates: 7_203_324,
} as const

export type LockName = keyof typeof numbers

/** Waits for whoever holds it in any way, and keeps everybody else away. */
export const holdAlone = async (tx: Tx, name: LockName): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${numbers[name]})`)
}

/** Waits for whoever holds it alone; any number share it. */
export const holdShared = async (tx: Tx, name: LockName): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${numbers[name]})`)
}

/** As `holdAlone`, one lock a key, taken in the order of the keys so that no two wait for each other. An identifier is one key however it is written. */
export const holdEach = async (tx: Tx, name: LockName, keys: readonly string[]): Promise<void> => {
  const sorted = [...new Set(keys.map((key) => key.toLowerCase()))].sort()
  await tx.execute(sql`select pg_advisory_xact_lock(${numbers[name]}, hashtext(key)) from
    (select key from jsonb_array_elements_text(${JSON.stringify(sorted)}::jsonb) with ordinality as held (key, at) order by at) as ordered`)
}
