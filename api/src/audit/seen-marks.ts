import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { inArray } from 'drizzle-orm'
import type { Change } from './entry.ts'

const marks = 'possibleDuplicateOf'
const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [])

/** Entries without the ids of marks 疑似重复 that lie out of scope: who clears a mark may see further than who reads of it. */
export const withSeenMarks = async <E extends { changes: Change[] }>(tx: Tx, entries: readonly E[]): Promise<E[]> => {
  const named = entries.flatMap(({ changes }) => changes.flatMap(({ key, before, after }) => (key === marks ? [...idsIn(before), ...idsIn(after)] : [])))
  if (named.length === 0) return [...entries]
  const rows = await tx.select({ id: institutions.id }).from(institutions).where(inArray(institutions.id, named))
  const seen = new Set(rows.map(({ id }) => id))
  const seenIn = (value: unknown) => idsIn(value).filter((id) => seen.has(id))
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) => (change.key === marks ? { ...change, before: seenIn(change.before), after: seenIn(change.after) } : change)),
  }))
}
