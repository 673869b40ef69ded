import { type Db, rowsOf, type Tx } from '@silverguard/db/client'
import { auditSeals } from '@silverguard/db/schema/audit'
import type { Head } from '@silverguard/shared/audit/contract'
import { sql } from 'drizzle-orm'
import { holdAlone } from '../advisory-locks.ts'
import { sealing } from '../recorded.ts'
import { digestBytes, entryDigests, type Stretch } from './entry-digests.ts'
import { genesis, linkHash } from './link-hash.ts'
import { lastSeal, readHead } from './read-head.ts'

/** A link covers about so many entries, and never a part of a transaction. */
const entriesALink = 10_000

/** Below this every transaction has ended: what it wrote can be seen, or never will be. Nobody is kept waiting for that. */
const endedBelow = async (tx: Tx): Promise<{ below: number; sealedAt: string }> => {
  const [row] = rowsOf<{ below: string; at: string }>(
    await tx.execute(sql`select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + coalesce((select "offset" from audit_clock), 0))::text as below,
      (extract(epoch from clock_timestamp()) * 1000)::bigint::text as at`),
  )
  if (!row) throw new Error('the database does not say which transactions have ended')
  return { below: Number(row.below), sealedAt: new Date(Number(row.at)).toISOString() }
}

/** Where the next link ends; undefined where nothing is left to cover. */
const endOfLink = async (tx: Tx, { from, below }: Stretch): Promise<number | undefined> => {
  const nth = sql`select transaction from audit_entries where transaction >= ${from}::bigint and transaction < ${below}::bigint order by transaction, sequence`
  const [row] = rowsOf<{ first: string | null; beyond: string | null }>(
    await tx.execute(sql`select (${nth} limit 1)::text as first, (${nth} offset ${entriesALink} limit 1)::text as beyond`),
  )
  if (!row || row.first === null) return undefined
  if (row.beyond === null) return below
  return row.beyond === row.first ? Number(row.beyond) + 1 : Number(row.beyond)
}

type Before = { number: number; belowTransaction: number; hash: Uint8Array }

const addLink = async (tx: Tx, before: Before, belowTransaction: number, sealedAt: string): Promise<Before> => {
  const pages: Uint8Array[] = []
  for await (const page of entryDigests(tx, { from: before.belowTransaction, below: belowTransaction })) pages.push(page)
  const digests = Buffer.concat(pages)
  const link = {
    number: before.number + 1,
    fromTransaction: before.belowTransaction,
    belowTransaction,
    entries: digests.length / digestBytes,
    digests,
    previous: before.hash,
    sealedAt,
  }
  const hash = linkHash(link)
  await tx.insert(auditSeals).values({ ...link, hash })
  return { number: link.number, belowTransaction, hash }
}

/**
 * The system itself, over the whole province: an account of the city may have written above the area. (Accounts lie above the
 * trail, so it is named here.)
 */
export const sealer = (area: string) => ({ name: '系统(封存)', scope: area.slice(0, 2), roles: [], accountId: null, origin: '本机' })

/** Seals what can be sealed now, one sealer at a time, and answers with the head; null where there is nothing in the trail yet. */
export const sealTrail = (db: Db, area: string): Promise<Head | null> =>
  sealing(db, sealer(area), async (tx) => {
    await holdAlone(tx, 'seals')
    const { below, sealedAt } = await endedBelow(tx)
    let before: Before = (await lastSeal(tx)) ?? { number: 0, belowTransaction: 0, hash: genesis(area) }
    for (;;) {
      const end = await endOfLink(tx, { from: before.belowTransaction, below })
      if (end === undefined) return readHead(tx)
      before = await addLink(tx, before, end, sealedAt)
    }
  })
