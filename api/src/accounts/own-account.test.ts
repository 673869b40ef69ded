import { accountCredentials, sessions } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  editSignInPolicy,
  endOwnSession,
  listOwnSessions,
  readMe,
  removeSecondFactor,
  type SignInPolicy,
  signIn,
} from '@silverguard/shared/accounts/contract'
import { listInstitutions } from '@silverguard/shared/institutions/contract'
import { desc, eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { generate } from 'otplib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { testApi, testNow } from '../testing/test-api.ts'
import { goodPassword, makeAccount, type Visitor, visitor } from '../testing/visitor.ts'

const api = testApi()
let now = testNow
let app: FastifyInstance
beforeEach(async () => {
  now = testNow
  app = await buildApp({ database: api.database, clock: () => now })
})
afterEach(() => app.close())

const db = () => api.database.db
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const signedIn = async (password = goodPassword, headers: Record<string, string> = {}): Promise<Visitor> => {
  const person = visitor(app, { headers })
  expect((await person.call(signIn, { body: { signInName: 'jingban', password } })).status).toBe(200)
  return person
}
const lastEntry = async () => (await db().select().from(auditEntries).orderBy(desc(auditEntries.sequence)).limit(1))[0]
const policy: SignInPolicy = { secondFactorRoles: [], idleMinutes: 60, longestHours: 12 }
const setPolicy = async (wanted: Partial<SignInPolicy>) => expect((await api.call(editSignInPolicy, { body: { ...policy, ...wanted } })).status).toBe(200)
const codeFor = (secret: string) => generate({ secret, epoch: Math.floor(now.getTime() / 1000) })

describe('a session', () => {
  it('ends after the time of rest that the policy allows, counted from the last request', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    later(59)
    expect((await person.call(readMe)).status).toBe(200)
    later(59)
    expect((await person.call(readMe)).status).toBe(200)
    later(60)
    expect(await person.call(readMe)).toMatchObject({ status: 401, problem: { code: 'signed_out' } })
  })

  it('ends in any case when the policy’s hours are over, however busy', async () => {
    await setPolicy({ longestHours: 2 })
    await makeAccount(api.database)
    const person = await signedIn()
    for (let time = 0; time < 3; time += 1) {
      later(39)
      expect((await person.call(readMe)).status).toBe(200)
    }
    later(3)
    expect((await person.call(readMe)).status).toBe(401)
  })

  it('is held to a shorter rest as soon as the policy says so', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    await setPolicy({ idleMinutes: 5 })
    expect(await lastEntry()).toMatchObject({ action: 'sign_in_policy.edited', changes: [{ key: 'idleMinutes', before: 60, after: 5 }] })
    later(5)
    expect((await person.call(readMe)).status).toBe(401)
  })

  it('is listed with its device for its own person alone, and is ended from elsewhere', async () => {
    await makeAccount(api.database)
    await makeAccount(api.database, { signInName: 'shenhe', person: '陆听澜' })
    const colleague = visitor(app)
    await colleague.call(signIn, { body: { signInName: 'shenhe', password: goodPassword } })
    const office = await signedIn(goodPassword, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0' })
    later(1)
    const field = await signedIn()
    const { body } = await field.call(listOwnSessions)
    expect(body.sessions.map(({ here, device, address }) => [here, device, address])).toEqual([
      [true, '未知 · unknown', '192.0.2.7'],
      [false, 'Edge · Windows', '192.0.2.7'],
    ])
    const id = body.sessions[1]?.id ?? ''
    expect((await colleague.call(endOwnSession, { params: { id } })).status).toBe(404)
    expect((await field.call(endOwnSession, { params: { id } })).body.sessions).toHaveLength(1)
    expect((await office.call(readMe)).status).toBe(401)
    expect((await field.call(endOwnSession, { params: { id } })).status).toBe(404)
    expect(await lastEntry()).toMatchObject({ action: 'session.ended', actor: '沈禾青' })
  })

  it('ends when somebody else signs in at the same browser', async () => {
    await makeAccount(api.database)
    await makeAccount(api.database, { signInName: 'shenhe', person: '陆听澜' })
    const first = await signedIn()
    const next = visitor(app)
    for (const [name, value] of first.cookies) next.cookies.set(name, value)
    await next.call(signIn, { body: { signInName: 'shenhe', password: goodPassword } })
    expect((await next.call(readMe)).body.person).toBe('陆听澜')
    expect((await first.call(readMe)).status).toBe(401)
    expect(await lastEntry()).toMatchObject({ action: 'session.ended', actor: '沈禾青' })
  })
})

