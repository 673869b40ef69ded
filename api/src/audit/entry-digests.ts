import { rowsOf, type Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'

/** Every column as the database writes it, so that nothing of an entry escapes its digest. */
const fields = [
  'id::text',
  'sequence::text',
  'transaction::text',
  '(extract(epoch from at) * 1000)::bigint::text',
  'actor',
  'account_id::text',
  'origin',
  'action',
  'subject_kind',
  'subject_id',
  'division_code',
  'sentence::text',
  'changes::text',
]
/** Each behind its length in bytes, so that nothing can be shifted from one field to the next; what is null is told from what is empty. */
const written = fields.map((field) => `coalesce(octet_length(${field})::text || ':' || (${field}), '-')`).join(' || ')
const digest = sql.raw(`pg_catalog.sha256(convert_to(${written}, 'UTF8'))`)

export const digestBytes = 32
const entriesAPage = 5_000

/** The entries whose transaction lies from `from` to below `below`. */
export type Stretch = { from: number; below: number }
type Page = { entries: number; digests: Uint8Array; transaction: string; sequence: string }

/** SHA-256 of each entry of a stretch, one behind the other in the order of transaction and sequence, a page at a time. */
export async function* entryDigests(tx: Tx, { from, below }: Stretch): AsyncGenerator<Uint8Array> {
  let [transaction, sequence] = [from, -1]
  for (;;) {
    const [page] = rowsOf<Page>(
      await tx.execute(sql`select count(*)::int as entries, string_agg(digest, ''::bytea order by transaction, sequence) as digests,
        (array_agg(transaction::text order by transaction desc, sequence desc))[1] as transaction,
        (array_agg(sequence::text order by transaction desc, sequence desc))[1] as sequence
        from (select transaction, sequence, ${digest} as digest from audit_entries
          where (transaction, sequence) > (${transaction}::bigint, ${sequence}::bigint) and transaction < ${below}::bigint
          order by transaction, sequence limit ${entriesAPage}) as page`),
    )
    if (!page || page.entries === 0) return
    yield page.digests
    if (page.entries < entriesAPage) return
    transaction = Number(page.transaction)
    sequence = Number(page.sequence)
  }
}

/** The digest of one entry by its place among those of a stretch, and how it is called; undefined where the stretch ends before. */
export const entryAt = async (tx: Tx, { from, below }: Stretch, place: number): Promise<{ id: string; sequence: number } | undefined> => {
  const [row] = rowsOf<{ id: string; sequence: string }>(
    await tx.execute(sql`select id, sequence::text from audit_entries where transaction >= ${from}::bigint and transaction < ${below}::bigint
      order by transaction, sequence offset ${place} limit 1`),
  )
  return row && { id: row.id, sequence: Number(row.sequence) }
}
