import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { demandAuditClock, keepAuditClock } from './audit-clock.ts'
import type { Database } from './client.ts'
import { demandChineseTrigrams, demandThisVersion, explainDenied, migrationsFolder, ownsTables, sqlStateOf, UnfitDatabase } from './migrate.ts'
import * as schema from './schema/tables.ts'
import { tidyAsOwner } from './tidy.ts'

/** `databaseUrl` is what the pool logs in with; `migrationUrl` is the owner of the tables, where that is somebody else. */
export type ServerPlace = { databaseUrl: string; migrationUrl?: string | undefined }

const migrationLock = 7_203_311
const quiet = { onnotice: () => {} }

const unreachable = /^(28|3D|08|57P|ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|CONNECT)/

/** Names the setting whose address does not answer, never the address: it may hold a password. */
const explainUnreachable = (setting: string, error: unknown): unknown => {
  const state = sqlStateOf(error) ?? ''
  if (!unreachable.test(state)) return error
  return new UnfitDatabase(
    `无法连接 ${setting} 的数据库(${state}),请检查地址、用户、密码和数据库名 · cannot connect to the database of ${setting} (${state}); check address, user, password and database`,
  )
}

/** One connection for something brief. */
const withOne = async <T>(url: string, setting: string, use: (db: ReturnType<typeof drizzle<typeof schema>>) => Promise<T>): Promise<T> => {
  const client = postgres(url, { ...quiet, max: 1 })
  try {
    return await use(drizzle(client, { schema }))
  } catch (error) {
    throw explainUnreachable(setting, error)
  } finally {
    await client.end()
  }
}

/** One process migrates at a time; the others wait and find nothing left to do. */
const migrateServer = (url: string, setting: string): Promise<void> =>
  withOne(url, setting, async (db) => {
    await db.$client`select pg_advisory_lock(${migrationLock})`
    await migrate(db, { migrationsFolder }).catch((error: unknown) => {
      throw explainDenied(error)
    })
    await keepAuditClock(db)
  })

/** Opens a server's database. Migrated by its owner; where the pool is not the owner and nobody else is named, it has to be up to date already. */
export const openServer = async ({ databaseUrl, migrationUrl }: ServerPlace): Promise<Database> => {
  if (migrationUrl !== undefined) await migrateServer(migrationUrl, 'MIGRATION_DATABASE_URL')
  else if (await withOne(databaseUrl, 'DATABASE_URL', ownsTables)) await migrateServer(databaseUrl, 'DATABASE_URL')
  const client = postgres(databaseUrl, { ...quiet, max: 10 })
  const db = drizzle(client, { schema })
  try {
    await demandThisVersion(db)
    await demandAuditClock(db)
    await demandChineseTrigrams(db)
  } catch (error) {
    await client.end({ timeout: 5 })
    throw explainUnreachable('DATABASE_URL', error)
  }
  if (migrationUrl !== undefined) tidyAsOwner(db, (tidy) => withOne(migrationUrl, 'MIGRATION_DATABASE_URL', tidy))
  return { db, embedded: false, close: () => client.end({ timeout: 5 }) }
}
