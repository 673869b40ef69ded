import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { ImportRecord } from './find-import.ts'

/** `campaign`: the running one, which the screenings of the file belong to. */
export type Written = { actor: Actor; found: ImportRecord; now: Date; campaign: string | null }
/** Lines of the file, both included. */
export type Slice = { from: number; to: number }

/** Staged rows of a slice; what is joined to them stands between the table and its conditions. */
export const rowsIn = (found: ImportRecord, { from, to }: Slice, outcomes: SQL, joined = sql``): SQL =>
  sql`import_rows staged_row ${joined} where staged_row.import_id = ${found.id} and staged_row.row between ${from} and ${to} and staged_row.outcome in (${outcomes}) and staged_row.staged is not null`
