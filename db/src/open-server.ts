import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { demandAuditClock, keepAuditClock } from './audit-clock.ts'
import type { Database } from './client.ts'
import { demandChineseTrigrams, demandThisVersion, explainDenied, migrationsFolder, ownsTables, sqlStateOf, UnfitDatabase } from './migrate.ts'
import { openPool, wasCut } from './pool.ts'
import * as schema from './schema/tables.ts'
import { tidyAsOwner } from './tidy.ts'

/** `databaseUrl` is what the pool logs in with; `migrationUrl` is the owner of the tables, where that is somebody else. */
export type ServerPlace = { databaseUrl: string; migrationUrl?: string | undefined }

const migrationLock = 7_203_311

const refused = /^(28|3D)/

/** Names the setting whose address does not answer, never the address: it may hold a password. */
const explainUnreachable = (setting: string, error: unknown): unknown => {
  const state = sqlStateOf(error) ?? 'timeout'
  if (!refused.test(state) && !wasCut(error)) return error
  return new UnfitDatabase(
    `无法连接 ${setting} 的数据库(${state}),请检查地址、用户、密码和数据库名 · cannot connect to the database of ${setting} (${state}); check address, user, password and database`,
  )
}

/** One connection for something brief. */
const withOne = async <T>(url: string, setting: string, use: (db: ReturnType<typeof drizzle<typeof schema>>) => Promise<T>): Promise<T> => {
  const pool = openPool(url, 1)
  try {
    return await use(drizzle(pool, { schema }))
  } catch (error) {
    throw explainUnreachable(setting, error)
  } finally {
    await pool.end()
  }
}

/** One process migrates at a time; the others wait and find nothing left to do. */
const migrateServer = (url: string, setting: string): Promise<void> =>
  withOne(url, setting, async (db) => {
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`)
    await migrate(db, { migrationsFolder }).catch((error: unknown) => {
      throw explainDenied(error)
    })
    await keepAuditClock(db)
  })

/** Opens a server's database. Migrated by its owner; where the pool is not the owner and nobody else is named, it has to be up to date already. */
export const openServer = async ({ databaseUrl, migrationUrl }: ServerPlace): Promise<Database> => {
  if (migrationUrl !== undefined) await migrateServer(migrationUrl, 'MIGRATION_DATABASE_URL')
  else if (await withOne(databaseUrl, 'DATABASE_URL', ownsTables)) await migrateServer(databaseUrl, 'DATABASE_URL')
  const pool = openPool(databaseUrl, 10)
  const db = drizzle(pool, { schema })
  try {
    await demandThisVersion(db)
    await demandAuditClock(db)
    await demandChineseTrigrams(db)
  } catch (error) {
    await pool.endWithin(5)
    throw explainUnreachable('DATABASE_URL', error)
  }
  if (migrationUrl !== undefined) tidyAsOwner(db, (tidy) => withOne(migrationUrl, 'MIGRATION_DATABASE_URL', tidy))
  return { db, embedded: false, close: () => pool.endWithin(5) }
}
