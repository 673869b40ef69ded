import { createHash } from 'node:crypto'

/** What stands before the first link of an area's chain. */
export const genesis = (area: string): Uint8Array => createHash('sha256').update(`Silverguard 银龄盾\n${area}`).digest()

export type Link = {
  number: number
  fromTransaction: number
  belowTransaction: number
  entries: number
  sealedAt: string
  previous: Uint8Array
  digests: Uint8Array
}

/** Binds a link to the one before it and to the digests of its entries. */
export const linkHash = ({ number, fromTransaction, belowTransaction, entries, sealedAt, previous, digests }: Link): Uint8Array =>
  createHash('sha256')
    .update(previous)
    .update(`${[number, fromTransaction, belowTransaction, entries, Date.parse(sealedAt)].join('|')}\n`)
    .update(digests)
    .digest()

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
