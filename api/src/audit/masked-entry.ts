import { maskParticular, maskPersonalData } from '@silverguard/shared/personal-data'
import type { Text } from '@silverguard/shared/text'
import type { Change } from './entry.ts'

/** Digests and identifiers are no one's number, whatever digits they hold. */
const neverPersonal: readonly string[] = ['sha256', 'sheet', 'head', 'id', 'evidence', 'meeting']

const masked = (key: string, value: unknown): unknown => {
  if (neverPersonal.includes(key)) return value
  if (Array.isArray(value)) return value.map((item) => masked(key, item))
  if (typeof value !== 'object' || value === null) return maskParticular(key, value)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(name, inner)]))
}

/** What an entry tells, as everybody who may read it sees it; the trail itself keeps what was. */
export const maskedEntry = <E extends { sentence: Text; changes: Change[] }>(entry: E): E => ({
  ...entry,
  sentence: { zh: maskPersonalData(entry.sentence.zh), en: maskPersonalData(entry.sentence.en) },
  changes: entry.changes.map((change) => ({ ...change, before: masked(change.key, change.before), after: masked(change.key, change.after) })),
})
