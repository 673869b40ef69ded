import type { Database } from '@silverguard/db/client'
import { rowsOf } from '@silverguard/db/client'
import { UnfitDatabase } from '@silverguard/db/migrate'
import { openDatabase } from '@silverguard/db/open'
import { auditEntries } from '@silverguard/db/schema/audit'
import { institutions } from '@silverguard/db/schema/institutions'
import { tidyInstitutions } from '@silverguard/db/tidy'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDistrict } from './divisions/demo-district.ts'
import { establish } from './installation/establish.ts'
import { reading, recorded } from './recorded.ts'
import { actingAs } from './testing/actors.ts'
import { makeInstitution } from './testing/make-institution.ts'
import { hasServerPrograms, startTemporaryServer, type TemporaryServer } from './testing/temporary-server.ts'
import { testNow } from './testing/test-api.ts'

const password = 'invented-password'

/** As an installation is set up whose pool must not own its tables: the owner is no superuser. */
describe.skipIf(!hasServerPrograms())('a server whose pool logs in as the application role', () => {
  let server: TemporaryServer | undefined
  let admin: Database['db'] | undefined
  let held: Database | undefined
  const opened: Database[] = []
  const urlOf = (user: string, database = 'ledger', secret = password) => {
    const url = new URL(server?.url ?? '')
    Object.assign(url, { username: user, password: secret, pathname: `/${database}` })
    return url.href
  }
  const open = async (databaseUrl: string, migrationUrl?: string) => {
    const database = await openDatabase({ databaseUrl, migrationUrl })
    opened.push(database)
    return database
  }
  const asPool = () => {
    if (!held) throw new Error('not opened')
    return held
  }
  const run = (statement: string) => asPool().db.execute(sql.raw(statement))
  const refusal = (statement: string) =>
    run(statement).then(
      () => 'done',
      (error: Error) => String(error.cause),
    )
  const seenBy = (scope: string) => reading(asPool().db, actingAs({ scope }), (tx) => tx.select({ name: institutions.name }).from(institutions))

  beforeAll(async () => {
    server = await startTemporaryServer(password)
    admin = (await open(server?.url ?? '')).db
    await admin.execute(sql.raw(`create role ledger_owner login createrole password '${password}'`))
    // The superuser's own database made the roles of the cluster first; here, as anywhere, they are handed to the owner.
    await admin.execute(sql`grant silverguard_app, silverguard_door to ledger_owner`)
    for (const name of ['ledger', 'empty'])
      await admin.execute(sql.raw(`create database ${name} owner ledger_owner template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`))
    await open(urlOf('ledger_owner'))
    await admin.execute(sql.raw(`alter role silverguard_app login password '${password}'`))
    held = await open(urlOf('silverguard_app'), urlOf('ledger_owner'))
    await establish(held, { demo: true }, testNow)
    await makeInstitution(held, { name: '云汀晚晴公寓' })
  })
  afterAll(async () => {
    for (const database of opened) await database.close()
    await server?.stop()
  })

  it('lists what lies in scope, nothing in another, nothing without one', async () => {
    expect(await seenBy(demoDistrict.district.code)).toEqual([{ name: '云汀晚晴公寓' }])
    for (const scope of ['990101002', '990102', '']) expect(await seenBy(scope)).toEqual([])
    expect(rowsOf(await run('select * from institutions'))).toEqual([])
  })

  it('asks the functions of the door before anyone is known, though their tables stay closed', async () => {
    expect(rowsOf(await run("select * from find_session('\\x00'::bytea)"))).toEqual([])
    expect(rowsOf(await run('select * from accounts'))).toEqual([])
  })

  it('cannot become the owner, change a table, turn its row security off, or act as the door', async () => {
    for (const statement of [
      'set role ledger_owner',
      'set role silverguard_door',
      'set session authorization ledger_owner',
      'drop table institutions',
      'alter table institutions disable row level security',
      'create table public.own (id int)',
      'create policy all_of_it on institutions using (true)',
      'truncate audit_entries',
      'alter role silverguard_app bypassrls',
    ])
      expect([statement, await refusal(statement)]).toEqual([statement, expect.stringMatching(/permission denied|must be (owner|superuser)/)])
  })

  it('cannot change or remove an entry of the trail, even in scope', async () => {
    for (const statement of ['update audit_entries set actor = $$x$$', 'delete from audit_entries'])
      await expect(recorded(asPool().db, actingAs(), async (tx) => ({ result: await tx.execute(sql.raw(statement)), entries: [] }))).rejects.toMatchObject({
        cause: { code: '42501' },
      })
    expect((await reading(asPool().db, actingAs(), (tx) => tx.select().from(auditEntries))).length).toBeGreaterThan(0)
  })

  it('tidies the register by the owner', async () => {
    const owner = await open(urlOf('ledger_owner'))
    const counted = sql`select vacuum_count as n from pg_stat_user_tables where relname = 'institutions'`
    const count = async () => Number(rowsOf<{ n: string }>(await owner.db.execute(counted))[0]?.n)
    const before = await count()
    await tidyInstitutions(asPool().db)
    await expect.poll(count).toBe(before + 1)
  })

  it('opens without the owner’s address while its tables are of this version', async () => {
    expect((await open(urlOf('silverguard_app'))).embedded).toBe(false)
  })

  it('says what to set where the tables are missing or older, and where the user may not act as the application', async () => {
    await expect(open(urlOf('silverguard_app', 'empty'))).rejects.toThrow(/MIGRATION_DATABASE_URL/)
    const owner = await open(urlOf('ledger_owner'))
    await owner.db.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at - 1000000000`)
    await expect(open(urlOf('silverguard_app'))).rejects.toThrow(/MIGRATION_DATABASE_URL/)
    await owner.db.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at + 1000000000`)
    await admin?.execute(sql.raw(`create role passer_by login password '${password}'`))
    await expect(open(urlOf('passer_by'))).rejects.toThrow(/grant silverguard_app/)
    await admin?.execute(sql`grant silverguard_app to passer_by`)
    expect((await open(urlOf('passer_by'))).embedded).toBe(false)
  })

  it('has the owner carry the trail on after a dump was restored, and does not start before', async () => {
    const superuser = await open(urlOf('silverguard_owner'))
    await superuser.db.execute(sql`update audit_entries set transaction = transaction + 1000000`)
    await expect(open(urlOf('silverguard_app'))).rejects.toThrow(/MIGRATION_DATABASE_URL/)
    await open(urlOf('silverguard_app'), urlOf('ledger_owner'))
    expect((await open(urlOf('silverguard_app'))).embedded).toBe(false)
    const forced = sql`select relforcerowsecurity as forced from pg_class where relname = 'audit_clock'`
    expect(rowsOf(await superuser.db.execute(forced))).toEqual([{ forced: true }])
  })

  it('names the setting whose address does not answer, and never the password in it', async () => {
    const failure = await open(urlOf('silverguard_app', 'ledger', 'a-wrong-secret')).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UnfitDatabase)
    expect(String(failure)).toContain('DATABASE_URL')
    expect(String(failure)).not.toMatch(/a-wrong-secret|127\.0\.0\.1/)
  })

  it('tells an owner who lacks the rights to make the roles and tables what they are', async () => {
    await admin?.execute(sql.raw(`create role powerless login password '${password}'`))
    await admin?.execute(sql.raw('create database bare owner powerless template template0'))
    await expect(open(urlOf('powerless', 'bare'))).rejects.toThrow(/CREATEROLE/)
  })
})
