import { changesBetween } from '../audit/changes-between.ts'
import type { Change } from '../audit/entry.ts'

type State = Readonly<Record<string, unknown>>

/** What differs between two states; lists (of roles) differ by what they hold. */
export const changesOf = (before: State, after: State): Change[] =>
  changesBetween(before, after).filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
