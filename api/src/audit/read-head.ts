import type { Tx } from '@silverguard/db/client'
import { auditSeals } from '@silverguard/db/schema/audit'
import type { Head } from '@silverguard/shared/audit/contract'
import { headCode } from '@silverguard/shared/audit/head-code'
import { desc, sum } from 'drizzle-orm'

const { number, belowTransaction, hash, sealedAt } = auditSeals

/** The last link; its digests stay where they are. */
export const lastSeal = async (tx: Tx) => (await tx.select({ number, belowTransaction, hash, sealedAt }).from(auditSeals).orderBy(desc(number)).limit(1))[0]

/** The head of the chain, with the entries that all its links cover; null before the first. */
export const readHead = async (tx: Tx): Promise<Head | null> => {
  const last = await lastSeal(tx)
  if (!last) return null
  const [all] = await tx.select({ entries: sum(auditSeals.entries).mapWith(Number) }).from(auditSeals)
  return { seal: last.number, code: headCode(last.hash), sealedAt: last.sealedAt, entries: all?.entries ?? 0 }
}
