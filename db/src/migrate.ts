import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { type Db, rowsOf } from './client.ts'

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** The database cannot be used as it is set up; the message says what to do. */
export class UnfitDatabase extends Error {}

export const sqlStateOf = (error: unknown): string | undefined =>
  error instanceof Error ? ('code' in error && typeof error.code === 'string' ? error.code : sqlStateOf(error.cause)) : undefined

/** Under lc_ctype C, pg_trgm sees no Chinese and finds no similar names, without a word. */
export const demandChineseTrigrams = async (db: Db): Promise<void> => {
  const [row] = rowsOf<{ same: number }>(await db.execute(sql`select similarity('风险', '风险') as same`))
  if (row?.same === 1) return
  throw new UnfitDatabase(
    '数据库的 lc_ctype 为 C,无法比较中文名称,请按下面的命令重建 · the database sorts characters by lc_ctype "C" and cannot compare Chinese names; create it anew with: ' +
      "create database silverguard template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'",
  )
}

const insufficientPrivilege = '42501'
const absent = ['3F000', '42P01', '42704', '22023']

const notOfThisVersion = () =>
  new UnfitDatabase(
    '数据库还没有建表,或者不是本版本的表,而 DATABASE_URL 的用户不是表的所有者:请把 MIGRATION_DATABASE_URL 设为所有者的地址,再启动 · ' +
      'the tables are missing or not of this version, and the user of DATABASE_URL does not own them: set MIGRATION_DATABASE_URL to the owner’s address and start again',
  )

const mayNotAct = () =>
  new UnfitDatabase(
    'DATABASE_URL 的用户不能以 silverguard_app 身份工作,请由数据库管理员执行 · the user of DATABASE_URL may not act as silverguard_app; let an administrator of the database run: ' +
      'grant silverguard_app to <user>',
  )

const isMember = sql`select coalesce((select pg_has_role(current_user, oid, 'MEMBER') from pg_roles where rolname = 'silverguard_app'), true) as allowed`

/** The pool has to be able to act as the application role, on tables of this version. */
export const demandThisVersion = async (db: Db): Promise<void> => {
  const [member] = rowsOf<{ allowed: boolean }>(await db.execute(isMember))
  if (!member?.allowed) throw mayNotAct()
  const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis))
  const present = await db
    .transaction(async (tx) => {
      await tx.execute(sql`select set_config('role', 'silverguard_app', true)`)
      return rowsOf<{ at: string | number | null }>(await tx.execute(sql`select max(created_at) as at from drizzle.__drizzle_migrations`))[0]?.at
    })
    .catch((error: unknown) => {
      if ([insufficientPrivilege, ...absent].includes(sqlStateOf(error) ?? '')) throw notOfThisVersion()
      throw error
    })
  if (Number(present ?? 0) < newest) throw notOfThisVersion()
}

/** Whether this user owns the tables, or may make them where there are none yet. */
export const ownsTables = async (db: Db): Promise<boolean> => {
  const [row] = rowsOf<{ owns: boolean }>(
    await db.execute(sql`select coalesce((select pg_has_role(current_user, relowner, 'USAGE') from pg_class where oid = to_regclass('public.institutions')),
      has_database_privilege(current_database(), 'CREATE')) as owns`),
  )
  return row?.owns ?? false
}

/** Says what the owner lacks where PostgreSQL only says that something was denied. */
export const explainDenied = (error: unknown): unknown => {
  if (sqlStateOf(error) !== insufficientPrivilege) return error
  const said = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
  return new UnfitDatabase(
    `建表的用户权限不足(${said})。它应是数据库的所有者,并有 CREATEROLE;否则请由数据库管理员先执行 · the user who makes the tables lacks rights. It has to own the database and hold CREATEROLE; else let an administrator of the database first run: ` +
      'create role silverguard_app; create role silverguard_door; grant silverguard_app, silverguard_door to <user>',
  )
}
