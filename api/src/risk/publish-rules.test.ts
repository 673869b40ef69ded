import { auditEntries } from '@silverguard/db/schema/audit'
import { rulePublications, ruleSets } from '@silverguard/db/schema/risk'
import { dayAfter } from '@silverguard/shared/days'
import { readInstallation } from '@silverguard/shared/installation/contract'
import { listInstitutions, readInstitution } from '@silverguard/shared/institutions/contract'
import { readRuleSets, revokePublication } from '@silverguard/shared/risk/contract'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reading, recorded } from '../recorded.ts'
import { makeCast } from '../testing/make-institution.ts'
import { draftRules, publishDraft } from '../testing/rule-drafts.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'
import { ruleSetInForce } from './in-force.ts'
import { keepRulesInForce } from './keep-rules-in-force.ts'
import { publishRuleDraft } from './publish-rule-draft.ts'

const area = '990101'
const tomorrow = dayAfter(testToday, 1)
const atTomorrow = () => new Date(testNow.getTime() + 86_400_000)
const adsEnded = { rule: 'Y4', reason: '广告改由市场监管部门认定' }

describe('publishing rules', () => {
  const api = testApi()
  const standings = async () => Object.fromEntries((await api.call(listInstitutions, {})).body.rows.map(({ name, standing }) => [name, standing]))
  const stored = async () => (await api.call(readRuleSets, {})).body
  const active = async () => (await stored()).ruleSets.find((ruleSet) => ruleSet.active)?.id
  const entries = async (action: string) => (await api.database.db.select().from(auditEntries)).filter((entry) => entry.action === action)
  const inForceOn = (day: string) => reading(api.database.db, api.actor, async (tx) => (await ruleSetInForce(tx, day)).id)
  const revoke = (id: string) => api.call(revokePublication, { params: { id }, body: { reason: '日期有误' } })

  let boaster: string
  beforeEach(async () => {
    boaster = await makeCast(api.database, 'boaster')
  })

  it('switches the plan and back without a trace in the levels, storing no version for that', async () => {
    for (const name of ['wellKept', 'backRoom', 'collapsed', 'quietRoom'] as const) await makeCast(api.database, name)
    const before = await standings()
    expect((await publishDraft(api.call, await draftRules(api.call, { basedOn: 'yuquan-plan@1' }))).body).toMatchObject({ rescored: 5, levelChanged: 3 })
    expect(await standings()).toEqual({
      鹭鸣康养院: 'green',
      云汀晚晴老年公寓: 'apart',
      枫渚长乐养老服务有限公司: 'red',
      枫渚金晖颐养中心: 'green',
      云汀夕照互助点: 'apart',
    })
    expect((await api.call(readInstallation, {})).body).toMatchObject({ profile: 'yuquan-plan', ruleSet: 'yuquan-plan@1' })
    expect((await publishDraft(api.call, await draftRules(api.call))).body).toMatchObject({ rescored: 5, levelChanged: 3 })
    expect(await standings()).toEqual(before)
    expect((await stored()).ruleSets.map(({ id }) => id)).toEqual(['district-plan@1', 'yuquan-plan@1'])
    const [switched] = await entries('rules.in_force')
    expect(switched?.sentence.zh).toBe('规则集 yuquan-plan@1 施行,重新评定 5 家:橙色→未登记·另行处置 2 家、黄色→绿色 1 家')
  })

  it('makes a version of its own of what differs, which ends a rule without removing it and lets it hold again', async () => {
    const ended = await draftRules(api.call, { ended: [adsEnded] })
    expect((await publishDraft(api.call, ended)).body).toMatchObject({ publication: { ruleSet: 'district-plan@1.1', holdsFrom: testToday }, levelChanged: 1 })
    expect((await api.call(readInstitution, { params: { id: boaster } })).body).toMatchObject({
      ...{ ruleSet: 'district-plan@1.1', version: 2, standing: 'green', verdict: { matched: [] } },
    })
    const numbers = { largePrepaymentMultiple: 6, longPrepaymentMonths: 6, rapidBranches3y: 5, frequentChanges3y: 2 }
    const later = await draftRules(api.call, { basedOn: 'district-plan@1.1', parameters: numbers, ended: [adsEnded, { rule: 'Y5', reason: '另行处置' }] })
    expect((await publishDraft(api.call, later, tomorrow)).status).toBe(200)
    const resumed = await draftRules(api.call, { basedOn: 'district-plan@1.1', ended: [] })
    expect((await publishDraft(api.call, resumed)).body).toMatchObject({ publication: { ruleSet: 'district-plan@1.3' }, levelChanged: 1 })
    const byId = Object.fromEntries((await stored()).ruleSets.map(({ id, ...ruleSet }) => [id, ruleSet]))
    expect(byId['district-plan@1.2']).toMatchObject({
      ...{ basedOn: 'district-plan@1.1', effectiveFrom: tomorrow, parameters: numbers },
      ended: [
        { ...adsEnded, on: testToday },
        { rule: 'Y5', reason: '另行处置', on: tomorrow },
      ],
    })
    expect(byId['district-plan@1.3']).toMatchObject({ basedOn: 'district-plan@1.1', ended: [], active: true })
    const rules = (await api.database.db.select().from(ruleSets)).map((row) => (row.rules as { rules: object[] }).rules.length)
    expect(rules.sort()).toEqual([18, 18, 18, 18, 9])
    expect((await entries('rules.published')).at(-2)?.changes).toEqual([
      { key: 'ruleSet', before: 'district-plan@1.1', after: 'district-plan@1.2' },
      { key: 'holdsFrom', before: null, after: tomorrow },
      { key: 'rapidBranches3y', before: 3, after: 5 },
      { key: 'endedRules', before: 'Y4(广告改由市场监管部门认定)', after: 'Y4(广告改由市场监管部门认定)、Y5(另行处置)' },
      { key: 'reason', before: null, after: '专班会议决定' },
    ])
  })

  it('waits for a later day, and is then brought into force once, however many processes look', async () => {
    await publishDraft(api.call, await draftRules(api.call, { ended: [adsEnded] }), tomorrow)
    const keep = (clock: () => Date) => keepRulesInForce(api.database.db, area, clock)
    expect(await keep(() => testNow)).toBeUndefined()
    expect([await active(), await standings()]).toEqual(['district-plan@1', { 枫渚金晖颐养中心: 'yellow' }])
    expect((await Promise.all([keep(atTomorrow), keep(atTomorrow), keep(atTomorrow)])).filter(Boolean)).toEqual(['district-plan@1.1'])
    expect([await active(), await standings()]).toEqual(['district-plan@1.1', { 枫渚金晖颐养中心: 'green' }])
    expect(await entries('rules.in_force')).toMatchObject([{ actor: '系统(规则施行)', accountId: null, subjectId: 'district-plan@1.1', divisionCode: area }])
    expect([await inForceOn(testToday), await inForceOn(tomorrow)]).toEqual(['district-plan@1', 'district-plan@1.1'])
  })

  it('is left in force by a server whose clock is behind, and a plan for a single day takes its turn all the same', async () => {
    const [late, early] = [new Date('2026-11-21T16:00:05Z'), new Date('2026-11-21T15:59:58Z')]
    const keep = (now: Date) => keepRulesInForce(api.database.db, area, () => now)
    await publishDraft(api.call, await draftRules(api.call, { basedOn: 'yuquan-plan@1' }), tomorrow)
    await publishDraft(api.call, await draftRules(api.call), dayAfter(tomorrow, 1))
    expect(await keep(early)).toBeUndefined()
    expect(await keep(late)).toBe('yuquan-plan@1')
    expect([await keep(early), await keep(late), await active()]).toEqual([undefined, undefined, 'yuquan-plan@1'])
    expect(await keep(new Date(late.getTime() + 86_400_000))).toBe('district-plan@1')
  })

  it('scores by what was published, not by a version of the same name whose publication came to nothing', async () => {
    const failed = await draftRules(api.call, { ended: [adsEnded] })
    const failing = recorded(api.database.db, api.actor, async (tx) => {
      await publishRuleDraft(tx, failed.id, { version: failed.version, holdsFrom: testToday, reason: '试行' }, { actor: api.actor, clock: () => testNow })
      throw new Error('the connection is lost')
    })
    await expect(failing).rejects.toThrow(/lost/)
    const other = await draftRules(api.call, { ended: [{ rule: 'Y5', reason: '另行处置' }] })
    expect((await publishDraft(api.call, other)).body).toMatchObject({ publication: { ruleSet: 'district-plan@1.1' }, levelChanged: 0 })
    expect(await standings()).toEqual({ 枫渚金晖颐养中心: 'yellow' })
  })

  it('takes nothing back unasked that was published since the draft was begun', async () => {
    const [old, again] = [await draftRules(api.call, { ended: [{ rule: 'Y5', reason: '另行处置' }] }), await draftRules(api.call)]
    await publishDraft(api.call, await draftRules(api.call, { ended: [adsEnded] }), tomorrow)
    const { problem } = await publishDraft(api.call, old, tomorrow)
    expect(problem).toMatchObject({
      status: 409,
      code: 'base_outdated',
      detail: expect.stringMatching(/^2026-11-22 .*district-plan@1\.1,草案以 district-plan@1 为底本/),
    })
    expect(await inForceOn(tomorrow)).toBe('district-plan@1.1')
    expect((await publishDraft(api.call, old, tomorrow, { despiteNewer: true })).status).toBe(200)
    // Going back to a version as it was, and to the other plan, say themselves what they do.
    expect((await publishDraft(api.call, again, tomorrow)).status).toBe(200)
    expect(
      (await publishDraft(api.call, await draftRules(api.call, { basedOn: 'yuquan-plan@1', ended: [{ rule: 'R4', reason: '试行' }] }), tomorrow)).status,
    ).toBe(200)
  })

  it('keeps the day since which a rule has ended where only its reason is corrected', async () => {
    await publishDraft(api.call, await draftRules(api.call, { ended: [adsEnded] }))
    const corrected = { rule: 'Y4', reason: '广告改由市场监管局认定' }
    await publishDraft(api.call, await draftRules(api.call, { basedOn: 'district-plan@1.1', ended: [corrected] }), tomorrow)
    expect((await stored()).ruleSets.find(({ id }) => id === 'district-plan@1.2')?.ended).toEqual([{ ...corrected, on: testToday }])
  })

  it('is taken back before its day, stays on record, and never afterwards', async () => {
    const { body } = await publishDraft(api.call, await draftRules(api.call, { ended: [adsEnded] }), tomorrow)
    const { id } = body.publication
    expect((await revoke(id)).body.publication.revoked).toEqual({ at: testNow.toISOString(), by: '测试员', reason: '日期有误' })
    expect((await stored()).publications[0]).toMatchObject({ id, revoked: { reason: '日期有误' } })
    expect((await revoke(id)).problem).toMatchObject({ status: 409, code: 'already_revoked' })
    expect(await keepRulesInForce(api.database.db, area, atTomorrow)).toBeUndefined()
    const { body: again } = await publishDraft(api.call, await draftRules(api.call, { ended: [adsEnded] }))
    expect((await revoke(again.publication.id)).problem).toMatchObject({ status: 409, code: 'already_in_force' })
    expect(await active()).toBe('district-plan@1.2')
    expect((await entries('rules.revoked')).length).toBe(1)
  })

  it('is not done for a day that is over, nor where the same is in force on that day; the draft stays open', async () => {
    const draft = await draftRules(api.call)
    expect((await publishDraft(api.call, draft, dayAfter(testToday, -1))).problem).toMatchObject({ status: 400, fields: [{ path: 'holdsFrom' }] })
    expect((await publishDraft(api.call, draft)).problem).toMatchObject({ status: 422, code: 'nothing_changes' })
    await publishDraft(api.call, await draftRules(api.call, { basedOn: 'yuquan-plan@1' }), tomorrow)
    expect((await publishDraft(api.call, draft, tomorrow)).status).toBe(200)
    expect([await inForceOn(testToday), await inForceOn(tomorrow)]).toEqual(['district-plan@1', 'district-plan@1'])
  })

  it('leaves what was stored as it is: the database itself refuses to change a rule set or the day of a publication', async () => {
    await publishDraft(api.call, await draftRules(api.call, { ended: [adsEnded] }))
    const set = (change: (tx: Parameters<Parameters<typeof recorded>[2]>[0]) => Promise<unknown>) =>
      expect(
        recorded(api.database.db, api.actor, async (tx) => {
          await change(tx)
          return { result: undefined, entries: [] }
        }),
      ).rejects.toMatchObject({ cause: { code: '42501' } })
    await set((tx) => tx.update(ruleSets).set({ parameters: { largePrepaymentMultiple: 1 } }))
    await set((tx) => tx.update(ruleSets).set({ rules: {} }).where(eq(ruleSets.active, true)))
    await set((tx) => tx.delete(ruleSets))
    await set((tx) => tx.update(rulePublications).set({ holdsFrom: '2026-01-01' }))
    await set((tx) => tx.delete(rulePublications))
  })
})
