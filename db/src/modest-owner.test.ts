import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrationsFolder } from './migrate.ts'

/** The migrations up to a tag, as an earlier version shipped them. */
const migrationsUntil = async (tag: string, folder: string): Promise<string> => {
  await cp(migrationsFolder, folder, { recursive: true })
  const file = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { tag: string }[] }
  const kept = journal.entries.slice(0, journal.entries.findIndex((entry) => entry.tag === tag) + 1)
  await writeFile(file, JSON.stringify({ ...journal, entries: kept }))
  return folder
}

/** The embedded database is a later PostgreSQL than most servers: there a role that makes another is not yet let into it. */
describe('an owner of the database who is no superuser, but may make roles', { timeout: 180_000 }, () => {
  let client: PGlite
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silverguard-migrations-'))
    client = await PGlite.create({ extensions: { pg_trgm } })
    await client.exec('create role ledger_owner login createrole; alter database postgres owner to ledger_owner; set session authorization ledger_owner')
  })
  afterEach(async () => {
    await client.close()
    await rm(folder, { recursive: true })
  })
  const migrateTo = (migrations: string) => migrate(drizzle({ client }), { migrationsFolder: migrations })
  const rows = async (query: string) => (await client.query<Record<string, unknown>>(query)).rows
  const inScope =
    "select set_config('role', 'silverguard_app', true), set_config('silverguard.scope_from', '990101', true), set_config('silverguard.scope_below', '990102', true)"

  it('makes tables that the application role then uses, and a door that opens for it', async () => {
    await migrateTo(migrationsFolder)
    await client.exec('begin')
    await client.exec(`${inScope}, set_config('silverguard.actor', '系统(启动)', true), set_config('silverguard.account', '', true)`)
    await client.exec(`insert into audit_entries (id, actor, action, subject_kind, subject_id, division_code, sentence, changes)
      values ('00000000-0000-7000-8000-000000000001', '系统(启动)', 'installation.started', 'installation', '990101', '990101', '{}', '[]')`)
    expect(await rows('select actor from audit_entries')).toEqual([{ actor: '系统(启动)' }])
    expect(await rows("select * from find_session('\\x00'::bytea)")).toEqual([])
    await client.exec('commit')
  })

  it('is bound by forced row security, and yet brings the rows of an earlier version along', async () => {
    await migrateTo(await migrationsUntil('0004_row-security', join(folder, 'earlier')))
    await client.exec('insert into installation (name, value) values (\'district\', \'{"code":"990101"}\')')
    await client.exec(`alter table import_origins drop constraint import_origins_institution_id_institutions_id_fk`)
    await client.exec(`begin; ${inScope};
      insert into import_origins (shape, identity, occurrence, institution_id, division_code)
        values ('s', 'i', 1, '00000000-0000-7000-8000-000000000002', '990101001');
      commit`)
    expect(await rows('select * from import_origins')).toEqual([])
    await migrateTo(migrationsFolder)
    await client.exec(`begin; ${inScope}`)
    expect(await rows('select scope_code from import_origins')).toEqual([{ scope_code: '990101' }])
    await client.exec('commit')
    expect(await rows("select relforcerowsecurity as forced from pg_class where relname = 'import_origins'")).toEqual([{ forced: true }])
  })
})
