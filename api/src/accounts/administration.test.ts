import { accounts, sessions } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { divisions } from '@silverguard/db/schema/divisions'
import { createAccount, editAccount, listAccounts, readMe, recoverAccount, signIn } from '@silverguard/shared/accounts/contract'
import type { Role } from '@silverguard/shared/permissions/contract'
import { desc, eq, isNull, sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { reading, recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'
import { goodPassword, makeAccount, type Visitor, visitor } from '../testing/visitor.ts'
import { accountActor } from './actor.ts'
import { editAccount as editAccountIn } from './edit-account.ts'

const api = testApi()
let now = testNow
let app: FastifyInstance
let admin: Visitor
let adminId = ''
beforeEach(async () => {
  now = testNow
  app = await buildApp({ database: api.database, clock: () => now })
  adminId = await makeAccount(api.database, { signInName: 'guanli', person: '林晚舟', roles: ['district_administrator'] })
  admin = visitor(app)
  await admin.call(signIn, { body: { signInName: 'guanli', password: goodPassword } })
})
afterEach(() => app.close())

const db = () => api.database.db
const wanted = { signInName: 'yunting', person: '顾小满', division: '990101001', roles: ['township_officer' as Role] }
const lastEntry = async () => (await db().select().from(auditEntries).orderBy(desc(auditEntries.sequence)).limit(1))[0]
const edit = (id: string, body: BodyOf<typeof editAccount>) => admin.call(editAccount, { params: { id }, body })
const enter = async (signInName: string, password = goodPassword) => {
  const person = visitor(app, { address: '198.51.100.9' })
  return { person, status: (await person.call(signIn, { body: { signInName, password } })).status }
}

describe('a new account', () => {
  it('comes with a one-time password of four times four letters, good for three days, and is in the trail without it', async () => {
    const { body } = await admin.call(createAccount, { body: wanted })
    expect(body.oneTimePassword).toMatch(/^([2-9a-hjkmnp-z]{4}-){3}[2-9a-hjkmnp-z]{4}$/)
    expect(body.account).toMatchObject({ signInName: 'yunting', division: { code: '990101001', name: '云汀街道' }, active: true, mustChangePassword: true })
    expect((await enter('yunting', body.oneTimePassword)).status).toBe(200)
    now = new Date(testNow.getTime() + 72 * 3_600_000)
    expect((await enter('yunting', body.oneTimePassword)).status).toBe(401)
    const [entry] = await db().select().from(auditEntries).where(eq(auditEntries.subjectId, body.account.id)).orderBy(auditEntries.sequence)
    expect(entry).toMatchObject({ action: 'account.created', actor: '林晚舟', divisionCode: '990101001' })
    expect(entry?.sentence.zh).toBe('新建账户 yunting(顾小满,镇街经办)')
    expect(JSON.stringify(entry)).not.toContain(body.oneTimePassword)
  })

  it('is of nobody who would be taken for the system in the trail', async () => {
    for (const person of ['系统(登录)', ' \u200b系 统(启动)', '系统'])
      expect([person, (await admin.call(createAccount, { body: { ...wanted, person } })).status]).toEqual([person, 400])
    const { id, version } = (await admin.call(createAccount, { body: wanted })).body.account
    expect((await edit(id, { version, person: '系统(登录)' })).status).toBe(400)
  })

  it('has a name of its own in the whole installation, also where the other cannot be seen', async () => {
    await makeAccount(api.database, { signInName: 'yunting', divisionCode: '990102' })
    expect((await admin.call(listAccounts)).body.total).toBe(1)
    expect((await admin.call(createAccount, { body: wanted })).problem).toMatchObject({ status: 409, code: 'name_taken' })
  })

  it.each([
    ['one that does not exist', '990101099', ['township_officer']],
    ['one beyond the giver’s scope', '990102', ['district_officer']],
    ['one above it', '9901', ['district_officer']],
    ['a district for a township’s officer', '990101', ['township_officer']],
    ['a township for a reviewer', '990101001', ['inspector', 'district_reviewer']],
    ['one that has ended', '990101003', ['township_officer']],
  ] as [string, string, Role[]][])('is not given a division: %s', async (_what, division, roles) => {
    await db().update(divisions).set({ endedOn: testToday }).where(eq(divisions.code, '990101003'))
    const { status, problem } = await admin.call(createAccount, { body: { ...wanted, division, roles } })
    expect([status, problem.fields?.map(({ path }) => path)]).toEqual([400, ['division']])
    expect(await db().$count(accounts)).toBe(1)
  })
})

describe('the list of accounts', () => {
  it('filters by name, role, division and state, in pages, with the count', async () => {
    await makeAccount(api.database, { signInName: 'yunting', person: '顾小满', roles: ['township_officer'], divisionCode: '990101001' })
    await makeAccount(api.database, { signInName: 'yanhu', person: '何砚秋', roles: ['township_officer', 'inspector'], divisionCode: '990101101' })
    const names = async (query: object) => (await admin.call(listAccounts, { query })).body.rows.map(({ signInName }) => signInName)
    expect(await names({})).toEqual(['guanli', 'yunting', 'yanhu'])
    expect(await names({ text: '砚' })).toEqual(['yanhu'])
    expect(await names({ text: 'YUN' })).toEqual(['yunting'])
    expect(await names({ text: '%' })).toEqual([])
    expect(await names({ role: 'township_officer' })).toEqual(['yunting', 'yanhu'])
    expect(await names({ role: ['inspector', 'district_administrator'] })).toEqual(['guanli', 'yanhu'])
    expect(await names({ division: '990101001' })).toEqual(['yunting'])
    expect(await names({ state: 'inactive' })).toEqual([])
    const page = await admin.call(listAccounts, { query: { size: 1, page: 2 } })
    expect([page.body.total, page.body.rows.map(({ signInName }) => signInName)]).toEqual([3, ['yunting']])
  })

  it('says who signed in when and who is slowed down, and no secret', async () => {
    await makeAccount(api.database)
    for (let time = 0; time < 5; time += 1) await enter('jingban', 'wrong')
    const { body, response } = await admin.call(listAccounts)
    expect(body.rows.map(({ signInName, slowedDown, lastSignedInAt }) => [signInName, slowedDown, lastSignedInAt])).toEqual([
      ['guanli', false, testNow.toISOString()],
      ['jingban', true, null],
    ])
    expect(response.body).not.toContain('argon2')
  })
})

describe('changing an account', () => {
  it('tells what it was and what it is, and goes by its version', async () => {
    const id = await makeAccount(api.database)
    const { body } = await edit(id, { version: 1, person: '沈禾', roles: ['district_officer', 'inspector'] })
    expect(body).toMatchObject({ version: 2, person: '沈禾', roles: ['district_officer', 'inspector'] })
    expect(await lastEntry()).toMatchObject({
      action: 'account.edited',
      sentence: { zh: '账户 jingban(沈禾青):改姓名、改角色' },
      changes: [
        { key: 'person', before: '沈禾青', after: '沈禾' },
        { key: 'roles', before: ['district_officer'], after: ['district_officer', 'inspector'] },
      ],
    })
    expect((await edit(id, { version: 1, active: false })).problem).toMatchObject({ status: 409, code: 'stale_version' })
    expect((await edit(id, { version: 2, person: '沈禾', active: true })).problem.code).toBe('nothing_changed')
  })

  it.each([
    ['deactivating', { active: false }, 401],
    ['another role', { roles: ['inspector'] as Role[] }, 200],
    ['another division', { division: '990101002', roles: ['township_officer'] as Role[] }, 200],
  ])('ends its sessions: %s', async (_what, change, afterwards) => {
    const id = await makeAccount(api.database)
    const { person } = await enter('jingban')
    await edit(id, { version: 1, person: '沈禾' })
    expect((await person.call(readMe)).status).toBe(200)
    expect((await edit(id, { version: 2, ...change })).status).toBe(200)
    expect((await person.call(readMe)).status).toBe(401)
    expect((await enter('jingban')).status).toBe(afterwards)
  })

  it('moves what belongs to it, so that it governs what its new division governs', async () => {
    const id = await makeAccount(api.database, { signInName: 'yunting', roles: ['township_officer'], divisionCode: '990101001' })
    await enter('yunting')
    await edit(id, { version: 1, division: '990101101' })
    const { person } = await enter('yunting')
    expect((await person.call(readMe)).body.division.code).toBe('990101101')
    for (const table of ['account_credentials', 'sessions', 'known_devices']) {
      const where = sql.raw(`select distinct division_code from ${table} where account_id = '${id}'`)
      expect(JSON.stringify(await db().execute(where))).toContain('990101101')
      expect(JSON.stringify(await db().execute(where))).not.toContain('990101001')
    }
  })

  it('is never done to one’s own, by the address or past it', async () => {
    expect((await edit(adminId, { version: 1, person: '林' })).problem).toMatchObject({ status: 422, code: 'own_account' })
    expect((await admin.call(recoverAccount, { params: { id: adminId }, body: { version: 1, reason: '忘记密码' } })).problem.code).toBe('own_account')
    const me = accountActor({ id: adminId, person: '林晚舟', divisionCode: '990101', roles: ['district_administrator'] }, '')
    const touched = await recorded(db(), me, async (tx) => {
      const rows = await tx
        .update(accounts)
        .set({ roles: ['auditor'] })
        .where(eq(accounts.id, adminId))
        .returning({ id: accounts.id })
      const entry = { action: 'account.edited', subjectKind: 'account', subjectId: adminId, divisionCode: '990101', sentence: { zh: '', en: '' }, changes: [] }
      return { result: rows, entries: [entry] }
    })
    expect(touched).toEqual([])
  })

  it('reaches no account of another district', async () => {
    const id = await makeAccount(api.database, { signInName: 'linqu', divisionCode: '990102' })
    expect((await edit(id, { version: 1, active: false })).status).toBe(404)
    expect((await admin.call(recoverAccount, { params: { id }, body: { version: 1, reason: '忘记密码' } })).status).toBe(404)
    expect((await db().select().from(accounts).where(eq(accounts.id, id)))[0]?.active).toBe(true)
  })

  it('is refused to everyone but an administrator, in the database too', async () => {
    const id = await makeAccount(api.database, { signInName: 'shenhe', roles: ['district_reviewer'] })
    const officerId = await makeAccount(api.database)
    const { person } = await enter('jingban')
    expect((await person.call(editAccount, { params: { id }, body: { version: 1, active: false } })).status).toBe(403)
    expect((await person.call(listAccounts)).status).toBe(403)
    const officer = accountActor({ id: officerId, person: '沈禾青', divisionCode: '990101', roles: ['district_officer'] }, '')
    expect(await reading(db(), officer, (tx) => tx.$count(sessions))).toBe(1)
    const change = recorded(db(), officer, (tx) =>
      editAccountIn(tx, id, { version: 1, active: false }, { actor: officer, area: '990101', today: testToday, now }),
    )
    await expect(change).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the last administrator over the whole area', () => {
  it.each([
    ['deactivated', { active: false }],
    ['demoted', { roles: ['auditor'] as Role[] }],
    ['moved', { division: '990101001', roles: ['auditor'] as Role[] }],
  ])('is not %s, also where two take each other’s rights at once', async (_what, change) => {
    const otherId = await makeAccount(api.database, { signInName: 'guanli2', person: '顾晚', roles: ['district_administrator'] })
    const other = visitor(app)
    await other.call(signIn, { body: { signInName: 'guanli2', password: goodPassword } })
    const me = accountActor({ id: adminId, person: '林晚舟', divisionCode: '990101', roles: ['district_administrator'] }, '')
    const them = accountActor({ id: otherId, person: '顾晚', divisionCode: '990101', roles: ['district_administrator'] }, '')
    const take = (actor: typeof me, id: string) =>
      recorded(db(), actor, (tx) => editAccountIn(tx, id, { version: 1, ...change }, { actor, area: '990101', today: testToday, now }))
    const outcomes = await Promise.allSettled([take(me, otherId), take(them, adminId)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'last_administrator' })
  })
})

describe('recovery', () => {
  it('gives a new one-time password, takes the second factor off, ends sessions and slowing down, and tells the reason', async () => {
    const id = await makeAccount(api.database)
    const { person } = await enter('jingban')
    await db().execute(
      sql.raw(`update account_credentials set totp_secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', totp_confirmed_at = now() where account_id = '${id}'`),
    )
    for (let time = 0; time < 5; time += 1) await enter('jingban', 'wrong')
    expect((await enter('jingban')).status).toBe(429)
    const { body } = await admin.call(recoverAccount, { params: { id }, body: { version: 1, reason: '手机丢失' } })
    expect(body.account).toMatchObject({ version: 2, mustChangePassword: true, secondFactor: false, slowedDown: false })
    expect((await person.call(readMe)).status).toBe(401)
    expect(await db().$count(sessions, isNull(sessions.endedAt))).toBe(1)
    expect((await enter('jingban')).status).toBe(401)
    expect((await enter('jingban', body.oneTimePassword)).status).toBe(200)
    const told = (await db().select().from(auditEntries).where(eq(auditEntries.action, 'account.recovered')))[0]
    expect(told).toMatchObject({ actor: '林晚舟', subjectId: id, changes: [{ key: 'reason', after: '手机丢失' }] })
    expect(JSON.stringify(told)).not.toContain(body.oneTimePassword)
  })
})