describe('changing one’s password', () => {
  const wanted = '竹漪 orbit 石阶 42 晚'
  const change = (person: Visitor, present: string, wanted: string) => person.call(changePassword, { body: { present, wanted } })

  it('ends all other sessions, keeps this one, and leaves the old password good for nothing', async () => {
    await makeAccount(api.database)
    const [here, there] = [await signedIn(), await signedIn()]
    expect((await change(here, goodPassword, wanted)).body).toMatchObject({ passwordSetAt: testNow.toISOString(), demands: [] })
    expect([(await here.call(readMe)).status, (await there.call(readMe)).status]).toEqual([200, 401])
    expect((await visitor(app).call(signIn, { body: { signInName: 'jingban', password: goodPassword } })).status).toBe(401)
    await signedIn(wanted)
    const told = JSON.stringify(await db().select().from(auditEntries))
    for (const secret of [wanted, goodPassword, 'argon2']) expect(told).not.toContain(secret)
  })

  it('asks for the present one, and slows down whoever does not know it', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    for (let time = 0; time < 5; time += 1) expect((await change(person, 'wrong', wanted)).problem).toMatchObject({ status: 422, code: 'wrong_password' })
    expect((await change(person, goodPassword, wanted)).problem.code).toBe('sign_in_delayed')
    expect((await lastEntry())?.action).toBe('password.refused')
    later(1)
    expect((await change(person, goodPassword, wanted)).status).toBe(200)
  })

  it('takes neither the present nor one of the last five, and the sixth again', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    const all = [goodPassword, ...['甲溪', '乙桥', '丙坪', '丁园', '戊亭', '己渡'].map((word) => `${word} orbit 石阶 42 晚`)]
    for (const [place, next] of all.entries()) {
      if (place > 0) expect((await change(person, all[place - 1] ?? '', next)).status).toBe(200)
    }
    const last = all.at(-1) ?? ''
    for (const former of all.slice(1)) expect((await change(person, last, former)).problem.code).toBe('password_reused')
    expect((await change(person, last, goodPassword)).status).toBe(200)
  }, 30_000)

  it.each([
    ['password1234'],
    ['qwertyuiop12'],
    ['1qaz2wsx3edc'],
    ['123456789012'],
    ['Admin@123456'],
    ['zhongguo2024'],
    ['woaini1314520'],
    ['aaaaaaaaaaaaaaaaaaaaaa'],
    ['银龄盾银龄盾银龄盾银龄盾'],
    ['xx-JINGBAN-orbit-石阶-42'],
  ])('refuses what is easily guessed: %s', async (weak) => {
    await makeAccount(api.database)
    expect((await change(await signedIn(), goodPassword, weak)).problem).toMatchObject({ status: 422, code: 'password_weak' })
  })

  it.each([['k7mw-93hd-x2pq'], ['correct horse battery'], ['晚风吹过砚湖的石桥与灯火']])('takes what is not: %s', async (fine) => {
    await makeAccount(api.database)
    expect((await change(await signedIn(), goodPassword, fine)).status).toBe(200)
  })

  it('asks for at least 12 and at most 128 characters', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    for (const wrong of ['mvJ8#q2!kd0', 'x'.repeat(129)]) expect((await change(person, goodPassword, wrong)).status).toBe(400)
  })

  it('takes a password with blanks at its ends as it stands', async () => {
    await makeAccount(api.database)
    expect((await change(await signedIn(), goodPassword, ` ${wanted} `)).status).toBe(200)
    expect((await visitor(app).call(signIn, { body: { signInName: 'jingban', password: wanted } })).status).toBe(401)
    await signedIn(` ${wanted} `)
  })

  it('comes before anything else where the password is a one-time one, which then opens nothing', async () => {
    await makeAccount(api.database, { oneTime: true })
    const person = await signedIn()
    expect((await person.call(readMe)).body.demands).toEqual(['change_password'])
    expect((await person.call(listInstitutions)).status).toBe(403)
    expect((await change(person, goodPassword, wanted)).body.demands).toEqual([])
    expect((await person.call(listInstitutions)).status).toBe(200)
    later(72 * 60)
    await signedIn(wanted)
  })
})

