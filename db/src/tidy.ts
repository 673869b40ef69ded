import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'

/**
 * After many institutions were written at once: lets counts read the index alone (a sixth of the time at 100,000 rows).
 * A server would come round to it by itself; the embedded database never does. Not within a transaction.
 */
export const tidyInstitutions = async (db: Db): Promise<void> => {
  await db.execute(sql`vacuum (analyze) institutions`)
}
