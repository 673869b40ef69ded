import { auditEntries } from '@silverguard/db/schema/audit'
import { readInstallation } from '@silverguard/shared/installation/contract'
import { listInstitutions, readInstitution } from '@silverguard/shared/institutions/contract'
import { activateProfile, readRuleSets } from '@silverguard/shared/risk/contract'
import { describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { luming } from '../testing/cast.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'

describe('switching the profile', () => {
  const api = testApi()
  const activate = (profile: 'district-plan' | 'yuquan-plan') => api.call(activateProfile, { body: { profile } })
  const standings = async () => Object.fromEntries((await api.call(listInstitutions, {})).body.rows.map(({ name, standing }) => [name, standing]))

  it('scores every institution anew, sets the unregistered apart, and switches back without a trace in the levels', async () => {
    for (const name of ['wellKept', 'backRoom', 'collapsed', 'boaster', 'quietRoom'] as const) await makeCast(api.database, name)
    const before = await standings()
    expect((await activate('yuquan-plan')).body).toEqual({ rescored: 5, levelChanged: 3 })
    expect(await standings()).toEqual({
      鹭鸣康养院: 'green',
      云汀晚晴老年公寓: 'apart',
      枫渚长乐养老服务有限公司: 'red',
      枫渚金晖颐养中心: 'green',
      云汀夕照互助点: 'apart',
    })
    expect((await api.call(readInstallation, {})).body).toMatchObject({ profile: 'yuquan-plan', ruleSet: 'yuquan-plan@1' })
    expect((await activate('district-plan')).body).toEqual({ rescored: 5, levelChanged: 3 })
    expect(await standings()).toEqual(before)
  })

  it('stores the rule set with each verdict, counts the change as a version, and says so in the trail', async () => {
    const id = await makeCast(api.database, 'backRoom')
    await activate('yuquan-plan')
    expect((await api.call(readInstitution, { params: { id } })).body).toMatchObject({ ruleSet: 'yuquan-plan@1', version: 2 })
    const entries = await api.database.db.select().from(auditEntries)
    expect(entries.filter(({ action }) => action === 'profile.activated')).toMatchObject([{ changes: [{ before: 'district-plan@1', after: 'yuquan-plan@1' }] }])
    expect((await api.call(readRuleSets, {})).body.ruleSets.map(({ id: ruleSet, active }) => [ruleSet, active])).toEqual([
      ['yuquan-plan@1', true],
      ['district-plan@1', false],
    ])
  })

  it('is not for someone who covers only a part of the district', async () => {
    const call = await api.with({ actor: actingAs({ name: '鹭鸣干部', scope: luming }) })
    expect((await call(activateProfile, { body: { profile: 'yuquan-plan' } })).status).toBe(403)
  })
})
