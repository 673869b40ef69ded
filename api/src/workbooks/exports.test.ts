import { institutions } from '@silverguard/db/schema/institutions'
import { exportControlList, exportWatches } from '@silverguard/shared/determinations/contract'
import type { Download } from '@silverguard/shared/endpoint'
import { exportInstitutions } from '@silverguard/shared/institutions/contract'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { judging } from '../testing/judges.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { outcome, tryRegister } from '../testing/register.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import { openTable } from './reading/open-sheet.ts'

const api = testApi()
const { settle, state } = judging(api)
const levels = [
  ['collapsed', 'red'],
  ['backRoom', 'orange'],
  ['boaster', 'yellow'],
] as const

const linesOf = async <Q extends z.ZodType>(download: Download<undefined, Q>, query: object = {}): Promise<string[][]> => {
  const response = await api.app.inject(urlOf(download, { query }))
  expect(response.headers['content-type']).toBe(download.contentType)
  const lines: string[][] = []
  for await (const { cells } of (await openTable(response.rawPayload, 'list.xlsx')).rows(0)) lines.push(cells.map(cellWords))
  return lines
}
/** Headings and rows as objects; titles above and foot below are left out. */
const records = (lines: readonly string[][]): Record<string, string>[] => {
  const at = lines.findIndex((line) => line[0] === '序号')
  const headings = lines[at] ?? []
  return lines
    .slice(at + 1)
    .filter((line) => /^\d+$/.test(line[0] ?? ''))
    .map((line) => Object.fromEntries(headings.map((heading, column) => [heading, line[column] ?? ''])))
}

describe('附件5 as a workbook', () => {
  it('holds confirmed levels alone, red first, with the day of the decision what is done and the head of the chain; who does it is blank until somebody is named', async () => {
    for (const name of ['wellKept', 'unheardOf', 'quietRoom'] as const) await makeCast(api.database, name)
    for (const [name, level] of levels) await settle(await makeCast(api.database, name), level)
    const lines = await linesOf(exportControlList)
    expect(lines.slice(0, 3).map((line) => line[0])).toEqual(['附件5', '养老服务诈骗风险隐患"红橙黄"风险管控名单', '演示数据,机构、人员均为虚构'])
    expect(records(lines).map((record) => [record.序号, record['机构(场所)名称'], record.风险等级, record['统一社会信用代码(未登记填"无")']])).toEqual([
      ['1', '枫渚长乐养老服务有限公司', '■ 红色', ''],
      ['2', '云汀晚晴老年公寓', '◆ 橙色', '无'],
      ['3', '枫渚金晖颐养中心', '▲ 黄色', ''],
    ])
    for (const record of records(lines)) expect([record.认定日期, record.责任人]).toEqual(['2026-11-21', ''])
    expect(records(lines).map(({ 处置措施, 责任单位, 整改时限 }) => [处置措施?.split(';')[0], 责任单位, 整改时限])).toEqual([
      ['向属地人民政府和政法委提供线索', '银汀区民政局;枫渚街道', '2026-11-23'],
      ['向属地人民政府和政法委通报线索', '银汀区民政局;云汀街道', '2026-11-25'],
      ['风险提示', '银汀区民政局', '2026-11-27'],
    ])
    expect(lines.at(-3)?.[0]).toBe('合计:3 家,红色 1 家,橙色 1 家,黄色 1 家')
    expect(lines.at(-1)?.[0]).toMatch(/^审计链:[0-9A-Z-]{19} · 封存至 [0-9: -]{16} · 导出人 测试员 · 导出于 2026-11-21 10:00 · 电话、证件号码已打码$/)
  })

  it('keeps every fen of a balance shown in 万元, and says 未知 of a figure as screen and paper do', async () => {
    await settle(await makeInstitution(api.database, { facts: { collapsed: true, prepaidBalance: 123456.78 } }), 'red')
    expect(records(await linesOf(exportControlList, { level: ['red'] }))[0]).toMatchObject({ '预付费余额(万元)': '12.345678', 床位数: '未知' })
  })

  it('leaves computed levels to a workbook of their own, headed and named so', async () => {
    for (const [name] of levels) await makeCast(api.database, name)
    const { headers } = await api.app.inject(urlOf(exportControlList, { query: { basis: 'computed' } }))
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('系统初判名单-2026-11-21.xlsx')
    const lines = await linesOf(exportControlList, { basis: 'computed' })
    expect(lines.slice(0, 2).map((line) => line[0])).toEqual(['养老服务诈骗风险隐患系统初判名单', '系统初判,未经研判定级,或定级绿色后初判上升(待复核)'])
    expect(records(lines).map((record) => [record.风险等级, record.认定日期])).toEqual([
      ['■ 红色', ''],
      ['◆ 橙色', ''],
      ['▲ 黄色', ''],
    ])
    expect(records(await linesOf(exportControlList))).toEqual([])
    await api.database.db.update(institutions).set({ confirmedLevel: 'green', confirmedUpon: 'green' }).where(eq(institutions.standing, 'red'))
    expect(records(await linesOf(exportControlList, { basis: 'computed', level: ['red'] })).map((record) => record.备注)).toEqual([
      expect.stringContaining('待复核:定级绿色,现初判红色'),
    ])
    expect(records(await linesOf(exportControlList))).toEqual([])
  })
})

