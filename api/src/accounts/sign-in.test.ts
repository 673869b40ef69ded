import { parseOptions } from '@node-rs/argon2'
import { accountCredentials, accounts, sessions } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { readMe, signIn, signOut } from '@silverguard/shared/accounts/contract'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { generate, generateSecret } from 'otplib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { testApi, testNow } from '../testing/test-api.ts'
import { goodPassword, makeAccount, visitor } from '../testing/visitor.ts'
import { hashPassword, nobodysHash } from './password-hash.ts'
import { hashOfToken } from './session-token.ts'

const api = testApi()
let now = testNow
let app: FastifyInstance
beforeEach(async () => {
  now = testNow
  app = await buildApp({ database: api.database, clock: () => now, trustProxy: ['192.0.2.200'] })
})
afterEach(() => app.close())

const db = () => api.database.db
const right = { signInName: 'jingban', password: goodPassword }
const entries = async () => db().select().from(auditEntries).where(eq(auditEntries.subjectKind, 'account')).orderBy(auditEntries.sequence)
const giveCodes = async (id: string) => {
  const secret = generateSecret()
  await db().update(accountCredentials).set({ totpSecret: secret, totpConfirmedAt: testNow.toISOString() }).where(eq(accountCredentials.accountId, id))
  return (at: Date) => generate({ secret, epoch: Math.floor(at.getTime() / 1000) })
}

