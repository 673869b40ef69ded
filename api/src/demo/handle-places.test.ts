import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowsOf } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { demoDistrict } from '../divisions/demo-district.ts'
import { openEvidenceStore } from '../evidence/store.ts'
import { testApi, testNow } from '../testing/test-api.ts'
import { handlePlaces } from './handle-places.ts'
import { judgePlaces } from './judge-places.ts'
import { loadDemo } from './load-demo.ts'
import { loadDemoAccounts } from './load-demo-accounts.ts'
import { screenPlaces } from './screen-places.ts'

const api = testApi()
const asked = async (query: string) => rowsOf<Record<string, unknown>>(await api.database.db.execute(sql.raw(query)))
const countOf = async (query: string) => Number((await asked(`select count(*)::int as count from ${query}`))[0]?.count)

it('shows of handling every kind of thing: plans, what is late, done, closed, owed, issued, and nobody closes what they handled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'silverguard-demo-'))
  try {
    const store = await openEvidenceStore(folder)
    await loadDemoAccounts(api.database, demoDistrict.district.code, testNow)
    await loadDemo(api.database, demoDistrict.district, demoDistrict.townships, testNow)
    await screenPlaces(api.database, testNow)
    await judgePlaces(api.database, store, testNow)
    expect(await handlePlaces(api.database, store, new Date(testNow.getTime() + 5000))).toBeGreaterThan(10)
    expect(await countOf('institutions place where confirmed_level is not null and not exists (select from plans where institution_id = place.id)')).toBe(0)
    for (const state of ['todo', 'doing', 'done', 'closed']) expect([state, (await countOf(`actions where state = '${state}'`)) > 0]).toEqual([state, true])
    expect(await countOf("actions where state in ('todo', 'doing') and due_on < '2026-11-21'")).toBe(9)
    expect(await countOf('refund_ledgers where still_owed(institution_id) > 0')).toBe(3)
    expect(await countOf("papers where state = 'issued'")).toBe(5)
    expect(await countOf('actions where ended_account = any(hands)')).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 240_000)
