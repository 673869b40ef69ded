import { setTimeout as wait } from 'node:timers/promises'
import { accounts, signInBrakes } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { signIn } from '@silverguard/shared/accounts/contract'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { recorded } from '../recorded.ts'
import { testApi, testNow } from '../testing/test-api.ts'
import { goodPassword, makeAccount, type Visitor, visitor } from '../testing/visitor.ts'
import { systemActor } from './actor.ts'
import { brakesOfStranger, countFailure, demandReleased, lockSignIns } from './brakes.ts'

const api = testApi()
let now = testNow
let app: FastifyInstance
beforeEach(async () => {
  now = testNow
  app = await buildApp({ database: api.database, clock: () => now })
})
afterEach(() => app.close())

const db = () => api.database.db
const right = { signInName: 'jingban', password: goodPassword }
const wrong = { ...right, password: 'wrong' }
const failed = { action: 'session.refused', subjectKind: 'account', subjectId: 'unknown', divisionCode: '990101', sentence: { zh: '', en: '' }, changes: [] }
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
const attempt = async (person: Visitor, body: { signInName: string; password: string } = wrong) => {
  const { status, problem, response } = await person.call(signIn, { body })
  return status === 429 ? `${problem.code} ${response.headers['retry-after']}` : status
}
const fail = async (person: Visitor, times: number, body = wrong) => {
  for (let time = 0; time < times; time += 1) expect(await attempt(person, body)).toBe(401)
}
const known = async (): Promise<Visitor> => {
  const person = visitor(app, { address: '192.0.2.50' })
  expect(await attempt(person, right)).toBe(200)
  return person
}

describe('slowing down', () => {
  it('holds after five failures for a minute, then twice as long each time, an hour at most', async () => {
    await makeAccount(api.database)
    const person = visitor(app)
    await fail(person, 5)
    for (const seconds of [60, 120, 240, 480, 960, 1920, 3600, 3600]) {
      expect(await attempt(person)).toBe(`sign_in_delayed ${seconds}`)
      later(seconds - 1)
      expect(await attempt(person, right)).toBe('sign_in_delayed 1')
      later(1)
      await fail(person, 1)
    }
  })

  it('does not look at the password while it is held, nor tell it in the trail, nor hold for longer', async () => {
    await makeAccount(api.database)
    const person = visitor(app)
    await fail(person, 5)
    for (let time = 0; time < 10; time += 1) expect(await attempt(person, right)).toBe('sign_in_delayed 60')
    expect(await db().$count(auditEntries, eq(auditEntries.action, 'session.refused'))).toBe(5)
    later(60)
    expect(await attempt(person, right)).toBe(200)
  })

  it('is the same for a name that nobody has', async () => {
    const body = { signInName: 'nobody', password: 'x' }
    const person = visitor(app)
    await fail(person, 5, body)
    expect(await attempt(person, body)).toBe('sign_in_delayed 60')
  })

  it('begins anew after a success, and after a day', async () => {
    await makeAccount(api.database)
    const person = visitor(app)
    await fail(person, 4)
    expect(await attempt(person, right)).toBe(200)
    const another = visitor(app, { address: '192.0.2.8' })
    await fail(another, 4)
    later(86_400)
    await fail(another, 5)
    expect(await attempt(another)).toBe('sign_in_delayed 60')
  })

  it('keeps no failures beyond a day', async () => {
    await makeAccount(api.database)
    await fail(visitor(app), 1, { signInName: 'nobody', password: 'x' })
    later(86_400)
    await fail(visitor(app), 1)
    expect(await db().$count(signInBrakes)).toBe(2)
  })

  it('keeps neither names nor addresses', async () => {
    await fail(visitor(app), 1, { signInName: 'my-password', password: 'x' })
    const keys = (await db().select().from(signInBrakes)).map(({ key }) => key)
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}\.[0-9a-f]{64}$/)
  })
})