describe('signing in', () => {
  it('lets a person in with their name, in whatever case, and their password, and says so in the trail', async () => {
    const id = await makeAccount(api.database)
    const person = visitor(app)
    expect(await person.call(readMe)).toMatchObject({ status: 401, problem: { code: 'signed_out' } })
    expect(await person.call(signIn, { body: { ...right, signInName: ' JingBan ' } })).toMatchObject({ status: 200, body: { outcome: 'signed_in' } })
    expect(await person.call(readMe)).toMatchObject({ status: 200, body: { id, person: '沈禾青', division: { code: '990101', name: '银汀区' } } })
    expect((await entries()).at(-1)).toMatchObject({
      action: 'session.opened',
      actor: '沈禾青',
      accountId: id,
      origin: '192.0.2.7',
      subjectId: id,
      divisionCode: '990101',
    })
    const [credentials] = await db().select().from(accountCredentials)
    expect(credentials?.lastSignedInAt).toBe(testNow.toISOString())
  })

  it('answers alike to a wrong name, a wrong password, an inactive account, an outdated one-time password and a wrong code', async () => {
    await makeAccount(api.database)
    const left = await makeAccount(api.database, { signInName: 'yiting' })
    await db().update(accounts).set({ active: false }).where(eq(accounts.id, left))
    await makeAccount(api.database, { signInName: 'xinlai', oneTime: true, now: new Date(testNow.getTime() - 72 * 3_600_000) })
    await giveCodes(await makeAccount(api.database, { signInName: 'kouling' }))
    const attempts = [
      { signInName: 'nobody', password: goodPassword },
      { ...right, password: `${goodPassword} ` },
      { ...right, signInName: 'yiting' },
      { ...right, signInName: 'xinlai' },
      { ...right, signInName: 'kouling', code: '000000' },
    ]
    const answers = await Promise.all(attempts.map((body) => visitor(app).call(signIn, { body })))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    expect(new Set(answers.map(({ response }) => response.body)).size).toBe(1)
    expect(answers[0]?.problem.code).toBe('sign_in_failed')
    for (const { response } of answers) expect(response.headers['set-cookie']).toBeUndefined()
  })

  it('tells the trail who was refused and from where; of a name that nobody has it keeps nothing that was typed', async () => {
    const id = await makeAccount(api.database, { divisionCode: '990101001', roles: ['township_officer'] })
    await visitor(app).call(signIn, { body: { ...right, password: 'my secret password' } })
    await visitor(app).call(signIn, { body: { signInName: 'my-secret-password', password: 'x' } })
    const [known, unknown] = (await entries()).filter(({ action }) => action === 'session.refused')
    expect(known).toMatchObject({ subjectId: id, divisionCode: '990101001', actor: '系统(登录)', accountId: null, origin: '192.0.2.7' })
    expect(known?.sentence.zh).toBe('沈禾青登录失败:密码不正确')
    expect(unknown).toMatchObject({ subjectId: 'unknown', divisionCode: '990101', origin: '192.0.2.7' })
    expect(JSON.stringify(await entries())).not.toMatch(/my.secret.password/)
  })

  it('tries a password also where nobody has the name, against a hash of the same cost', async () => {
    expect(parseOptions(nobodysHash)).toEqual(parseOptions(await hashPassword(goodPassword)))
    expect(parseOptions(nobodysHash)).toMatchObject({ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  })

  it('takes a name that no database keeps for one that nobody has', async () => {
    for (const signInName of ['a\0b', 'a\ud800', '%', "' or 1=1 --", '沈禾青'.repeat(60)])
      expect((await visitor(app).call(signIn, { body: { signInName, password: 'x' } })).problem.code).toBe('sign_in_failed')
  })

  it('lets people in whose keyboard writes full-width letters', async () => {
    await makeAccount(api.database, { password: '青檐 falcon 茶杯 7 桥' })
    expect((await visitor(app).call(signIn, { body: { ...right, password: '青檐 falcon 茶杯 7 桥' } })).status).toBe(200)
  })
})

describe('the cookies', () => {
  const cookieOf = async (headers: Record<string, string>, address: string) => {
    await makeAccount(api.database)
    const person = visitor(app, { headers, address })
    const { response } = await person.call(signIn, { body: right })
    return { person, cookies: response.cookies }
  }

  it('are unreadable for scripts and sent to this site only; over plain HTTP without Secure', async () => {
    const { cookies } = await cookieOf({}, '192.0.2.7')
    expect(cookies).toMatchObject([
      { name: 'silverguard-session', httpOnly: true, sameSite: 'Strict', path: '/' },
      { name: 'silverguard-device', httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 },
    ])
    for (const cookie of cookies) expect([cookie.secure, cookie.domain]).toEqual([undefined, undefined])
    expect(cookies[0]?.maxAge).toBeUndefined()
  })

  it('are bound to host and HTTPS behind a proxy that is believed, and the plain names are not read there', async () => {
    const { cookies, person } = await cookieOf({ 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.4' }, '192.0.2.200')
    expect(cookies.map(({ name, secure }) => [name, secure])).toEqual([
      ['__Host-silverguard-session', true],
      ['__Host-silverguard-device', true],
    ])
    expect((await person.call(readMe)).status).toBe(200)
    const plain = visitor(app, { headers: { 'x-forwarded-proto': 'https' }, address: '192.0.2.200' })
    plain.cookies.set('silverguard-session', cookies[0]?.value ?? '')
    expect((await plain.call(readMe)).status).toBe(401)
    expect((await entries()).at(-1)?.origin).toBe('198.51.100.4')
  })

  it('hold a token of which the database knows the hash alone', async () => {
    const { cookies } = await cookieOf({}, '192.0.2.7')
    const [session] = await db().select().from(sessions)
    expect(Buffer.from(session?.tokenHash ?? [])).toEqual(hashOfToken(cookies[0]?.value ?? ''))
    expect(cookies[0]?.value).toMatch(/^[\w-]{43}$/)
    const stolen = visitor(app)
    stolen.cookies.set('silverguard-session', Buffer.from(session?.tokenHash ?? []).toString('base64url'))
    expect((await stolen.call(readMe)).status).toBe(401)
  })

  it('bring no session that was there before signing in, and end the one that this browser had', async () => {
    await makeAccount(api.database)
    const person = visitor(app)
    const planted = 'A'.repeat(43)
    person.cookies.set('silverguard-session', planted)
    await person.call(signIn, { body: right })
    const first = person.cookies.get('silverguard-session')
    expect(first).not.toBe(planted)
    await person.call(signIn, { body: right })
    expect(person.cookies.get('silverguard-session')).not.toBe(first)
    const former = visitor(app)
    former.cookies.set('silverguard-session', first ?? '')
    expect((await former.call(readMe)).status).toBe(401)
    expect((await person.call(readMe)).status).toBe(200)
  })

  it('are worth nothing after signing out', async () => {
    await makeAccount(api.database)
    const person = visitor(app)
    await person.call(signIn, { body: right })
    const token = person.cookies.get('silverguard-session') ?? ''
    expect((await person.call(signOut)).status).toBe(200)
    expect(person.cookies.has('silverguard-session')).toBe(false)
    person.cookies.set('silverguard-session', token)
    expect((await person.call(readMe)).status).toBe(401)
    expect((await entries()).at(-1)?.action).toBe('session.ended')
  })
})

describe('one-time codes at the door', () => {
  it('are asked for only after a right password', async () => {
    await giveCodes(await makeAccount(api.database))
    expect((await visitor(app).call(signIn, { body: { ...right, password: 'wrong' } })).problem.code).toBe('sign_in_failed')
    const person = visitor(app)
    expect((await person.call(signIn, { body: right })).body).toEqual({ outcome: 'code_needed' })
    expect(person.cookies.size).toBe(0)
    expect((await entries()).at(-1)).toMatchObject({ action: 'session.code_asked', actor: '系统(登录)' })
  })

  it('are good for their step and the two beside it', async () => {
    const codeAt = await giveCodes(await makeAccount(api.database))
    const at = (seconds: number) => new Date(testNow.getTime() + seconds * 1000)
    const attempt = async (seconds: number) => (await visitor(app).call(signIn, { body: { ...right, code: await codeAt(at(seconds)) } })).status
    expect([await attempt(-60), await attempt(60), await attempt(-30), await attempt(0), await attempt(30)]).toEqual([401, 401, 200, 200, 200])
  })

  it('are taken once, also after a while and also an earlier one', async () => {
    const codeAt = await giveCodes(await makeAccount(api.database))
    const [earlier, code] = [await codeAt(new Date(testNow.getTime() - 30_000)), await codeAt(testNow)]
    const attempt = async (code: string) => (await visitor(app).call(signIn, { body: { ...right, code } })).status
    expect(await attempt(code)).toBe(200)
    expect(await attempt(code)).toBe(401)
    expect(await attempt(earlier)).toBe(401)
    now = new Date(testNow.getTime() + 30_000)
    expect(await attempt(code)).toBe(401)
  })

  it('open one session where the same one comes many times at once', async () => {
    const codeAt = await giveCodes(await makeAccount(api.database))
    const code = await codeAt(testNow)
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor(app).call(signIn, { body: { ...right, code } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
    expect(await db().$count(sessions)).toBe(1)
  })
})
