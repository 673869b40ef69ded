import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as tables from './schema/tables.ts'

/** The same on the embedded database and on a server. */
export type Db = PgDatabase<PgQueryResultHKT, typeof tables>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export type Database = {
  db: Db
  /** In this process (PGlite) rather than on a server. */
  embedded: boolean
  close(): Promise<void>
}

const holdsRows = (value: unknown): value is { rows: unknown[] } => typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows)

/** The rows of `tx.execute(sql…)`, which the drivers hand over in two shapes. */
export const rowsOf = <Row>(result: unknown): Row[] => {
  if (Array.isArray(result)) return result as Row[]
  if (holdsRows(result)) return result.rows as Row[]
  throw new TypeError('the database driver answered in an unknown shape')
}
