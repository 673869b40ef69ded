import { readFront, readMe, signIn } from '@silverguard/shared/accounts/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { testApi, testNow } from '../testing/test-api.ts'
import { goodPassword, makeAccount, visitor } from '../testing/visitor.ts'

const api = testApi()
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
const build = async (limits: { requestsAMinute?: number; accountRequestsAMinute?: number }) => {
  const app = await buildApp({ database: api.database, clock: () => testNow, ...limits })
  closing.push(() => app.close())
  return app
}
const right = { signInName: 'jingban', password: goodPassword }

describe('requests', () => {
  it('to sign in are thirty a minute from one address, whatever the names; other addresses go on', async () => {
    await makeAccount(api.database)
    const app = await build({})
    const crowd = visitor(app)
    const codes: string[] = []
    for (let place = 0; place < 31; place += 1) codes.push((await crowd.call(signIn, { body: { signInName: `nobody-${place}`, password: 'x' } })).problem.code)
    expect(new Set(codes.slice(0, 30))).toEqual(new Set(['sign_in_failed']))
    expect(codes[30]).toBe('too_many_requests')
    const { status, response } = await crowd.call(signIn, { body: right })
    expect([status, Number(response.headers['retry-after']) > 0]).toEqual([429, true])
    expect((await visitor(app, { address: '192.0.2.8' }).call(signIn, { body: right })).status).toBe(200)
  }, 30_000)

  it('of one account are limited from however many addresses; others go on', async () => {
    await makeAccount(api.database)
    await makeAccount(api.database, { signInName: 'shenhe' })
    const app = await build({ accountRequestsAMinute: 3 })
    const [office, field, colleague] = [visitor(app), visitor(app, { address: '198.51.100.3' }), visitor(app)]
    for (const person of [office, field]) await person.call(signIn, { body: right })
    await colleague.call(signIn, { body: { ...right, signInName: 'shenhe' } })
    const statuses = [await office.call(readMe), await field.call(readMe), await office.call(readMe), await field.call(readMe)].map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 200, 429])
    expect((await field.call(readMe)).problem.code).toBe('too_many_requests')
    expect((await colleague.call(readMe)).status).toBe(200)
    expect((await field.call(readFront)).status).toBe(200)
  })

  it('of nobody are limited by address as well, before anyone is looked up', async () => {
    const app = await build({ requestsAMinute: 2 })
    const guesser = visitor(app)
    const statuses: number[] = []
    for (const letter of 'ABCD') {
      guesser.cookies.set('silverguard-session', letter.repeat(43))
      statuses.push((await guesser.call(readMe)).status)
    }
    expect(statuses).toEqual([401, 401, 429, 429])
    expect((await visitor(app, { address: '192.0.2.8' }).call(readMe)).status).toBe(401)
  })
})
