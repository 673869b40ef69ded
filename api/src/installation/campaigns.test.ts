import { auditEntries } from '@silverguard/db/schema/audit'
import * as contract from '@silverguard/shared/installation/contract'
import { desc } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { yunting } from '../testing/cast.ts'
import { testApi } from '../testing/test-api.ts'

const api = testApi()
const next = { name: '回头看行动', startsOn: '2026-12-01', endsOn: '2027-03-31', screeningValidDays: 60, checkValidDays: 30 }
const listed = async () => (await api.call(contract.listCampaigns)).body.campaigns
const begin = (body: object = {}) => api.call(contract.beginCampaign, { body: { ...next, ...body } })

it('a campaign that is begun is the running one, and the trail tells it', async () => {
  const [first] = await listed()
  expect(first).toMatchObject({ screeningValidDays: 180, checkValidDays: 90 })
  const { status, body } = await begin()
  expect([status, body]).toMatchObject([200, next])
  expect(await listed()).toEqual([body, first])
  expect((await api.call(contract.readInstallation)).body.campaign).toEqual(body)
  const [entry] = await api.database.db.select().from(auditEntries).orderBy(desc(auditEntries.sequence)).limit(1)
  expect(entry).toMatchObject({ action: 'campaign.begun', subjectId: body.id, sentence: { zh: '开始专项行动“回头看行动”' } })
  expect(entry?.changes).toContainEqual({ key: 'screeningValidDays', before: null, after: 60 })
})

it('campaigns stay in the order of their days, also when two begin at once', async () => {
  const [first] = await listed()
  expect(await begin({ startsOn: first?.startsOn })).toMatchObject({ status: 409, problem: { code: 'campaign_order' } })
  const both = await Promise.all([begin(), begin()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const edit = (body: object) => api.call(contract.editCampaign, { body: { ...next, ...body } })
  expect(await edit({ startsOn: '2026-03-31' })).toMatchObject({ status: 409, problem: { code: 'campaign_order' } })
  expect(await edit({ startsOn: '2026-11-15', checkValidDays: 45 })).toMatchObject({ status: 200, body: { startsOn: '2026-11-15', checkValidDays: 45 } })
  expect((await edit({ startsOn: '2027-04-01' })).status).toBe(400)
  expect((await edit({ checkValidDays: 0 })).status).toBe(400)
  expect(await listed()).toHaveLength(2)
})

it('only who may set the whole area’s settings begins one', async () => {
  for (const actor of [actingAs({ roles: ['district_officer'] }), actingAs({ scope: yunting })]) {
    const call = await api.with({ actor })
    expect((await call(contract.beginCampaign, { body: next })).status).toBe(403)
    expect((await call(contract.listCampaigns)).body.campaigns).toHaveLength(1)
  }
})
