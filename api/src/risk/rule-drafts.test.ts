import { auditEntries } from '@silverguard/db/schema/audit'
import { createRuleDraft, discardRuleDraft, editRuleDraft, publishRuleDraft, readRuleDrafts, readRuleSets } from '@silverguard/shared/risk/contract'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { luming } from '../testing/cast.ts'
import { draftRules, publishDraft } from '../testing/rule-drafts.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const districtParameters = { largePrepaymentMultiple: 6, longPrepaymentMonths: 6, rapidBranches3y: 3, frequentChanges3y: 2 }
const ended = [{ rule: 'Y4', reason: '广告改由市场监管部门认定' }]

describe('a draft of rules', () => {
  const api = testApi()
  const open = async () => (await api.call(readRuleDrafts, {})).body.drafts
  const entries = async () => (await api.database.db.select().from(auditEntries)).filter(({ action }) => action.startsWith('rules.'))

  it('says what its base says until it is changed, and nothing follows from it', async () => {
    const { body: begun } = await api.call(createRuleDraft, { body: { basedOn: 'yuquan-plan@1', note: '比照玉泉方案' } })
    expect(begun).toMatchObject({ version: 1, profile: 'yuquan-plan', parameters: { largePrepaymentMultiple: 6 }, ended: [], note: '比照玉泉方案' })
    const draft = await draftRules(api.call, { parameters: { ...districtParameters, rapidBranches3y: 4 }, ended })
    expect(await open()).toEqual([draft, begun])
    expect((await api.call(readRuleSets, {})).body.ruleSets.map(({ id }) => id).sort()).toEqual(['district-plan@1', 'yuquan-plan@1'])
    expect((await entries()).map(({ action, subjectId, changes }) => [action, subjectId, changes])).toEqual([
      ['rules.drafted', 'yuquan-plan@1', []],
      ['rules.drafted', 'district-plan@1', []],
      [
        'rules.draft_edited',
        'district-plan@1',
        [
          { key: 'rapidBranches3y', before: 3, after: 4 },
          { key: 'endedRules', before: null, after: 'Y4(广告改由市场监管部门认定)' },
        ],
      ],
    ])
  })

  it('takes exactly the parameters of its plan and rules that the plan has, each once', async () => {
    const { id, version, parameters } = await draftRules(api.call, { basedOn: 'yuquan-plan@1' })
    const edit = async (body: object) => {
      const { status, problem } = await api.call(editRuleDraft, { params: { id }, body: { version, parameters, ended: [], note: '', ...body } })
      return [status, problem.fields?.map(({ path }) => path)]
    }
    expect(await edit({ parameters: { largePrepaymentMultiple: 6, longPrepaymentMonths: 6 } })).toEqual([400, ['parameters.longPrepaymentMonths']])
    expect((await edit({ parameters: {} }))[0]).toBe(400)
    expect((await edit({ parameters: { largePrepaymentMultiple: 0 } }))[0]).toBe(400)
    expect((await edit({ parameters: { largePrepaymentMultiple: 6, somethingElse: 1 } }))[0]).toBe(400)
    for (const largePrepaymentMultiple of [6.123, 1_000_000.01, 1e300, 5e-324]) expect((await edit({ parameters: { largePrepaymentMultiple } }))[0]).toBe(400)
    const reason = '不再适用'
    expect(
      await edit({
        ended: [
          { rule: 'O1', reason },
          { rule: 'O6', reason },
          { rule: 'O1', reason },
        ],
      }),
    ).toEqual([400, ['ended.1.rule', 'ended.2.rule']])
    const district = await draftRules(api.call)
    const halved = { ...districtParameters, rapidBranches3y: 2.5 }
    const half = await api.call(editRuleDraft, { params: { id: district.id }, body: { version: district.version, parameters: halved, ended: [], note: '' } })
    expect([half.status, half.problem.fields?.map(({ path }) => path)]).toEqual([400, ['parameters.rapidBranches3y']])
    const { longPrepaymentMonths: _missing, ...fewer } = districtParameters
    const tooFew = await api.call(editRuleDraft, { params: { id: district.id }, body: { version: district.version, parameters: fewer, ended: [], note: '' } })
    expect([tooFew.status, tooFew.problem.fields?.map(({ path }) => path)]).toEqual([400, ['parameters.longPrepaymentMonths']])
  })

  it('is not changed, discarded or published over somebody else’s change, and is gone once it was discarded', async () => {
    const { id, version, parameters } = await draftRules(api.call)
    const asks = (current: number) => [
      api.call(editRuleDraft, { params: { id }, body: { version: current, parameters, ended, note: '' } }),
      api.call(publishRuleDraft, { params: { id }, body: { version: current, holdsFrom: testToday, reason: '不应发布' } }),
      api.call(discardRuleDraft, { params: { id }, body: { version: current } }),
    ]
    for (const asked of asks(version - 1)) expect((await asked).problem).toMatchObject({ status: 409, code: 'stale_version' })
    expect((await api.call(discardRuleDraft, { params: { id }, body: { version } })).status).toBe(200)
    expect(await open()).toEqual([])
    for (const asked of asks(version + 1)) expect((await asked).status).toBe(404)
    expect((await entries()).map(({ action }) => action)).toEqual(['rules.drafted', 'rules.draft_edited', 'rules.draft_discarded'])
  })

  it('is begun from a stored rule set only', async () => {
    expect((await api.call(createRuleDraft, { body: { basedOn: 'district-plan@9' } })).status).toBe(404)
  })

  it('is for reviewers alone who cover the whole area', async () => {
    const draft = await draftRules(api.call)
    for (const actor of [actingAs({ scope: luming }), actingAs({ roles: ['district_officer', 'district_administrator'], accountId: newIdentifier() })]) {
      const call = await api.with({ actor })
      const asked = [call(readRuleDrafts, {}), call(createRuleDraft, { body: { basedOn: 'yuquan-plan@1' } }), publishDraft(call, draft)]
      expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([403, 403, 403])
    }
    const city = await api.with({ actor: actingAs({ scope: '9901', roles: ['district_reviewer'] }) })
    expect((await city(readRuleDrafts, {})).status).toBe(200)
  })
})
