import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'

type AsOwner = (tidy: (db: Db) => Promise<void>) => Promise<void>
const owners = new WeakMap<Db, AsOwner>()

/** Only the owner of a table tidies it; this is how a pool that is not the owner comes by one. */
export const tidyAsOwner = (pool: Db, asOwner: AsOwner): void => {
  owners.set(pool, asOwner)
}

const tidy = async (db: Db): Promise<void> => {
  await db.execute(sql`vacuum (analyze) institutions`)
  // Without statistics these count as nearly empty, and taking an import back goes through them once for every record.
  await db.execute(sql`analyze fact_statements, import_rows, audit_entries`)
}

/**
 * After many institutions were written at once: lets counts read the index alone (a sixth of the time at 100,000 rows).
 * A server would come round to it by itself, also where the pool may not; the embedded database never does. Not within a transaction.
 */
export const tidyInstitutions = (db: Db): Promise<void> => owners.get(db)?.(tidy) ?? tidy(db)