describe('strangers', () => {
  it('do not slow down a person at a browser that they have signed in with before, even at the same address', async () => {
    await makeAccount(api.database)
    const person = await known()
    const stranger = visitor(app, { address: '192.0.2.50' })
    await fail(stranger, 5)
    expect(await attempt(stranger)).toBe('sign_in_delayed 60')
    expect(await attempt(person, right)).toBe(200)
    await fail(person, 5)
    expect(await attempt(person, right)).toBe('sign_in_delayed 60')
  })

  it('gain no free attempts by another account’s browser or by an invented one', async () => {
    await makeAccount(api.database)
    await makeAccount(api.database, { signInName: 'shenhe' })
    const colleague = visitor(app)
    expect(await attempt(colleague, { ...right, signInName: 'shenhe' })).toBe(200)
    await fail(colleague, 5)
    expect(await attempt(colleague)).toBe('sign_in_delayed 60')
    colleague.cookies.set('silverguard-device', 'B'.repeat(43))
    expect(await attempt(colleague)).toBe('sign_in_delayed 60')
  })

  it('at another address are not held for the first one’s failures, until they are too many together', async () => {
    await makeAccount(api.database)
    const person = await known()
    for (const network of [1, 2]) await fail(visitor(app, { address: `198.51.100.${network}` }), 5)
    const [, together] = brakesOfStranger('jingban', '')
    const ofAll = eq(signInBrakes.key, together?.key ?? '')
    expect(await db().select({ failures: signInBrakes.failures }).from(signInBrakes).where(ofAll)).toEqual([{ failures: 10 }])
    await db().update(signInBrakes).set({ failures: 98 }).where(ofAll)
    await fail(visitor(app, { address: '198.51.100.3' }), 2)
    expect(await attempt(visitor(app, { address: '203.0.113.1' }))).toBe('sign_in_delayed 60')
    expect(await attempt(person, right)).toBe(200)
  })

  it('count as one address wherever in their block of IPv6 they stand', async () => {
    await makeAccount(api.database)
    for (let host = 1; host <= 5; host += 1) await fail(visitor(app, { address: `2001:db8:0:1::${host}` }), 1)
    expect(await attempt(visitor(app, { address: '2001:db8:0:1:ffff::9' }))).toBe('sign_in_delayed 60')
    expect(await attempt(visitor(app, { address: '2001:db8:0:2::1' }))).toBe(401)
  })

  it('sharing a browser are known to it each for themselves', async () => {
    await makeAccount(api.database)
    await makeAccount(api.database, { signInName: 'shenhe' })
    const shared = visitor(app)
    expect(await attempt(shared, { ...right, signInName: 'shenhe' })).toBe(200)
    expect(await attempt(shared, right)).toBe(200)
    const stranger = visitor(app)
    await fail(stranger, 5)
    await fail(stranger, 5, { ...wrong, signInName: 'shenhe' })
    expect(await attempt(shared, { ...right, signInName: 'shenhe' })).toBe(200)
    expect(await attempt(shared, right)).toBe(200)
  })
})

describe('attempts at the same time', () => {
  it('count one by one: five of many are answered', async () => {
    await makeAccount(api.database)
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(visitor(app))))
    expect(answers.filter((answer) => answer === 401)).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'sign_in_delayed 60')).toHaveLength(7)
    expect(await db().$count(auditEntries, eq(auditEntries.action, 'session.refused'))).toBe(5)
  })

  it('open nothing by the right password once the others have used up what is free, though it was tried before', async () => {
    await makeAccount(api.database)
    let guess: Promise<unknown> = Promise.resolve()
    await recorded(db(), systemActor('990101', 'signIn'), async (tx) => {
      await lockSignIns(tx, 'jingban')
      guess = attempt(visitor(app), right)
      // On a server the password is tried meanwhile; the embedded database lets nobody ask before this has ended.
      await wait(500)
      for (let time = 0; time < 5; time += 1) await countFailure(tx, brakesOfStranger('jingban', '192.0.2.7'), now)
      return { result: undefined, entries: [failed] }
    })
    expect(await guess).toBe('sign_in_delayed 60')
  })

  it('wait for each other where their counts meet in the database', async () => {
    const brakes = brakesOfStranger('jingban', '192.0.2.7')
    const count = () =>
      recorded(db(), systemActor('990101', 'signIn'), async (tx) => {
        await lockSignIns(tx, 'jingban')
        await demandReleased(tx, brakes, now)
        await countFailure(tx, brakes, now)
        return { result: undefined, entries: [failed] }
      })
    await Promise.all([count(), count(), count()])
    expect((await db().select().from(signInBrakes)).map(({ failures }) => failures)).toEqual([3, 3])
  })
})

describe('an inactive account', () => {
  it('is slowed down like any other', async () => {
    const id = await makeAccount(api.database)
    await db().update(accounts).set({ active: false }).where(eq(accounts.id, id))
    const person = visitor(app)
    await fail(person, 5, right)
    expect(await attempt(person, right)).toBe('sign_in_delayed 60')
  })
})
