import { rowsOf } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { demoDistrict } from '../divisions/demo-district.ts'
import { testApi, testNow } from '../testing/test-api.ts'
import { loadDemo } from './load-demo.ts'
import { loadDemoAccounts } from './load-demo-accounts.ts'
import { screenPlaces } from './screen-places.ts'

const api = testApi()
const asked = async (query: string) => rowsOf<Record<string, unknown>>(await api.database.db.execute(sql.raw(query)))

it('screens places of the demo by its people and in each one’s own duty, leaves every level, and lets some sources disagree', async () => {
  await loadDemoAccounts(api.database, demoDistrict.district.code, testNow)
  await loadDemo(api.database, demoDistrict.district, demoDistrict.townships, testNow)
  const standings = () => asked('select id, standing from institutions order by id')
  const before = await standings()
  const screened = await screenPlaces(api.database, testNow)
  expect(await standings()).toEqual(before)
  const people = await asked('select distinct recorded_by as who from screenings')
  expect(people.map(({ who }) => who).sort()).toEqual(['何砚秋', '沈禾青', '顾小满'].sort())
  expect(screened).toBeGreaterThan(40)
  expect(
    await asked(`select from screenings s join institutions i on i.id = s.institution_id where s.recorded_by = '沈禾青' and length(i.duty_code) > 6`),
  ).toEqual([])
  expect((await asked("select distinct institution_id from fact_statements where source = 'resident'")).length).toBeGreaterThan(0)
  expect((await asked('select 1 from fact_statements where value is null limit 1')).length).toBe(1)
}, 120_000)
