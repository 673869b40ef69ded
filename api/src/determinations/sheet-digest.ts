import { createHash } from 'node:crypto'

/** The database keeps the keys of a document in an order of its own, and nothing of what is undefined. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** SHA-256 of a verdict sheet, as hex: the same of what was written and of what is read back, so that the trail vouches for it. */
export const sheetDigest = (sheet: object): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(sheet)))
    .digest('hex')
