import type { Tx } from '@silverguard/db/client'
import type { auditSeals } from '@silverguard/db/schema/audit'
import type { ChainBreak } from '@silverguard/shared/audit/contract'
import { type Text, text } from '@silverguard/shared/text'
import { digestBytes, entryAt } from './entry-digests.ts'
import { sameBytes } from './link-hash.ts'

type Seal = typeof auditSeals.$inferSelect

const at = (digests: Uint8Array, place: number) => digests.subarray(place * digestBytes, (place + 1) * digestBytes)
const all = (digests: Uint8Array) => {
  const known = new Set<string>()
  for (let place = 0; place * digestBytes < digests.length; place += 1) known.add(Buffer.from(at(digests, place)).toString('hex'))
  return known
}
const firstPlace = (one: Uint8Array, other: Uint8Array) => {
  let place = 0
  while (sameBytes(at(one, place), at(other, place)) && at(one, place).length > 0) place += 1
  return place
}

type Named = { id: string; sequence: number } | undefined
const called = (entry: Named): Text =>
  entry ? text(`流水号 ${entry.sequence}(${entry.id})`, `entry ${entry.sequence} (${entry.id})`) : text('末尾', 'the end')

const words = (kind: 'changed' | 'missing' | 'added', seal: Seal, here: Text, before: Named): Text => {
  const bySeal = text(`第 ${seal.number} 号封存(${seal.sealedAt})`, `seal ${seal.number} (${seal.sealedAt})`)
  switch (kind) {
    case 'changed':
      return text(`${bySeal.zh}之后,记录${here.zh}被改动`, `After ${bySeal.en}, ${here.en} was changed`)
    case 'added':
      return text(`${bySeal.zh}之后,其范围内多出记录${here.zh}`, `After ${bySeal.en}, ${here.en} was added within its range`)
    case 'missing': {
      const where = before ? text(`${called(before).zh}之后的`, `after ${called(before).en}`) : text('其范围内的第一', 'the first of its range')
      return text(`${bySeal.zh}之后,${where.zh}一条记录被删除`, `After ${bySeal.en}, an entry was deleted: ${where.en}`)
    }
  }
}

/** Names the first entry of a seal that is not as it was sealed; `found` are the digests of what is there now. */
export const firstDifference = async (tx: Tx, seal: Seal, found: Uint8Array): Promise<ChainBreak> => {
  const range = { from: seal.fromTransaction, below: seal.belowTransaction }
  const place = firstPlace(seal.digests, found)
  const here = await entryAt(tx, range, place)
  const isSealed = all(seal.digests).has(Buffer.from(at(found, place)).toString('hex'))
  const isFound = all(found).has(Buffer.from(at(seal.digests, place)).toString('hex'))
  const missing = here === undefined || (isSealed && !isFound)
  const kind = missing ? 'missing' : !isSealed && (isFound || at(seal.digests, place).length === 0) ? 'added' : 'changed'
  const before = missing && place > 0 ? await entryAt(tx, range, place - 1) : undefined
  return { seal: seal.number, entry: missing ? null : (here?.id ?? null), sentence: words(kind, seal, called(here), before) }
}
