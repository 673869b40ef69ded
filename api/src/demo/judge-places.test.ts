import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowsOf } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { demoDistrict } from '../divisions/demo-district.ts'
import { openEvidenceStore } from '../evidence/store.ts'
import { testApi, testNow } from '../testing/test-api.ts'
import { judgePlaces } from './judge-places.ts'
import { loadDemo } from './load-demo.ts'
import { loadDemoAccounts } from './load-demo-accounts.ts'
import { screenPlaces } from './screen-places.ts'

const api = testApi()
const asked = async (query: string) => rowsOf<Record<string, unknown>>(await api.database.db.execute(sql.raw(query)))
const countOf = async (query: string) => Number((await asked(`select count(*)::int as count from ${query}`))[0]?.count)

it('judges places of the demo by its people: a control list, proposals that wait, levels under review, a watch period with a relapse', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'silverguard-demo-'))
  try {
    await loadDemoAccounts(api.database, demoDistrict.district.code, testNow)
    await loadDemo(api.database, demoDistrict.district, demoDistrict.townships, testNow)
    await screenPlaces(api.database, testNow)
    await judgePlaces(api.database, await openEvidenceStore(folder), testNow)
    expect(await countOf("institutions where confirmed_level in ('red', 'orange', 'yellow')")).toBeGreaterThan(10)
    expect(await countOf("determinations where state = 'proposed'")).toBeGreaterThan(2)
    expect(await countOf("determinations where state = 'sent_back'")).toBeGreaterThan(0)
    expect(await countOf('institutions where under_review')).toBeGreaterThanOrEqual(3)
    expect(await countOf('watches where ended_on is null')).toBe(2)
    expect(await countOf("watches join institutions i on i.id = institution_id where to_level = 'yellow' and i.level = 'red'")).toBe(1)
    expect(await countOf('determinations where proposed_account = decided_account')).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)
