import type { Tx } from '@silverguard/db/client'
import { auditSeals } from '@silverguard/db/schema/audit'
import type { Head } from '@silverguard/shared/audit/contract'
import { headCode, headCodeBytes, readHeadCode } from '@silverguard/shared/audit/head-code'
import { and, desc, gte, lte, sum } from 'drizzle-orm'

const { number, belowTransaction, hash, sealedAt } = auditSeals

/** The last link; its digests stay where they are. */
export const lastSeal = async (tx: Tx) => (await tx.select({ number, belowTransaction, hash, sealedAt }).from(auditSeals).orderBy(desc(number)).limit(1))[0]

type Seal = NonNullable<Awaited<ReturnType<typeof lastSeal>>>

/** As it stood when this link was the last: with the entries that all links up to it cover. */
const headAt = async (tx: Tx, seal: Seal): Promise<Head> => {
  const [all] = await tx
    .select({ entries: sum(auditSeals.entries).mapWith(Number) })
    .from(auditSeals)
    .where(lte(number, seal.number))
  return { seal: seal.number, code: headCode(seal.hash), sealedAt: seal.sealedAt, entries: all?.entries ?? 0 }
}

/** The head of the chain; null before the first link. */
export const readHead = async (tx: Tx): Promise<Head | null> => {
  const last = await lastSeal(tx)
  return last ? headAt(tx, last) : null
}

/** The head that a code on paper names; null where no link bears it, or where it is no code. */
export const findHead = async (tx: Tx, typed: string): Promise<Head | null> => {
  const code = readHeadCode(typed)
  if (code === undefined) return null
  const first = headCodeBytes(code)
  const bounds = [0x00, 0xff].map((byte) => Buffer.concat([first, Buffer.alloc(32 - first.length, byte)]))
  const [seal] = await tx
    .select({ number, belowTransaction, hash, sealedAt })
    .from(auditSeals)
    .where(and(...bounds.map((bound, place) => (place === 0 ? gte(hash, bound) : lte(hash, bound)))))
    .orderBy(number)
    .limit(1)
  return seal ? headAt(tx, seal) : null
}
