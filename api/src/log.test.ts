import { signIn } from '@silverguard/shared/accounts/contract'
import { findSimilarInstitutions } from '@silverguard/shared/institutions/contract'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { errorLines } from './described-error.ts'
import { loggerOf } from './log.ts'
import { testApi, urlOf } from './testing/test-api.ts'

const telephone = '13800001234'
const password = 'wild-geese-at-dusk'
const cookie = 'silverguard-session=a-token-of-a-session'

describe('the log', () => {
  const api = testApi()
  let written = ''
  beforeEach(() => {
    written = ''
  })
  const logger = loggerOf({ level: 'trace', stream: { write: (line) => (written += line) } })
  /** A statement of ours that really fails, with a value in it. */
  const failing = async (): Promise<unknown> =>
    api.database.db.execute(sql`select ${telephone}::text::uuid`).then(
      () => undefined,
      (error: unknown) => error,
    )

  it('tells of an unforeseen error its kind, SQLSTATE, statement and place, and no value of it', async () => {
    const error = await failing()
    const call = await api.with({
      logger,
      database: { ...api.database, db: { transaction: () => Promise.reject(error) } as unknown as typeof api.database.db },
    })
    expect((await call(findSimilarInstitutions, { query: { name: '云汀晚晴公寓', telephone } })).status).toBe(500)
    for (const told of ['"level":50', 'request failed', '22P02', 'select $1::text::uuid', 'log.test.ts']) expect(written).toContain(told)
    expect(written).not.toContain(telephone)
    expect(written).not.toContain(encodeURIComponent('云汀晚晴公寓'))
  })

  it('keeps bodies, cookies and what follows the question mark to itself, at whatever level', async () => {
    const app = await buildApp({ database: api.database, logger })
    const headers = { cookie }
    await app.inject({ method: 'POST', url: urlOf(signIn), headers, payload: { signInName: 'jingban', password } })
    await app.inject({ url: `${urlOf(findSimilarInstitutions)}?name=${encodeURIComponent('云汀晚晴公寓')}&telephone=${telephone}`, headers })
    await app.inject({ url: `/api/%zz?telephone=${telephone}`, headers })
    await app.close()
    expect(written).toContain(urlOf(findSimilarInstitutions).split('?')[0])
    expect(written).toContain('incoming request')
    for (const secret of [password, telephone, cookie, encodeURIComponent('云汀晚晴公寓')]) expect(written).not.toContain(secret)
  })

  it('leaves out what a unique value was, and what a bad body or address said', async () => {
    await api.database.db.execute(sql`create table if not exists once (value text primary key)`)
    const insert = sql`insert into once values (${telephone})`
    await api.database.db.execute(insert)
    const error = await api.database.db.execute(insert).catch((caught: unknown) => caught)
    await api.database.db.execute(sql`drop table once`)
    expect(errorLines(error)).toContain('23505')
    expect(errorLines(error)).not.toContain(telephone)
    const unread = (() => {
      try {
        return JSON.parse(`{"password":"${password}`)
      } catch (caught) {
        return caught
      }
    })()
    expect(errorLines(unread)).not.toContain('wild-geese')
    expect(errorLines({ telephone })).not.toContain(telephone)
  })
})
