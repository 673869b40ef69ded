import { randomUUID } from 'node:crypto'
import { auditEntries } from '@silverguard/db/schema/audit'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import { importRows } from '@silverguard/db/schema/workbooks'
import { type FactKey, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import { recordScreening } from '@silverguard/shared/screenings/contract'
import type { Import } from '@silverguard/shared/workbooks/contract'
import { readImportRows } from '@silverguard/shared/workbooks/contract'
import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { yunting } from '../../testing/cast.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { importRegister, outcome, problems, register, runTried, tryRegister } from '../../testing/register.ts'
import { testApi, testToday } from '../../testing/test-api.ts'

const headings = ['系统编号', '机构名称', '床位数', '投诉举报', '黑名单', '月应缴费用(元)', '排查方式', '排查日期', '排查人', '备注']
type Cells = Partial<Record<(typeof headings)[number], string>>
const file = (...lines: Cells[]) => register(headings, ...lines.map((cells) => headings.map((heading) => cells[heading] ?? '')))

describe('a filled-in 附件2', () => {
  const api = testApi()
  const place = (facts = {}, trueSince = '2026-11-01') => makeInstitution(api.database, { name: '云汀松鹤院', township: yunting, facts, trueSince })
  const only = async (id: string) => (await api.database.db.select().from(institutions).where(eq(institutions.id, id)))[0]
  const statements = async (id: string) =>
    (await api.database.db.select().from(factStatements).where(eq(factStatements.institutionId, id)).orderBy(asc(factStatements.id))).map(
      ({ fact, value, trueSince, source }) => `${fact} ${JSON.stringify(value)} ${trueSince} ${source}`,
    )
  const screeningsOf = async (id: string) => api.database.db.select().from(screenings).where(eq(screenings.institutionId, id))
  const rows = async ({ id }: Import) => (await api.call(readImportRows, { params: { id }, query: {} })).body.rows
  const visit = (id: string): Cells => ({
    系统编号: id,
    机构名称: '云汀松鹤院',
    床位数: '40',
    投诉举报: '否',
    排查方式: '上门',
    排查日期: '2026-11-10',
    排查人: '甲、乙',
  })

  it('brings a screening: what it says is true since that day, seen at the visit, also where it was known', async () => {
    const id = await place({ bedCount: 40 })
    const tried = await tryRegister(api.database, file({ ...visit(id), 备注: '院长在场' }))
    expect([outcome(tried), tried.counts?.screenings]).toEqual([[0, 1, 0, 0], 1])
    expect(await rows(tried)).toMatchObject([
      { outcome: 'changed', screenedOn: '2026-11-10', changes: [{ key: 'complained', cell: 'D2', before: null, after: false }] },
    ])
    await runTried(api.database, tried)
    expect(await statements(id)).toEqual(['bedCount 40 2026-11-01 entered', 'bedCount 40 2026-11-10 visit', 'complained false 2026-11-10 visit'])
    expect(await screeningsOf(id)).toMatchObject([
      {
        ...{ screenedOn: '2026-11-10', method: 'on_site', unannounced: null, screeners: ['甲', '乙'], remarks: '院长在场', importId: tried.id },
        ...{ recordedBy: '导入员', withdrawnAt: null, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ])
    const entries = await api.database.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'screening.recorded')))
    expect(entries.map(({ sentence }) => sentence.zh)).toEqual(['排查(上门,2026-11-10),由名册导入:名册.csv 第 2 行'])
  })

  it('is one screening however often it is handed in, and adds nothing the second time', async () => {
    const id = await place()
    await importRegister(api.database, file(visit(id)))
    const before = [await statements(id), await only(id)]
    const again = await importRegister(api.database, file(visit(id)), { day: testToday })
    expect([outcome(again), again.counts?.screenings]).toEqual([[0, 0, 1, 0], 0])
    expect([await statements(id), await only(id)]).toEqual(before)
    expect(await screeningsOf(id)).toHaveLength(1)
  })

  it('without a new day states the cells that differ, on the day of the file, even where what is known is younger than the visit', async () => {
    const id = await place({ bedCount: 40, complained: false }, '2026-11-01')
    await importRegister(api.database, file(visit(id)))
    await importRegister(api.database, file({ ...visit(id), 排查日期: '2026-11-18', 黑名单: '否' }))
    const before = await statements(id)
    const tried = await tryRegister(api.database, file({ ...visit(id), 床位数: '44', 黑名单: '是' }))
    expect((await rows(tried))[0]?.changes).toMatchObject([
      { key: 'bedCount', cell: 'C2', before: 40, after: 44 },
      { key: 'blacklisted', cell: 'E2', before: false, after: true },
    ])
    await runTried(api.database, tried)
    expect((await statements(id)).slice(before.length)).toEqual([`bedCount 44 ${testToday} import`, `blacklisted true ${testToday} import`])
    const blank = await importRegister(api.database, file({ ...visit(id), 床位数: '45', 黑名单: '是', 排查日期: '', 排查方式: '', 排查人: '' }))
    expect([outcome(blank), (await rows(blank))[0]?.changes.map(({ key }) => key)]).toEqual([[0, 1, 0, 0], ['bedCount']])
  })

  it('makes nothing look fresher that it says again, the particulars neither', async () => {
    const id = await place({ bedCount: 40 }, '2026-05-01')
    await api.database.db.update(institutions).set({ particularsAsOf: '2026-05-01' }).where(eq(institutions.id, id))
    const before = [await statements(id), await only(id)]
    await importRegister(api.database, file({ 系统编号: id, 机构名称: '云汀松鹤院', 床位数: '40' }))
    expect([await statements(id), await only(id)]).toEqual(before)
  })

  it('does not change a screening that is on record, and says so at the cell', async () => {
    const id = await place()
    await importRegister(api.database, file({ ...visit(id), 备注: '院长在场' }))
    const done = await importRegister(api.database, file({ ...visit(id), 排查方式: '电话', 备注: '院长不在' }))
    expect([outcome(done), await problems(api.database, done), done.counts?.warnings]).toEqual([
      [0, 0, 1, 0],
      ['G2 screening_recorded', 'J2 screening_recorded'],
      2,
    ])
    expect(await screeningsOf(id)).toMatchObject([{ method: 'on_site', remarks: '院长在场' }])
    const undated = await importRegister(api.database, file({ ...visit(id), 排查日期: '' }))
    expect(await problems(api.database, undated)).toEqual(['G2 screening_without_day', 'I2 screening_without_day'])
  })

  it('is refused row by row where its day cannot stand: since when the facts are true is never guessed', async () => {
    const id = await place()
    const days = ['2026-11-22', '1999-12-31', '上月', '2026-02-30']
    const done = await importRegister(
      api.database,
      file(...days.map((排查日期, at) => ({ 机构名称: `第${at}处`, 床位数: '9', 排查日期 })), { ...visit(id), 排查日期: testToday }),
    )
    expect(outcome(done)).toEqual([0, 1, 0, 4])
    expect((await problems(api.database, done)).filter((problem) => /screening|day|underst/.test(problem))).toEqual([
      'H2 screening_in_future',
      'H3 screening_too_early',
      ...['H4 screening_day_unreadable', 'H4 not_understood'],
      ...['H5 screening_day_unreadable', 'H5 impossible_day'],
    ])
    expect(await statements(id)).toHaveLength(2)
  })

  it('of an earlier visit does not beat what a later one found', async () => {
    const id = await place()
    await importRegister(api.database, file({ ...visit(id), 排查日期: '2026-11-15', 床位数: '50' }))
    const older = await importRegister(api.database, file({ ...visit(id), 床位数: '40' }))
    expect([outcome(older), (await only(id))?.facts.bedCount, (await screeningsOf(id)).length]).toEqual([[0, 1, 0, 0], 50, 2])
  })

  it('takes a cell that cannot be read for a problem of that cell, and the screening all the same', async () => {
    const id = await place()
    const done = await importRegister(api.database, file({ ...visit(id), 排查方式: '飞鸽', 投诉举报: '也许' }))
    expect(await problems(api.database, done)).toEqual(['D2 not_understood', 'G2 not_understood'])
    expect(await screeningsOf(id)).toMatchObject([{ method: null, screeners: ['甲', '乙'] }])
    expect(await statements(id)).toEqual(['bedCount 40 2026-11-10 visit'])
  })

  it('brings new places with their screening, each with an entry of its own', async () => {
    const annex3 = register(
      ['场所名称', '镇(街道)', '以何名义', '床位数', '排查日期', '排查人'],
      ['云汀晚晴公寓', '云汀街道', '企业', '12', '2026-11-12', '甲'],
    )
    const done = await importRegister(api.database, annex3)
    expect([outcome(done), done.counts?.screenings]).toEqual([[1, 0, 0, 0], 1])
    const [row] = await api.database.db.select().from(importRows)
    const id = row?.institutionId ?? ''
    expect(await only(id)).toMatchObject({ facts: { registration: 'unregistered', operating: true, bedCount: 12 }, level: 'orange' })
    expect((await statements(id)).every((said) => said.endsWith('2026-11-12 visit'))).toBe(true)
    expect(await screeningsOf(id)).toHaveLength(1)
    const entries = await api.database.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(asc(auditEntries.sequence))
    expect(entries.map(({ action }) => action)).toEqual(['institution.created', 'screening.recorded'])
  })

  it('gives the verdict that the same screening gives when it is filled in on a form or a phone', async () => {
    const answers: Partial<Record<FactKey, string | number | boolean>> = {
      ...{ registration: 'unfiled', bedCount: 40, monthlyFee: 3000, largestPrepayment: 18000, longestPrepaidMonths: 6, largePrepayers: 3 },
      ...{ prepaidBalance: 123456.78, prepaymentUse: 'irregular', complained: true, blacklisted: false, insolvent: false },
    }
    const keys = factKeys.filter((key) => answers[key] !== undefined)
    const written = (key: FactKey) => {
      const value = answers[key]
      const definition = factCatalogue[key]
      if (definition.type === 'choice') return definition.choices.find((choice) => choice.value === value)?.label.zh ?? ''
      if (key === 'prepaidBalance') return '12.345678'
      return value === true ? '是' : value === false ? '否' : String(value)
    }
    const typed = await place()
    const filledIn = await place()
    const screening = { screenedOn: '2026-11-10', method: 'on_site' as const, screeners: ['甲', '乙'], remarks: '院长在场' }
    const fixed = { unannounced: null, spokenTo: [], basedOn: null, keptAt: '2026-11-10T08:00:00Z', account: api.actor.accountId ?? '' }
    const said = keys.map((fact) => ({ fact, value: answers[fact] ?? null, source: 'visit' as const }))
    const recorded = await api.call(recordScreening, { body: { id: randomUUID(), institution: typed, ...screening, ...fixed, answers: said } })
    expect(recorded.status).toBe(200)
    const sheet = register(
      ['系统编号', '机构名称', ...keys.map((key) => factCatalogue[key].heading.zh), '排查方式', '排查日期', '排查人', '备注'],
      [filledIn, '云汀松鹤院', ...keys.map(written), '上门', '2026-11-10', '甲、乙', '院长在场'],
    )
    const done = await importRegister(api.database, sheet)
    expect([outcome(done), await problems(api.database, done)]).toEqual([[0, 1, 0, 0], []])
    const seen = async (id: string) => {
      const row = await only(id)
      const screened = (await screeningsOf(id)).map(({ screenedOn, method, screeners, remarks, campaignId }) => ({
        screenedOn,
        method,
        screeners,
        remarks,
        campaignId,
      }))
      return { facts: row?.facts, verdict: row?.verdict, standing: row?.standing, duty: row?.dutyCode, said: (await statements(id)).sort(), screened }
    }
    expect(await seen(filledIn)).toEqual(await seen(typed))
    expect(await seen(filledIn)).toMatchObject({ facts: answers, screened: [{ screenedOn: '2026-11-10' }] })
  })
})
