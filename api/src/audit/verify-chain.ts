import { rowsOf, type Tx } from '@silverguard/db/client'
import { auditSeals } from '@silverguard/db/schema/audit'
import type { ChainBreak, verifyTrail } from '@silverguard/shared/audit/contract'
import { type Text, text } from '@silverguard/shared/text'
import { asc, count, eq, gt, sql } from 'drizzle-orm'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { digestBytes, entryDigests } from './entry-digests.ts'
import { firstDifference } from './first-difference.ts'
import { genesis, linkHash, sameBytes } from './link-hash.ts'
import { readHead } from './read-head.ts'

type Seal = typeof auditSeals.$inferSelect
type Before = Pick<Seal, 'number' | 'belowTransaction' | 'hash'>

const entriesAStretch = 50_000
const sealsAPage = 50

/** What is wrong with a link by itself and towards the one before it; undefined where it holds. */
const linkBreak = (seal: Seal, before: Before): Text | undefined => {
  const number = before.number + 1
  if (seal.number !== number) return text(`第 ${number} 号封存不见了`, `Seal ${number} is missing`)
  if (!sameBytes(seal.previous, before.hash)) return text(`第 ${number} 号封存接不上前一号`, `Seal ${number} does not follow the one before it`)
  if (seal.fromTransaction !== before.belowTransaction || seal.belowTransaction <= seal.fromTransaction)
    return text(`第 ${number} 号封存与前一号之间有空缺或重叠`, `Seal ${number} leaves a gap to the one before it, or overlaps it`)
  if (seal.digests.length !== seal.entries * digestBytes || !sameBytes(linkHash(seal), seal.hash))
    return text(`第 ${number} 号封存自身被改动`, `Seal ${number} itself was changed`)
  return undefined
}

const entriesBreak = async (tx: Tx, seal: Seal): Promise<ChainBreak | undefined> => {
  const pages: Uint8Array[] = []
  for await (const page of entryDigests(tx, { from: seal.fromTransaction, below: seal.belowTransaction })) pages.push(page)
  const found = Buffer.concat(pages)
  return sameBytes(found, seal.digests) ? undefined : firstDifference(tx, seal, found)
}

/** Entries before the first link belong to none. */
const strayBreak = async (tx: Tx): Promise<ChainBreak | undefined> => {
  const [stray] = rowsOf<{ id: string }>(await tx.execute(sql`select id from audit_entries where transaction < 0 order by transaction, sequence limit 1`))
  return stray && { seal: 0, entry: stray.id, sentence: text(`记录 ${stray.id} 不在任何封存之内`, `Entry ${stray.id} is covered by no seal`) }
}

/** The link after which a stretch begins, as the asker knew it; a break where it is no longer so. */
const startOf = async (tx: Tx, area: string, after: number, hash: string | undefined): Promise<Before | ChainBreak> => {
  if (after === 0 || hash === undefined) return (await strayBreak(tx)) ?? { number: 0, belowTransaction: 0, hash: genesis(area) }
  const { number, belowTransaction } = auditSeals
  const [known] = await tx.select({ number, belowTransaction, hash: auditSeals.hash }).from(auditSeals).where(eq(number, after))
  if (known && sameBytes(known.hash, Buffer.from(hash, 'hex'))) return known
  return { seal: after, entry: null, sentence: text(`第 ${after} 号封存在核验期间被改动`, `Seal ${after} was changed during this check`) }
}

type Walk = { last: Before; entries: number; brokenAt: ChainBreak | null }

const walk = async (tx: Tx, start: Before): Promise<Walk> => {
  let [last, entries] = [start, 0]
  for (;;) {
    const seals = await tx.select().from(auditSeals).where(gt(auditSeals.number, last.number)).orderBy(asc(auditSeals.number)).limit(sealsAPage)
    for (const seal of seals) {
      const sentence = linkBreak(seal, last)
      const brokenAt = sentence ? { seal: last.number + 1, entry: null, sentence } : await entriesBreak(tx, seal)
      if (brokenAt) return { last, entries, brokenAt }
      last = seal
      entries += seal.entries
      if (entries >= entriesAStretch) return { last, entries, brokenAt: null }
    }
    if (seals.length < sealsAPage) return { last, entries, brokenAt: null }
  }
}

/** Checks a stretch of the chain against the entries themselves: the seals that follow `after`, until enough entries are checked. */
export const verifyStretch = async (tx: Tx, area: string, { after, hash }: QueryOf<typeof verifyTrail>): Promise<ReplyOf<typeof verifyTrail>> => {
  const start = await startOf(tx, area, after, hash)
  const { last, entries, brokenAt } = 'seal' in start ? { last: null, entries: 0, brokenAt: start } : await walk(tx, start)
  const [all] = await tx.select({ count: count() }).from(auditSeals)
  const known = last !== null && last.number > 0
  return {
    through: last?.number ?? 0,
    hash: known ? Buffer.from(last.hash).toString('hex') : null,
    entries,
    seals: all?.count ?? 0,
    brokenAt,
    head: await readHead(tx),
  }
}
