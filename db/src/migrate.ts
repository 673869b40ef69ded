import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from './client.ts'

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** The database cannot be used as it is set up; the message says what to do. */
export class UnfitDatabase extends Error {}

/** Under lc_ctype C, pg_trgm sees no Chinese and finds no similar names, without a word. */
export const demandChineseTrigrams = async (db: Db): Promise<void> => {
  const [row] = rowsOf<{ same: number }>(await db.execute(sql`select similarity('风险', '风险') as same`))
  if (row?.same === 1) return
  throw new UnfitDatabase(
    'the database sorts characters by lc_ctype "C" and cannot compare Chinese names; create it anew with: ' +
      "create database silverguard template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'",
  )
}
