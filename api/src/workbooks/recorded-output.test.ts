import { exportTrail, findHead, readTrail, recordPrint } from '@silverguard/shared/audit/contract'
import { exportControlList } from '@silverguard/shared/determinations/contract'
import type { Download } from '@silverguard/shared/endpoint'
import { exportInstitutions, exportInstitutionsInFull, listInstitutions } from '@silverguard/shared/institutions/contract'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { returnedWorkbook } from '@silverguard/shared/workbooks/contract'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { actingAs } from '../testing/actors.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { outcome, register, tryRegister } from '../testing/register.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import { openTable } from './reading/open-sheet.ts'

const api = testApi()
const latest = async () => (await api.call(readTrail, { query: { kind: ['output'] } })).body.rows[0]

const exported = async <P extends z.ZodType | undefined, Q extends z.ZodType | undefined>(
  list: Download<P, Q>,
  asked: { query?: object; params?: object } = {},
) => {
  const { rawPayload, statusCode } = await api.app.inject(urlOf(list, asked))
  expect(statusCode).toBe(200)
  const lines: string[][] = []
  for await (const { cells } of (await openTable(rawPayload, 'list.xlsx')).rows(0)) lines.push(cells.map(cellWords))
  const foot = lines.at(-1)?.[0] ?? ''
  return { bytes: rawPayload, lines, foot, code: /^审计链:([0-9A-Z-]{19}) /.exec(foot)?.[1] }
}

describe('a list that is exported', () => {
  it('bears the head of the chain, which is found again, and stands in the trail under it', async () => {
    await makeCast(api.database, 'collapsed')
    for (const [list, what, records] of [
      [exportInstitutions, '台账', 1],
      [exportControlList, '附件5 管控名单', 0],
      [exportTrail, '审计记录', 4],
    ] as const) {
      const { foot, code } = await exported(list as Download)
      expect(foot).toContain('导出人 测试员 · 导出于 2026-11-21 10:00 · 电话、证件号码已打码')
      expect(await latest()).toMatchObject({
        ...{ action: 'list.exported', actor: '测试员', sentence: { zh: `导出${what},${records} 条;筛选:无;审计链 ${code}` } },
        changes: [
          { key: 'records', after: records },
          { key: 'head', after: code },
        ],
      })
      expect((await api.call(findHead, { query: { code: code ?? '' } })).body.head?.code).toBe(code)
    }
  })

  it('in full names its reason in the trail, and says so at its foot', async () => {
    await makeInstitution(api.database, { telephones: ['13800001234'] })
    const { lines, foot } = await exported(exportInstitutionsInFull, { query: { reason: '核对电话', standing: ['pending'] } })
    expect(lines.flat().join()).toContain('13800001234')
    expect(foot).toMatch(/电话、证件号码未打码$/)
    expect((await latest())?.sentence.zh).toMatch(/^导出台账,1 条;筛选:等级:待核实;电话、证件号码未打码,理由:核对电话;/)
  })

  it('the file that an import gives back is one too, and its foot is no record when it is handed in again', async () => {
    const tried = await tryRegister(api.database, register(['机构名称', '地址'], ['云汀晚晴公寓', '一路1号'], ['枫渚安康院', '二路2号']))
    const { bytes, code } = await exported(returnedWorkbook, { params: { id: tried.id } })
    expect((await latest())?.sentence.zh).toBe(`导出导入退回的原表,2 条;筛选:无;审计链 ${code}`)
    expect(outcome(await tryRegister(api.database, bytes, { fileName: '退回.xlsx' }))).toEqual([2, 0, 0, 0])
  })

  it('the foot of our own register is no record when it is read back', async () => {
    await makeInstitution(api.database, { name: '云汀晚晴公寓' })
    const { bytes } = await exported(exportInstitutions)
    expect(outcome(await tryRegister(api.database, bytes, { fileName: '台账.xlsx' }))).toEqual([0, 0, 1, 0])
  })
})

describe('the trail as a workbook', () => {
  it('tells who did what in words, under the filters of the page', async () => {
    await makeInstitution(api.database, { name: '云汀晚晴公寓', telephones: ['13800001234'], facts: { registration: 'unregistered' } })
    const { lines } = await exported(exportTrail, { query: { kind: ['record'], institution: '晚晴' } })
    const at = lines.findIndex((line) => line[0] === '序号')
    const [record, total] = lines.slice(at + 1)
    expect(record?.slice(2, 9)).toEqual(['测试员', '', '192.0.2.1', '机构资料', '云汀街道', '云汀晚晴公寓', expect.stringContaining('云汀晚晴公寓')])
    expect(record?.[9]).toContain('138****1234')
    expect(record?.[9]).toContain(':— → 未登记')
    expect(record?.[10]).toBe('1')
    expect(total?.[0]).toBe('合计:1 条')
    expect((await latest())?.sentence.zh).toContain('筛选:机构:晚晴;类别:机构资料;')
  })
})

describe('a print', () => {
  it('is noted before it is shown, and answers with the head for its foot', async () => {
    const { body } = await api.call(recordPrint, { body: { what: 'control_list', filters: 'level=red', records: 3 } })
    expect(body).toMatchObject({ person: '测试员', printedAt: '2026-11-21T02:00:00.000Z', head: { seal: 1 } })
    expect(await latest()).toMatchObject({
      ...{ action: 'list.printed', sentence: { zh: `打印附件5 管控名单,3 条;审计链 ${body.head.code}` } },
      changes: [
        { key: 'filters', after: 'level=red' },
        { key: 'records', after: 3 },
        { key: 'head', after: body.head.code },
      ],
    })
  })

  it('of a verdict sheet stands with its institution, which has to be in scope', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const body = { what: 'verdict_sheet', institution: id, filters: '', records: 1 } as const
    expect((await api.call(recordPrint, { body })).status).toBe(200)
    expect(await latest()).toMatchObject({ subjectId: id, division: '990101001', institution: { name: '云汀晚晴老年公寓' } })
    const elsewhere = await api.with({ actor: actingAs({ scope: '990101101' }) })
    expect((await elsewhere(recordPrint, { body })).status).toBe(404)
    expect((await api.call(recordPrint, { body: { what: 'verdict_sheet', filters: '', records: 1 } })).status).toBe(400)
  })

  it('by a township stands in its own division, and its head covers the whole area', async () => {
    await makeCast(api.database, 'collapsed')
    const township = await api.with({ actor: actingAs({ name: '顾小满', scope: '990101001', roles: ['township_officer'] }) })
    expect((await township(listInstitutions, {})).body.total).toBe(0)
    const { body } = await township(recordPrint, { body: { what: 'register', filters: '', records: 0 } })
    expect(body.head.entries).toBe(2)
    expect(await latest()).toMatchObject({ actor: '顾小满', division: '990101001' })
  })
})
