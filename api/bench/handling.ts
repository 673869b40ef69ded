import { type Database, rowsOf } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { extendActions, listActions, startActions } from '@silverguard/shared/handling/contract'
import { exportHandlingProgress, readHandlingProgress } from '@silverguard/shared/handling/progress/contract'
import { sql } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { buildApp } from '../src/app.ts'
import { reading } from '../src/recorded.ts'
import { actingAs, identifyAs } from '../src/testing/actors.ts'
import { type Print, seconds, spread } from './figures.ts'
import { fillRegister, inventRows } from './fill-register.ts'
import { layActions, layLedgers } from './lay-actions.ts'
import { type Place, withDatabase } from './places.ts'

const [institutions, each, bulk] = [500, 40, 300]
const listed = { places: 2000, actions: 6, elders: 4 }
const repeats = 10
const today = '2026-11-21'
const actor = actingAs()

const median = (took: readonly number[]) => [...took].sort((one, other) => one - other)[Math.floor(took.length / 2)] ?? 0
const timed = async (times: number, work: (run: number) => Promise<unknown>): Promise<number[]> => {
  const took: number[] = []
  for (let run = 0; run < times; run += 1) took.push((await seconds(() => work(run))) * 1000)
  return took
}

const serving = async (database: Database, today: Day) => {
  const clock = () => new Date(`${today}T02:00:00Z`)
  const app = await buildApp({
    database,
    clock,
    identify: identifyAs(actor),
    requestsAMinute: 100_000,
    accountRequestsAMinute: 100_000,
    greatestStallMilliseconds: 0,
  })
  const get = async (method: InjectOptions['method'], url: string, payload?: object) => {
    const reply = await app.inject({ ...(method && { method }), url: `/api${url}`, ...(payload && { payload }) })
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`)
    return reply
  }
  const ask = async (...of: Parameters<typeof get>) => JSON.parse((await get(...of)).body)
  return { get, ask, close: () => app.close() }
}
const bareCount = (database: Database) => timed(repeats, () => reading(database.db, actor, (tx) => tx.execute(sql`select count(*) from actions`)))

const measure = async (place: Place, database: Database, print: Print) => {
  await fillRegister(database, inventRows(institutions))
  await layActions(database, each)
  const { ask, close } = await serving(database, today)

  const list = await timed(repeats, () => ask(listActions.method, `${listActions.path}?mine=true&size=50`))
  const { total } = await ask(listActions.method, `${listActions.path}?mine=true&size=1`)
  const count = await bareCount(database)
  print(`${place}: my work, ${total} of ${institutions * each} actions: ${spread(list)}, ${(median(list) / median(count)).toFixed(1)} times a bare count`)

  const wanted = sql`select id from actions where state = 'todo' order by id limit ${(bulk + 1) * 4}`
  const items = rowsOf<{ id: string }>(await database.db.execute(wanted))
  const steps = [
    { name: 'started', address: startActions, more: {} },
    { name: 'extended', address: extendActions, more: { reason: '测量', to: { days: 40 } } },
  ]
  for (const [at, { name, address, more }] of steps.entries()) {
    const version = ({ id }: { id: string }) => ({ id, version: at + 1 })
    const one = await timed(4, (run) => ask(address.method, address.path, { items: items.slice(run, run + 1).map(version), ...more }))
    const many = await timed(3, (run) => ask(address.method, address.path, { items: items.slice(4 + run * bulk, 4 + (run + 1) * bulk).map(version), ...more }))
    print(`${place}: ${bulk} actions ${name} in one request: ${spread(many)}, ${(median(many) / median(one)).toFixed(1)} times as long as one`)
  }
  await close()
}

/** 附件6 of a whole area, this month's and the last, a page of it and all of it. */
const measureProgress = async (place: Place, database: Database, print: Print) => {
  await fillRegister(database, inventRows(listed.places))
  await layActions(database, listed.actions)
  await layLedgers(database, listed.elders)
  // A month later: the month of the levels is a past one, told from what was recorded by its end.
  const { get, ask, close } = await serving(database, '2026-12-21')
  const count = await bareCount(database)
  for (const [name, month] of [
    ['this month', '2026-12'],
    ['the month before', '2026-11'],
  ] as const)
    for (const size of [50, 5000]) {
      const query = `month=${month}&size=${size}`
      const took = await timed(3, () => ask(readHandlingProgress.method, `${readHandlingProgress.path}?${query}`))
      const { rows } = await ask(readHandlingProgress.method, `${readHandlingProgress.path}?${query}`)
      print(
        `${place}: 附件6 of ${name}, ${rows.length} of ${listed.places} places: ${spread(took)}, ${(median(took) / median(count)).toFixed(1)} times a bare count of ${listed.places * listed.actions} actions`,
      )
    }
  const book = await timed(2, () => get('GET', `${exportHandlingProgress.path}?month=2026-12`))
  print(`${place}: 附件6 as a workbook: ${spread(book)}, ${(median(book) / median(count)).toFixed(1)} times a bare count`)
  await close()
}

/** Handling through the whole server: one's own work among many actions beside a bare count, changes in bulk beside a single one, and 附件6 of a whole area. */
export const handling = async (print: Print) => {
  for (const place of ['PostgreSQL', 'embedded'] as const) {
    await withDatabase(place, print, (database) => measure(place, database, print))
    await withDatabase(place, print, (database) => measureProgress(place, database, print))
  }
}
