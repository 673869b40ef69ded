import { readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/determinations/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { addScreening, judging, officer, reviewer, secondReviewer } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

type Item = { id: string; version: number; institution: string; level: Level }

describe('confirming several at once', () => {
  const api = testApi()
  const { as, read, propose, confirm, sendBack, state, determinations: judged } = judging(api)
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
