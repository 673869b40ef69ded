import { readTrail } from '@silverguard/shared/audit/contract'
import { exportDecisions, exportQueue, sendBack } from '@silverguard/shared/determinations/contract'
import type { Download } from '@silverguard/shared/endpoint'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { describe, expect, it } from 'vitest'
import { judging, officer, reviewer } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import { openTable } from './reading/open-sheet.ts'

const api = testApi()
const { as, propose, settle } = judging(api)

const exported = async (list: Download, query: object = {}) => {
  const { rawPayload, statusCode } = await api.app.inject(urlOf(list, { query }))
  expect(statusCode).toBe(200)
  const lines: string[][] = []
  for await (const { cells } of (await openTable(rawPayload, 'list.xlsx')).rows(0)) lines.push(cells.map(cellWords))
  const start = lines.findIndex(([first]) => first === '序号')
  const heading = lines[start] ?? []
  const rows = lines.slice(start + 1).filter(([order]) => /^\d+$/.test(order ?? ''))
  return rows.map((row) => (name: string) => row[heading.indexOf(name)] ?? '')
}
const told = async () => (await api.call(readTrail, { query: { kind: ['output'] } })).body.rows[0]?.sentence.zh

describe('judgement as workbooks', () => {
  it('are what the pages show, and stand in the trail with their filters', async () => {
    await settle(await makeCast(api.database, 'boaster'), 'yellow')
    const waiting = (await propose(officer, await makeCast(api.database, 'collapsed'), 'red')).body
    const returned = (await propose(officer, await makeCast(api.database, 'backRoom'), 'orange')).body
    await (await as(reviewer))(sendBack, { params: { id: returned.id }, body: { reason: '请致电13900001234核实', minutes: '会商认为不足' } })

    const queue = await exported(exportQueue as Download, { why: ['proposed', 'sent_back'] })
    const shown = ['机构(场所)名称', '原因', '拟定等级', '提出人', '退回意见', '存疑']
    expect(queue.map((cell) => shown.map(cell))).toEqual([
      [waiting.institutionName, '待定级', '红色', '区级经办', '', '本次专项行动未排查'],
      [returned.institutionName, '已退回', '橙色', '区级经办', '请致电139****1234核实', ''],
    ])
    expect(await told()).toMatch(/^导出研判清单,2 条;筛选:原因:待定级、已退回;审计链 /)

    const decisions = await exported(exportDecisions as Download)
    expect(decisions.map((cell) => ['机构(场所)名称', '办理结果', '定级', '变动', '定级人', '会商记录'].map(cell))).toEqual([
      [returned.institutionName, '已退回', '', '', '审核员', '会商认为不足'],
      ['枫渚金晖颐养中心', '已定级', '黄色', '纳入名单', '审核员', ''],
    ])
    expect(await told()).toMatch(/^导出定级记录,2 条;筛选:无;审计链 /)
    expect((await exported(exportDecisions as Download, { movement: ['listed'] })).length).toBe(1)
  })
})
