import { readTrail } from '@silverguard/shared/audit/contract'
import { exportControlList } from '@silverguard/shared/determinations/contract'
import type { Download } from '@silverguard/shared/endpoint'
import { exportHandlingProgress, exportResults } from '@silverguard/shared/handling/progress/contract'
import { handlingProgressForm } from '@silverguard/shared/workbooks/forms/handling-progress'
import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { fengzhu, yunting } from '../testing/cast.ts'
import { handledPlaces } from '../testing/handled-places.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, urlOf } from '../testing/test-api.ts'

const api = testApi()
const { confirmOn, actOn, oweOn, payOn, countOn } = handledPlaces(api)
const written = async (list: Download, query: object = {}) => {
  const { rawPayload, statusCode } = await api.app.inject(urlOf(list, { query }))
  expect(statusCode).toBe(200)
  const { sheets } = await readXlsx(rawPayload)
  return sheets[0]?.rows ?? []
}
const told = async () => (await api.call(readTrail, { query: { kind: ['output'] } })).body.rows[0]?.sentence.zh

let id = ''
beforeEach(async () => {
  id = await makeInstitution(api.database, { name: '云汀某院', township: yunting, facts: { registration: 'unfiled' } })
  await confirmOn(id, 'orange', '2026-11-02')
})

describe('handling as workbooks', () => {
  it('annex 6 has the columns of the form, money in 10,000 yuan to the fen, its sums under it, and stands in the trail', async () => {
    const other = await makeInstitution(api.database, { name: '枫渚某院', township: fengzhu })
    await confirmOn(other, 'red', '2026-11-02')
    await actOn(id, 'MY1', '2026-11-02', { fields: { remindedOn: '2026-11-03' } })
    const [line = ''] = await oweOn(id, '2026-11-03', 123_456.78)
    await payOn(id, line, '2026-11-04', 23_456.78)
    await countOn(other, 'resettled', '2026-11-05', 3)
    const lines = await written(exportHandlingProgress, { month: '2026-11' })
    const start = lines.findIndex(([first]) => first === '序号')
    const [upper = [], lower = [], first = [], second = [], sum = [], foot = []] = lines.slice(start)
    const headings = handlingProgressForm.columns.map(({ group, heading }) => [group?.zh, heading.zh])
    expect(upper.filter((cell) => cell)).toEqual([...new Set(headings.map(([group, heading]) => group ?? heading))])
    expect(lower.filter((cell) => cell)).toEqual(['应退', '已退', '未退'])
    const at = (key: string) => handlingProgressForm.columns.findIndex((column) => column.key === key)
    const cells = (row: readonly unknown[]) =>
      ['order', 'name', 'level', 'reminded', 'owed', 'refunded', 'stillOwed', 'elders', 'resettled'].map((key) => row[at(key)] || null)
    expect(cells(first)).toEqual([1, '枫渚某院', '红色', null, null, null, null, null, 3])
    expect(cells(second)).toEqual([2, '云汀某院', '橙色', '2026-11-03', 12.345678, 2.345678, 10, 1, null])
    expect(cells(sum)).toEqual([null, '合计', null, null, 12.345678, 2.345678, 10, null, 3])
    expect(foot[0]).toBe('共 2 家,2026年11月末在册:红色 1 家、橙色 1 家、黄色 0 家;当月降至绿色 0 家')
    expect(await told()).toMatch(/^导出附件6 分类处置工作进度表,2 条;筛选:月份:2026-11;审计链 /)
  })

  it('the results have a row a township and the total', async () => {
    await actOn(id, 'MU3', '2026-11-02', { fields: { decidedOn: '2026-11-04' } })
    const [line = ''] = await oweOn(id, '2026-11-03', 900)
    await payOn(id, line, '2026-11-05', 800.5)
    const lines = await written(exportResults, { since: '2026-11-01', until: '2026-11-20' })
    const start = lines.findIndex(([first]) => first === '镇(街道)')
    expect(lines[start]).toEqual(['镇(街道)', '取缔关停(家)', '立案(件)', '判决(件)', '移交相关部门(件)', '甄别调查中(家)', '清退金额(万元)', '安置(人)'])
    const row = ['云汀街道', 1, 0, 0, 0, 0, 0.08005, 0]
    expect(lines.find(([first]) => first === '云汀街道')).toEqual(row)
    expect(lines.find(([first]) => first === '合计')).toEqual(['合计', ...row.slice(1)])
    expect(lines.flat().find((cell) => typeof cell === 'string' && cell.startsWith('共'))).toMatch(/^共 \d+ 个镇\(街道\)$/)
    expect(await told()).toMatch(/^导出打击整治战果统计表,\d+ 条;筛选:自 2026-11-01;至 2026-11-20;审计链 /)
  })

  it('annex 5 says what is done about a place, whose work it is, by whom, and what is due first', async () => {
    await actOn(id, 'MO3', '2026-11-02', { dueOn: '2026-12-20', handler: '区级经办' })
    await actOn(id, 'MO4', '2026-11-02', { dueOn: '2026-12-10', unit: yunting, handler: '云汀经办' })
    const ended = { dueOn: '2026-11-20', handler: '别人' }
    await actOn(id, 'MO1', '2026-11-02', { ...ended, steps: [['close', '2026-11-10', 'closed']] })
    await actOn(id, 'MO2', '2026-11-02', { ...ended, steps: [['drop', '2026-11-10', 'dropped']] })
    const lines = await written(exportControlList)
    const heading = lines.find(([first]) => first === '序号') ?? []
    const row = lines.find(([, , name]) => name === '云汀某院') ?? []
    const cell = (name: string) => row[heading.indexOf(name)]
    expect(['处置措施', '责任单位', '责任人'].map(cell)).toEqual([
      '向属地人民政府和政法委通报线索;督促清退资金;责令整改',
      '云汀街道;银汀区民政局',
      '云汀经办;区级经办',
    ])
    expect(cell('整改时限')).toEqual(new Date('2026-12-10T00:00:00Z'))
  })
})
