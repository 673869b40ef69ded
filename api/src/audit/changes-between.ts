import type { Change } from './entry.ts'

/** What differs between two states of the same record, by key. */
export const changesBetween = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Change[] =>
  Object.keys(after).flatMap((key) => (before[key] === after[key] ? [] : [{ key, before: before[key] ?? null, after: after[key] ?? null }]))
