import { readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/determinations/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { recordCheck } from '@silverguard/shared/screenings/contract'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { addScreening, judging, officer, reviewer, secondReviewer } from '../testing/judges.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { newCheck } from '../testing/new-screening.ts'
import { draftRules, publishDraft } from '../testing/rule-drafts.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'

type Item = { id: string; version: number; institution: string; level: Level }

describe('confirming several at once', () => {
  const api = testApi()
  const { as, read, propose, confirm, sendBack, settle, state, withdraw, determinations: judged } = judging(api)
  const confirmAll = async (items: readonly Item[], actor: Actor = reviewer, meeting?: string) =>
    (await as(actor))(contract.confirmSeveral, {
      body: { items: items.map(({ id, version }) => ({ id, version })), ...(meeting === undefined ? {} : { meeting }) },
    })
  /** Three proposals that nothing speaks against. */
  const lay = async (by: Actor = officer): Promise<Item[]> => {
    const items: Item[] = []
    for (const name of ['quietRoom', 'boaster', 'wellKept'] as const) {
      const institution = await makeCast(api.database, name)
      const { particulars, version, verdict } = await read(institution)
      await addScreening(api.database, institution, testToday, particulars.township)
      const { body } = await propose(by, institution, verdict.level)
      items.push({ id: body.id, version, institution, level: verdict.level })
    }
    return items
  }
  const states = async (items: readonly Item[]) =>
    (await Promise.all(items.map(async ({ institution }) => (await judged(reviewer, institution)).determinations[0]?.state))).join()

  it('gives each a decision, a sheet, a level and an entry of its own', async () => {
    const items = await lay()
    const meeting = (await (await as(reviewer))(contract.openMeeting, { body: { heldOn: testToday, chair: '沈主任', attendees: ['李科长'] } })).body
    expect(await confirmAll(items, reviewer, meeting.id)).toMatchObject({ status: 200, body: { confirmed: 3 } })
    for (const { id, institution, level } of items) {
      expect(await read(institution)).toMatchObject({ version: 2, confirmed: { determination: id, level, by: '审核员' } })
      const kept = (await api.call(contract.readDetermination, { params: { id } })).body
      expect(kept).toMatchObject({ determination: { state: 'confirmed', decided: { level, meeting: meeting.id } }, sheet: { id: institution, version: 1 } })
    }
    const { rows } = (await api.call(readTrail, { query: { kind: ['determination'] } })).body
    const entries = rows.filter(({ action }) => action === 'determination.confirmed')
    expect(entries.map(({ institution }) => institution?.id).sort()).toEqual(items.map(({ institution }) => institution).sort())
    expect((await api.call(contract.readMeeting, { params: { id: meeting.id } })).body.decisions.length).toBe(3)
  })

  it('confirms none where one is in doubt, one’s own, changed since, or dealt with, and names which', async () => {
    const items = await lay()
    const [quiet, boaster, kept] = items as [Item, Item, Item]
    await state(boaster.institution, { complained: true })
    const changed = await confirmAll(items)
    expect([changed.status, changed.problem.code, changed.problem.fields?.map(({ path }) => path)]).toEqual([409, 'stale_version', ['items.1']])
    const doubtful = await confirmAll([quiet, { ...boaster, version: 2 }, kept])
    expect([doubtful.status, doubtful.problem.code]).toEqual([409, 'in_doubt'])
    expect(doubtful.problem.fields).toEqual([{ path: 'items.1', message: expect.stringContaining('拟定等级低于初判,提出后初判依据有变化') }])
    expect(doubtful.problem.detail).toContain('枫渚金晖颐养中心')
    expect(await confirmAll([quiet, kept], officer)).toMatchObject({ status: 403, problem: { code: 'own_proposal' } })
    expect(await confirmAll([quiet, quiet])).toMatchObject({ status: 409, problem: { code: 'already_decided' } })
    expect(await states(items)).toBe('proposed,proposed,proposed')
    await sendBack(reviewer, kept.id)
    expect((await confirmAll([quiet, kept])).problem).toMatchObject({ code: 'already_decided', fields: [{ path: 'items.1' }] })
    expect(await states(items)).toBe('proposed,proposed,sent_back')
    expect((await read(quiet.institution)).confirmed).toBeNull()
  })

  it('finds in doubt what stands at the same level by the same rules upon other facts', async () => {
    const institution = await makeInstitution(api.database, { name: '云汀连锁院', facts: { registration: 'filed', branchesOpened3y: 5 } })
    await addScreening(api.database, institution)
    const level = (await read(institution)).verdict.level
    await propose(officer, institution, level, { reason: '据工商登记' })
    const doubts = async () => (await judged(reviewer, institution)).doubts
    const before = await doubts()
    await state(institution, { branchesOpened3y: 50 })
    expect((await read(institution)).verdict.level).toBe(level)
    expect([before.includes('moved'), (await doubts()).includes('moved')]).toEqual([false, true])
  })

  it('finds in doubt for thirty days what other rules alone moved, and nothing else', async () => {
    const [quiet, boaster] = (await lay()) as [Item, Item, Item]
    for (const { id } of [quiet, boaster]) await withdraw(officer, id)
    const asReviewer = await as(reviewer)
    expect((await publishDraft(asReviewer, await draftRules(asReviewer, { ended: [{ rule: 'Y4', reason: '依文件停用' }] }))).status).toBe(200)
    const anew = async ({ institution }: Item): Promise<Item> => {
      const { version, verdict } = await read(institution)
      return { id: (await propose(officer, institution, verdict.level)).body.id, version, institution, level: verdict.level }
    }
    const [moved, stayed] = [await anew(boaster), await anew(quiet)]
    expect([boaster.level, moved.level]).toEqual(['yellow', 'green'])
    const doubts = async ({ institution }: Item, days = 0) =>
      (await judged(reviewer, institution, new Date(testNow.getTime() + days * 86_400_000))).doubts.filter((doubt) => doubt !== 'open')
    expect([await doubts(moved), await doubts(stayed), await doubts(moved, 29), await doubts(moved, 30)]).toEqual([
      ['rules_changed'],
      [],
      ['rules_changed'],
      [],
    ])
    expect(await confirmAll([stayed, moved])).toMatchObject({ status: 409, problem: { code: 'in_doubt', fields: [{ path: 'items.1' }] } })
    expect(await confirmAll([stayed])).toMatchObject({ status: 200 })
  })

  it('finds in doubt a relapse, and what sources say in two ways', async () => {
    const [quiet, , kept] = (await lay()) as [Item, Item, Item]
    for (const { id } of [quiet, kept]) await withdraw(officer, id)
    await settle(quiet.institution, 'orange')
    await settle(quiet.institution, 'yellow')
    await state(quiet.institution, { collapsed: true })
    await propose(officer, quiet.institution, 'red')
    expect((await judged(reviewer, quiet.institution)).doubts).toEqual(['relapse'])
    for (const value of [true, false]) {
      const body = newCheck({
        results: { blacklist: value ? 'found' : 'not_found' },
        answers: [{ fact: 'blacklisted', value }],
        basedOn: '2026-11-20T00:00:00.000Z',
      })
      expect((await api.call(recordCheck, { params: { id: kept.institution }, body })).status).toBe(200)
    }
    await propose(officer, kept.institution, 'green')
    expect((await judged(reviewer, kept.institution)).doubts).toEqual(['disagreement'])
  })

  it('and one by one at the same time decide each once', async () => {
    const items = await lay()
    const [first] = items as [Item]
    const answers = await Promise.all([
      confirmAll(items),
      confirmAll([...items].reverse(), secondReviewer),
      confirm(secondReviewer, first, first.level, { version: first.version }),
    ])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(answers.every(({ status, problem }) => status === 200 || problem.code === 'already_decided')).toBe(true)
    for (const { institution } of items) expect((await judged(reviewer, institution)).determinations.length).toBe(1)
  })
})