describe('the watch periods as a workbook', () => {
  it('hold who is watched, since when, and each re-check', async () => {
    const id = await makeCast(api.database, 'boaster')
    await settle(id, 'orange')
    await settle(id, 'yellow')
    const lines = await linesOf(exportWatches)
    expect(records(lines)).toMatchObject([
      {
        ...{ '镇(街道)': '枫渚街道', '机构(场所)名称': '枫渚金晖颐养中心', 原等级: '◆ 橙色', 调整后等级: '▲ 黄色', 系统初判: '▲ 黄色', 是否反弹: '否' },
        ...{ 观察期起: '2026-11-21', 观察期止: '2027-05-20', 下次复查: '2026-12-21', 定级人: '审核员' },
        定期复查: '2026-12-21 应查,未查\n2027-02-19 应查,未查\n2027-05-20 应查,未查',
      },
    ])
    expect(lines.at(-1)?.[0]).toMatch(/^审计链:/)
    expect(records(await linesOf(exportWatches, { relapsed: true }))).toEqual([])
  })
})

describe('the register as a workbook', () => {
  it('shows every institution under the filters with its id, and blank for what is unknown', async () => {
    const id = await makeInstitution(api.database, {
      name: '=云汀"甲"院',
      telephones: ['0999-5550101', '0999-5550102'],
      facts: { monthlyFee: 3000.01, largestPrepayment: 18000, insolvent: false },
    })
    await makeCast(api.database, 'wellKept')
    expect(records(await linesOf(exportInstitutions, { standing: ['green'] })).map((record) => record.机构名称)).toEqual(['鹭鸣康养院'])
    const [record] = records(await linesOf(exportInstitutions, { standing: ['pending'] }))
    expect(record).toMatchObject({ 机构名称: '=云汀"甲"院', 联系电话: '0999-*****01、0999-*****02', 系统编号: id, 风险等级: '○ 待核实' })
    expect(record).toMatchObject({ '月应缴费用(元)': '3000.01', 资不抵债: '否', 床位数: '', 黑名单: '', 倍数: '5.99', 是否大额: '' })
  })

  it('shows the confirmed level and whether it is to be reviewed, and changes nothing when it is read back', async () => {
    const id = await makeCast(api.database, 'boaster')
    await settle(id, 'yellow')
    await state(id, { collapsed: true })
    await makeCast(api.database, 'wellKept')
    const response = await api.app.inject(urlOf(exportInstitutions))
    const lines = await linesOf(exportInstitutions)
    expect(records(lines).map((record) => [record.风险等级, record.定级, record.待复核])).toEqual([
      ['■ 红色', '黄色', '待复核'],
      ['● 绿色', '', ''],
    ])
    expect(outcome(await tryRegister(api.database, response.rawPayload, { fileName: '台账.xlsx' }))).toEqual([0, 0, 2, 0])
  })
})
