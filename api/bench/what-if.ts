import type { Database } from '@silverguard/db/client'
import { createRuleDraft, editRuleDraft, publishRuleDraft, readDraftEffect } from '@silverguard/shared/risk/contract'
import type { InjectOptions } from 'fastify'
import { buildApp } from '../src/app.ts'
import { actingAs, identifyAs } from '../src/testing/actors.ts'
import { type Print, seconds, spread } from './figures.ts'
import { fillRegister, inventRows } from './fill-register.ts'
import { withDatabase } from './places.ts'

const institutions = 10_000
const repeats = 10
const today = '2026-11-21'

const at = ({ path }: { path: string }, id = '') => `/api${path.replace(':id', id)}`

type Rows = ReturnType<typeof inventRows>

const measure = async (place: string, database: Database, rows: Rows, print: Print) => {
  await fillRegister(database, rows)
  const clock = () => new Date(`${today}T02:00:00Z`)
  const app = await buildApp({ database, clock, identify: identifyAs(actingAs()), requestsAMinute: 100_000, accountRequestsAMinute: 100_000 })
  const ask = async (method: InjectOptions['method'], url: string, payload?: object) => {
    const { statusCode, body } = await app.inject({ ...(method && { method }), url, ...(payload && { payload }) })
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`)
    return JSON.parse(body)
  }
  const { id, version, parameters } = await ask(createRuleDraft.method, at(createRuleDraft), { basedOn: 'district-plan@1' })
  const changed = { parameters: { ...parameters, largePrepaymentMultiple: 3, rapidBranches3y: 2 }, ended: [{ rule: 'Y4', reason: '另行处置' }], note: '' }
  const draft = await ask(editRuleDraft.method, at(editRuleDraft, id), { version, ...changed })
  const took: number[] = []
  let moved = 0
  for (let run = -2; run < repeats; run += 1) {
    const wait = await seconds(async () => {
      moved = (await ask(readDraftEffect.method, at(readDraftEffect, id))).effect.moved
    })
    if (run >= 0) took.push(wait * 1000)
  }
  print(`${place}: what if over ${rows.length} institutions, ${moved} of which would move: ${spread(took)}`)
  const body = { version: draft.version, holdsFrom: today, reason: '测量' }
  const published = await seconds(() => ask(publishRuleDraft.method, at(publishRuleDraft, id), body))
  const mean = took.reduce((sum, one) => sum + one, 0) / took.length
  print(`${place}: publishing the same draft: ${(published * 1000).toFixed(0)} ms, ${((published * 1000) / mean).toFixed(1)} times as long`)
  await app.close()
}

/** What if over a district's register through the whole server, beside publishing the same draft in the same run. */
export const whatIf = async (print: Print) => {
  const rows = inventRows(institutions)
  for (const place of ['PostgreSQL', 'embedded'] as const) await withDatabase(place, print, (database) => measure(place, database, rows, print))
}