describe('the second factor', () => {
  const begin = async (person: Visitor) => (await person.call(beginSecondFactor, { body: { password: goodPassword } })).body

  it('changes nothing until its first code is confirmed; that code is used up', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    const { secret, uri } = await begin(person)
    expect(uri).toContain(`secret=${secret}`)
    await signedIn()
    expect((await person.call(confirmSecondFactor, { body: { code: '000000' } })).problem.code).toBe('wrong_code')
    const code = await codeFor(secret)
    expect((await person.call(confirmSecondFactor, { body: { code } })).body.secondFactor).toBe(true)
    const attempt = (code?: string) => visitor(app).call(signIn, { body: { signInName: 'jingban', password: goodPassword, code } })
    expect((await attempt()).body).toEqual({ outcome: 'code_needed' })
    expect((await attempt(code)).status).toBe(401)
    later(1)
    expect((await attempt(await codeFor(secret))).status).toBe(200)
    expect(JSON.stringify(await db().select().from(auditEntries))).not.toContain(secret)
  })

  it('is begun by the password and not over one that is in force', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    expect((await person.call(beginSecondFactor, { body: { password: 'wrong' } })).problem.code).toBe('wrong_password')
    const { secret } = await begin(person)
    await person.call(confirmSecondFactor, { body: { code: await codeFor(secret) } })
    expect((await person.call(beginSecondFactor, { body: { password: goodPassword } })).problem.code).toBe('second_factor_set')
    expect((await db().select().from(accountCredentials))[0]?.totpSecret).toBe(secret)
  })

  it('comes before anything else where a role demands it, and cannot be taken off there', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    await setPolicy({ secondFactorRoles: ['district_officer'] })
    expect((await person.call(readMe)).body).toMatchObject({ demands: ['enrol_second_factor'], secondFactorDemanded: true })
    expect((await person.call(listInstitutions)).status).toBe(403)
    const { secret } = await begin(person)
    await person.call(confirmSecondFactor, { body: { code: await codeFor(secret) } })
    expect((await person.call(listInstitutions)).status).toBe(200)
    later(1)
    const remove = async () => person.call(removeSecondFactor, { body: { password: goodPassword, code: await codeFor(secret) } })
    expect((await remove()).problem.code).toBe('second_factor_demanded')
    await setPolicy({ secondFactorRoles: ['auditor'] })
    expect((await remove()).body).toMatchObject({ secondFactor: false, demands: [] })
    await signedIn()
  })

  it('is not taken off by guessing codes', async () => {
    await makeAccount(api.database)
    const person = await signedIn()
    const { secret } = await begin(person)
    await person.call(confirmSecondFactor, { body: { code: await codeFor(secret) } })
    const guess = (code: string) => person.call(removeSecondFactor, { body: { password: goodPassword, code } })
    for (let time = 0; time < 5; time += 1) expect((await guess('000000')).problem.code).toBe('wrong_code')
    later(0.5)
    expect((await guess(await codeFor(secret))).status).toBe(429)
    expect((await db().select().from(accountCredentials))[0]?.totpConfirmedAt).not.toBeNull()
  })
})

describe('what someone may do', () => {
  it('is what the table of permissions gives their roles over their division', async () => {
    await makeAccount(api.database, { roles: ['auditor'], divisionCode: '990101001' })
    const { permissions } = (await (await signedIn()).call(readMe)).body
    expect(permissions).toEqual(expect.arrayContaining(['own.account', 'trail.read', 'trail.export']))
    for (const withheld of ['institution.edit', 'account.read', 'account.edit', 'settings.edit'] as const) expect(permissions).not.toContain(withheld)
    expect(await db().$count(sessions, eq(sessions.divisionCode, '990101001'))).toBe(1)
  })
})
