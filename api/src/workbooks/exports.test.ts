import { exportControlList } from '@silverguard/shared/determinations/contract'
import type { Download } from '@silverguard/shared/endpoint'
import { exportInstitutions } from '@silverguard/shared/institutions/contract'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import { openTable } from './reading/open-sheet.ts'

const api = testApi()

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
  it('holds yellow and above, red first, headed as computed and as invented, and leaves what a person decides blank', async () => {
    for (const name of ['wellKept', 'unheardOf', 'backRoom', 'collapsed', 'boaster'] as const) await makeCast(api.database, name)
    const lines = await linesOf(exportControlList)
    expect(lines.slice(0, 4).map((line) => line[0])).toEqual([
      '附件5',
      '养老服务诈骗风险隐患"红橙黄"风险管控名单',
      '系统初判,未经研判定级',
      '演示数据,机构、人员均为虚构',
    ])
    expect(records(lines).map((record) => [record.序号, record['机构(场所)名称'], record.风险等级, record['统一社会信用代码(未登记填"无")']])).toEqual([
      ['1', '枫渚长乐养老服务有限公司', '■ 红色', ''],
      ['2', '云汀晚晴老年公寓', '◆ 橙色', '无'],
      ['3', '枫渚金晖颐养中心', '▲ 黄色', ''],
    ])
    for (const record of records(lines))
      expect([record.认定日期, record.处置措施, record.责任单位, record.责任人, record.整改时限]).toEqual(['', '', '', '', ''])
    expect(lines.at(-3)?.[0]).toBe('合计:3 家,红色 1 家,橙色 1 家,黄色 1 家')
    expect(lines.at(-1)?.[0]).toMatch(/^审计链:[0-9A-Z-]{19} · 封存至 [0-9: -]{16} · 导出人 测试员 · 导出于 2026-11-21 10:00 · 电话、证件号码已打码$/)
  })

  it('keeps every fen of a balance shown in 万元', async () => {
    await makeInstitution(api.database, { facts: { collapsed: true, prepaidBalance: 123456.78 } })
    expect(records(await linesOf(exportControlList, { level: ['red'] }))[0]?.['预付费余额(万元)']).toBe('12.345678')
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
})
