import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import { and, eq, ne, sql } from 'drizzle-orm'
import { holdEach } from '../advisory-locks.ts'
import { Conflict } from '../problems.ts'

/**
 * From here to the end of the transaction nobody else writes this credit code: others who write it wait, and an import, which
 * locks the whole table, waits as well. No unique index does it: that would tell of records outside one's scope.
 */
export const holdCode = async (tx: Tx, key: string): Promise<void> => {
  await tx.execute(sql`lock table institutions in row exclusive mode`)
  await holdEach(tx, 'creditCode', [key])
}

/** Takes a code for a record. Throws `Conflict` where another record in scope bears it. */
export const takeCode = async (tx: Tx, id: string, key: string): Promise<void> => {
  await holdCode(tx, key)
  const [other] = await tx
    .select({ name: institutions.name })
    .from(institutions)
    .where(and(eq(institutions.creditCodeKey, key), ne(institutions.id, id)))
    .limit(1)
  if (!other) return
  const name = maskPersonalData(other.name)
  throw new Conflict('same_credit_code', text(`统一社会信用代码已属于“${name}”`, `The credit code belongs to "${name}" already`))
}
