import { setTimeout as wait } from 'node:timers/promises'
import { type Database, rowsOf, type Tx } from '@silverguard/db/client'
import { openDatabase } from '@silverguard/db/open'
import { wasCut } from '@silverguard/db/pool'
import { institutions } from '@silverguard/db/schema/institutions'
import { listInstitutions } from '@silverguard/shared/institutions/contract'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { demoDistrict } from './divisions/demo-district.ts'
import { establish } from './installation/establish.ts'
import { reading, recorded } from './recorded.ts'
import { actingAs, identifyAs } from './testing/actors.ts'
import { makeInstitution } from './testing/make-institution.ts'
import { hasServerPrograms, startTemporaryServer, type TemporaryServer } from './testing/temporary-server.ts'
import { testNow, urlOf } from './testing/test-api.ts'

const actor = actingAs({ scope: demoDistrict.district.code })
const entry = {
  action: 'test.done',
  subjectKind: 'installation',
  subjectId: '990101',
  divisionCode: '990101',
  sentence: { zh: '试', en: 'tried' },
  changes: [],
} as const

/** A server that restarts, a network that drops: whatever was under way fails as a whole, and the next request is served. */
describe.skipIf(!hasServerPrograms())('where connections to the server are cut', () => {
  let server: TemporaryServer | undefined
  let killer: Database | undefined
  let held: Database | undefined
  const database = () => held ?? expect.unreachable()
  const cut = async (...pids: number[]) => {
    const which = pids.length > 0 ? sql`pid in ${pids}` : sql`pid <> pg_backend_pid() and datname = 'ledger'`
    await killer?.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where ${which}`)
  }
  const pidOf = async (tx: Tx) => rowsOf<{ pid: number }>(await tx.execute(sql`select pg_backend_pid() as pid`))[0]?.pid ?? 0
  const names = () => reading(database().db, actor, (tx) => tx.select({ name: institutions.name }).from(institutions))

  beforeAll(async () => {
    server = await startTemporaryServer()
    killer = await openDatabase({ databaseUrl: server?.url ?? '' })
    await killer.db.execute(sql.raw("create database ledger template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'"))
    const url = new URL(server?.url ?? '')
    url.pathname = '/ledger'
    held = await openDatabase({ databaseUrl: url.href })
    await establish(held, { demo: true }, testNow)
    await makeInstitution(held, { name: '云汀晚晴公寓' })
  })
  afterAll(async () => {
    await held?.close()
    await killer?.close()
    await server?.stop()
  })

  it('a change that is between two statements fails, and none of its later statements runs outside of its transaction', async () => {
    const later: unknown[] = []
    const change = recorded(database().db, actor, async (tx) => {
      await tx.update(institutions).set({ name: '改名一' })
      await cut(await pidOf(tx))
      await wait(50)
      for (let times = 0; times < 3; times += 1) {
        // While others ask for connections: the one that was cut is not opened anew under this change.
        await names()
        later.push(
          await tx
            .update(institutions)
            .set({ name: '改名二' })
            .catch((error: unknown) => error),
        )
      }
      return { result: undefined, entries: [entry] }
    })
    const failure = await change.catch((error: unknown) => error)
    expect(wasCut(failure), String(failure)).toBe(true)
    expect(later.map(wasCut)).toEqual([true, true, true])
    expect(await names()).toEqual([{ name: '云汀晚晴公寓' }])
  })

  it('a statement under way fails, and so does what waits behind it', async () => {
    const reads = reading(database().db, actor, async (tx) => {
      const pid = await pidOf(tx)
      const slow = tx.execute(sql`select pg_sleep(20)`)
      const behind = tx.execute(sql`select 1`)
      await wait(50)
      await cut(pid)
      return (await Promise.allSettled([slow, behind])).map(({ status }) => status)
    })
    expect(wasCut(await reads.catch((error: unknown) => error))).toBe(true)
  })

  it('idle ones are replaced without anybody noticing', async () => {
    await Promise.all(Array.from({ length: 10 }, names))
    await cut()
    await wait(50)
    expect(await Promise.all(Array.from({ length: 10 }, names))).toHaveLength(10)
  })

  it('a request answers that it is busy, to be tried again, and the next is served', async () => {
    const limits = { requestsAMinute: 1_000_000, accountRequestsAMinute: 1_000_000, greatestStallMilliseconds: 0 }
    const app = await buildApp({ database: database(), identify: identifyAs(actor), clock: () => testNow, ...limits })
    const ask = async () => (await app.inject({ url: urlOf(listInstitutions) })).statusCode
    const answered = new Set<number>()
    for (let times = 0; times < 100 && !answered.has(503); times += 1) {
      const [statuses] = await Promise.all([Promise.all(Array.from({ length: 20 }, ask)), cut()])
      for (const status of statuses) answered.add(status)
    }
    expect([...answered].sort()).toEqual([200, 503])
    expect(await ask()).toBe(200)
    await app.close()
  })

  it('closing waits for nothing that does not end', async () => {
    const url = new URL(server?.url ?? '')
    url.pathname = '/ledger'
    const leaving = await openDatabase({ databaseUrl: url.href })
    const endless = reading(leaving.db, actor, (tx) => tx.execute(sql`select pg_sleep(600)`)).catch((error: unknown) => error)
    await wait(100)
    await leaving.close()
    expect(wasCut(await endless)).toBe(true)
  })

  it('none is lost to the pool, however often and whenever they are cut', async () => {
    let ended = false
    const cutting = (async () => {
      while (!ended) await cut()
    })()
    const later = async () => {
      await wait(Math.random() * 500)
      return names()
    }
    const asked = await Promise.allSettled(Array.from({ length: 400 }, later))
    ended = true
    await cutting
    expect(asked.some(({ status }) => status === 'rejected')).toBe(true)
    // As many as there are connections, held at a time: each waits for all.
    let here = 0
    const all = Array.from({ length: 10 }, () =>
      reading(database().db, actor, async (tx) => {
        await pidOf(tx)
        here += 1
        while (here < 10) await wait(5)
      }),
    )
    await Promise.all(all)
    expect(here).toBe(10)
  })
})
