import { rowsOf, type Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from './accounts/actor.ts'
import { sealing } from './recorded.ts'
import { actingAs } from './testing/actors.ts'
import { installationTables, scopedTables, systemTables } from './testing/scoped-tables.ts'
import { testApi } from './testing/test-api.ts'
import { fillTownship, type Side } from './testing/two-townships.ts'

const api = testApi()
const ours = '990101001'
const theirs = '990101002'
const noScopes = ['', '9', '99010', '9901010', 'x', '%', '9901%', "990101' or '1'='1"]
const personal = new Set(['account_credentials', 'sessions', 'known_devices'])

const counted = async (tx: Tx, table: string, where = 'true') =>
  rowsOf<{ count: number }>(await tx.execute(sql.raw(`select count(*)::int as count from ${table} where ${where}`)))[0]?.count ?? -1
const asOwner = (table: string, where = 'true') => api.database.db.transaction((tx) => counted(tx, table, where))
/** A transaction as a request has it, and nothing said of it in the trail. */
const as = <T>(actor: Actor, ask: (tx: Tx) => Promise<T>) => sealing(api.database.db, actor, ask)
const touched = async (tx: Tx, statement: string) => rowsOf(await tx.execute(sql.raw(`${statement} returning 1 as one`))).length
const idleOf: Record<string, string> = {
  sign_in_brakes: 'failures',
  installation: 'value',
  rule_sets: 'active',
  rule_drafts: 'note',
  rule_publications: 'revoked_reason',
  divisions: 'name',
  campaigns: 'name',
  paper_templates: 'retired_by',
}
/** A column of the table that may be written, set to what it is. */
const idle = (table: string) => `${idleOf[table] ?? 'division_code'} = ${idleOf[table] ?? 'division_code'}`
const officer = (scope: string, accountId: string) => actingAs({ scope, accountId, roles: ['township_officer'] })

describe('the database role of the application, tried by SQL', () => {
  let sides: [Side, Side]
  beforeEach(async () => {
    sides = [await fillTownship(api.database, ours, '鹇棠', 1), await fillTownship(api.database, theirs, '鹮杉', 2)]
  })

  it('has row-level security enabled and forced on every table, and every table is in a list', async () => {
    const tables = rowsOf<{ name: string; forced: boolean }>(
      await api.database.db.execute(sql`select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`),
    )
    const listed = [...scopedTables, ...installationTables, ...systemTables].sort()
    expect(tables).toEqual(listed.map((name) => ({ name, forced: true })))
    const withDivision = rowsOf<{ name: string }>(
      await api.database.db.execute(sql`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'division_code' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`),
    )
    expect(withDivision.map(({ name }) => name)).toEqual([...scopedTables].sort())
  })

  it('cannot lay tables of its own before those that the door looks into', async () => {
    const found = await as(officer(ours, sides[0].account), async (tx) => {
      for (const table of ['sessions', 'accounts', 'account_credentials']) {
        await tx.execute(sql.raw(`create temp table ${table} on commit drop as select * from public.${table} limit 0`))
        await tx.execute(sql.raw(`grant select on pg_temp.${table} to silverguard_door`))
      }
      return rowsOf(await tx.execute(sql`select * from find_session(${new Uint8Array(32).fill(1)})`)).length
    })
    expect(found).toBe(1)
  })

  it('is neither owner nor superuser, and owns nothing', async () => {
    const [role] = rowsOf<{ special: boolean; owned: number }>(
      await api.database.db.execute(sql`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as special,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = 'silverguard_app'`),
    )
    expect(role).toEqual({ special: false, owned: 0 })
  })

  it.each(scopedTables)('sees of %s its own rows, all of them, and none of others', async (table) => {
    const [own] = sides
    const all = await asOwner(table, `division_code >= '${ours}' and division_code < '990101002'`)
    const foreign = await asOwner(table, `division_code >= '${theirs}' and division_code < '990101003'`)
    expect([all > 0, foreign > 0]).toEqual([true, true])
    await as(officer(ours, own.account), async (tx) => {
      expect(await counted(tx, table)).toBe(all)
      expect(await counted(tx, table, `division_code >= '${theirs}'`)).toBe(0)
    })
  })

  it.each(scopedTables)('sees and changes nothing of %s without a scope', async (table) => {
    const before = await asOwner(table)
    for (const scope of noScopes) {
      await as(actingAs({ scope }), async (tx) => expect([scope, await counted(tx, table)]).toEqual([scope, 0]))
      const changed = as(actingAs({ scope }), (tx) => touched(tx, `update ${table} set division_code = division_code`))
      expect(await changed.catch(() => 0)).toBe(0)
    }
    expect(await asOwner(table)).toBe(before)
  })

  it('sees nothing where the settings of the scope were never set', async () => {
    await api.database.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('role', 'silverguard_app', true)`)
      for (const table of scopedTables) expect([table, await counted(tx, table)]).toEqual([table, 0])
    })
  })

  it.each(scopedTables)('changes and removes no row of %s that is others’, and moves none to them', async (table) => {
    const dump = async () =>
      rowsOf(await api.database.db.execute(sql.raw(`select to_jsonb(t) as row from ${table} t where division_code >= '${theirs}' order by 1`)))
    const before = await dump()
    const me = officer(ours, sides[0].account)
    for (const statement of [
      `update ${table} set division_code = '${ours}' where division_code >= '${theirs}'`,
      `update ${table} set division_code = division_code where division_code >= '${theirs}'`,
      `delete from ${table} where division_code >= '${theirs}'`,
    ])
      expect(await as(me, (tx) => touched(tx, statement)).catch(() => 0)).toBe(0)
    expect(await as(me, (tx) => touched(tx, `update ${table} set division_code = '${theirs}'`)).catch(() => 0)).toBe(0)
    const copied = as(me, (tx) =>
      touched(
        tx,
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, (select jsonb_agg(jsonb_set(to_jsonb(t), '{division_code}', '"${theirs}"')) from ${table} t))`,
      ),
    )
    await expect(copied).rejects.toThrow()
    expect(await dump()).toEqual(before)
  })

  it('removes nothing that no import brought, and of an import only what it added', async () => {
    const me = officer(ours, sides[0].account)
    const removed = (statement: string) => as(me, (tx) => touched(tx, statement)).catch(() => 0)
    const entered = `institution_id = '${sides[0].institution}'`
    expect(await removed(`delete from institutions where id = '${sides[0].institution}'`)).toBe(0)
    expect(await removed(`delete from handovers where institution_id = '${sides[0].filed}'`)).toBe(0)
    for (const table of ['fact_statements', 'screenings', 'outside_checks', 'evidence_files'])
      expect([table, await removed(`delete from ${table} where ${entered}`)]).toEqual([table, 0])
    expect(await removed(`update fact_statements set value = 'true' where ${entered}`)).toBe(0)
    expect(await removed(`update screenings set remarks = '' where ${entered}`)).toBe(0)
    expect(await removed(`update evidence_files set sha256 = '' where ${entered}`)).toBe(0)
  })

  it('removes what an import added only while that import is taken back, and only what is of one’s own duty', async () => {
    const [{ account, importId }, { importId: another }] = sides
    const me = officer(ours, account)
    const added = `in (select institution_id from import_rows where outcome = 'added')`
    const removedWhile = (undoing: string, statement: string) =>
      as(me, async (tx) => {
        await tx.execute(sql`select set_config('silverguard.undoing', ${undoing}, true)`)
        return touched(tx, statement)
      })
    await api.database.db.execute(sql.raw(`delete from import_origins`))
    for (const undoing of ['', another, sides[0].institution])
      expect([undoing, await removedWhile(undoing, `delete from institutions where id ${added}`)]).toEqual([undoing, 0])
    await api.database.db.execute(sql.raw(`update institutions set duty_code = '990101' where name = '鹇棠助餐点'`))
    expect(await removedWhile(importId, `delete from institutions where id ${added}`)).toBe(1)
    expect(await asOwner('institutions', `name in ('鹇棠助餐点', '鹇棠日间照料中心')`)).toBe(1)
  })

  it('learns of others’ imports only which places of an import of one’s own they name as well', async () => {
    const [{ account, importId }, { importId: another }] = sides
    const named = (id: string) => as(officer(ours, account), async (tx) => rowsOf(await tx.execute(sql`select named_by_other_imports(${id}::uuid)`)).length)
    expect([await named(importId), await named(another)]).toEqual([0, 0])
    const copied =
      sql.raw(`insert into import_rows select (select id from imports where division_code = '990101'), row, '990101', 'unchanged', name, institution_id,
      base_version, changes, problems, marks, null from import_rows where import_id in ('${importId}', '${another}') on conflict do nothing`)
    await api.database.db.execute(
      sql.raw(`insert into imports select (jsonb_populate_record(imports, '{"id": "00000000-0000-7000-8000-00000000000c", "division_code": "990101"}')).*
      from imports where id = '${importId}'`),
    )
    await api.database.db.execute(copied)
    expect([await named(importId), await named(another)]).toEqual([2, 0])
    await api.database.db.execute(sql.raw(`update imports set state = 'undone' where division_code = '990101'`))
    expect(await named(importId)).toBe(0)
  })

  it.each([...personal])('shows of %s an officer her own only, also not a colleague’s of the same township', async (table) => {
    await as(officer(ours, '00000000-0000-7000-8000-00000000000b'), async (tx) => expect(await counted(tx, table)).toBe(0))
  })

  it('lets nobody lift their own rights or another’s without being an administrator', async () => {
    const [own] = sides
    const lift = `update accounts set roles = '{district_administrator}', division_code = '99'`
    const role = `update accounts set roles = '{district_administrator}'`
    for (const me of [officer(ours, own.account), actingAs({ scope: ours, accountId: own.account })])
      for (const statement of [lift, role, `${role} where id = '${own.account}'`]) expect(await as(me, (tx) => touched(tx, statement)).catch(() => 0)).toBe(0)
    expect(await asOwner('accounts', `'district_administrator' = any(roles)`)).toBe(0)
  })

  it.each(installationTables)('reads %s, and changes it only with a scope over the whole area', async (table) => {
    const all = await asOwner(table)
    const change = `update ${table} set ${idle(table)}`
    for (const scope of [ours, '990102', '']) {
      await as(actingAs({ scope }), async (tx) => {
        expect(await counted(tx, table)).toBe(all)
        expect(await touched(tx, change)).toBe(0)
      })
    }
    expect(await as(actingAs(), (tx) => touched(tx, change))).toBe(all)
  })

  it.each([...scopedTables, ...installationTables, 'sign_in_brakes'])('writes nothing to %s without an actor', async (table) => {
    const nobody = actingAs({ name: '' })
    const changed = as(nobody, (tx) => touched(tx, `update ${table} set ${idle(table)}`))
    expect(await changed.catch(() => 0)).toBe(0)
  })

  it('writes no entry in another’s name, and changes or removes no link of the chain', async () => {
    const [own] = sides
    const me = officer(ours, own.account)
    const forged = `insert into audit_entries (id, actor, account_id, action, subject_kind, subject_id, division_code, sentence, changes)
      values (gen_random_uuid(), '别人', '${own.account}', 'place.seen', 'place', 'a', '${ours}', '{}', '[]')`
    await expect(as(me, (tx) => touched(tx, forged))).rejects.toThrow()
    const sealed = `insert into audit_entries (id, transaction, actor, account_id, action, subject_kind, subject_id, division_code, sentence, changes)
      values (gen_random_uuid(), 1, '${me.name}', '${own.account}', 'place.seen', 'place', 'a', '${ours}', '{}', '[]')`
    await expect(as(me, (tx) => touched(tx, sealed))).rejects.toThrow()
    expect(await as(me, (tx) => touched(tx, sealed.replace(' transaction,', '').replace(', 1,', ',')))).toBe(1)
    for (const statement of [
      'update audit_entries set actor = actor',
      'delete from audit_entries',
      'update audit_seals set entries = 0',
      'delete from audit_seals',
      'update audit_clock set "offset" = 0',
    ])
      await expect(as(actingAs(), (tx) => tx.execute(sql.raw(statement)))).rejects.toThrow()
  })

  it('cannot become another role, and knows the door only by its functions', async () => {
    const me = officer(ours, sides[0].account)
    for (const statement of [
      'drop table institutions',
      'alter table institutions disable row level security',
      'create table mine (a int)',
      'truncate institutions',
      `create function mine() returns int language sql as 'select 1'`,
    ])
      await expect(as(me, (tx) => tx.execute(sql.raw(statement)))).rejects.toThrow()
    const functions = rowsOf<{ name: string }>(
      await api.database.db.execute(sql`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and has_function_privilege('silverguard_app', oid, 'execute') order by 1`),
    )
    expect(functions.map(({ name }) => name)).toEqual(['find_account', 'find_session', 'named_by_other_imports', 'touch_session'])
  })
})
