import { readTrail } from '@silverguard/shared/audit/contract'
import type { Download } from '@silverguard/shared/endpoint'
import { addAction, dropActions, exportActions, listActions, readTimeline } from '@silverguard/shared/handling/contract'
import { openLedger } from '@silverguard/shared/handling/ledger/contract'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { judging, officer, township } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import { openTable } from './reading/open-sheet.ts'

const api = testApi()
const { as, settle } = judging(api)

const exported = async (query: object) => {
  const { rawPayload, statusCode } = await api.app.inject(urlOf(exportActions as Download, { query }))
  expect(statusCode).toBe(200)
  const lines: string[][] = []
  for await (const { cells } of (await openTable(rawPayload, 'list.xlsx')).rows(0)) lines.push(cells.map(cellWords))
  const start = lines.findIndex((line) => line.includes('处置措施'))
  const heading = (lines[start] ?? []).map((word, at) => lines[start + 1]?.[at] || word)
  const rows = lines.slice(start + 1).filter(([order]) => /^\d+$/.test(order ?? ''))
  return rows.map((row) => (name: string) => row[heading.indexOf(name)] ?? '')
}

it('measures as a workbook are what the list shows under its filters, with money where it is counted, and stand in the trail', async () => {
  const id = await makeCast(api.database, 'backRoom')
  await settle(id, 'orange')
  await settle(await makeCast(api.database, 'boaster'), 'yellow')
  await (await as(township))(openLedger, { params: { id }, body: { basis: 'institution', owed: 80_000, elders: 4 } })
  const query = { level: ['orange' as const], code: ['MO1' as const, 'MO3' as const, 'MO4' as const] }
  const { rows } = (await (await as(officer))(listActions, { query })).body
  const sheet = await exported(query)
  expect(sheet.map((cell) => ['处置措施', '期限', '是否暂定'].map(cell))).toEqual(
    rows.map(({ title, dueOn, dueProvisional }) => [title.zh, dueOn, dueProvisional ? '暂定' : '']),
  )
  const of = (title: string) => sheet.find((cell) => cell('处置措施') === title)
  const shown = ['镇(街道)', '机构(场所)名称', '风险等级', '状态', '责任单位', '应退', '已退', '未退', '依据条款']
  expect(shown.map((name) => of('督促清退资金')?.(name))).toEqual(['云汀街道', '云汀晚晴老年公寓', '◆ 橙色', '待办', '云汀街道', '8', '0', '8', '三(四)1'])
  expect(shown.slice(3).map((name) => of('责令整改')?.(name))).toEqual(['待办', '银汀区民政局', '', '', '', '三(四)1'])
  expect(of('责令整改')?.('缺项')).toBe('缺责令日期、缺整改期限、缺整改完成日期、缺办理结果、缺证明材料')
  const { sentence } = (await api.call(readTrail, { query: { kind: ['output'] } })).body.rows[0] ?? { sentence: { zh: '' } }
  expect(sentence.zh).toMatch(/^导出处置措施清单,3 条;筛选:处置措施:向属地人民政府和政法委通报线索、责令整改、督促清退资金;等级:橙色;审计链 /)
})

it('a measure of one’s own bears no telephone or identity number whole, wherever its title is told', async () => {
  const id = await makeCast(api.database, 'backRoom')
  await settle(id, 'orange')
  const call = await as(officer)
  const wanted = { id: newIdentifier(), title: '回访张三13812345678身份证11010519491231002X', unit: 'bureau' as const, due: { days: 5 } }
  const added = await call(addAction, { params: { id }, body: wanted })
  const stale = await call(dropActions, { body: { items: [{ id: added.body.id, version: 9 }], reason: '不再需要' } })
  const told = [added.body, stale.problem, (await call(listActions, { query: { code: ['own'] } })).body, (await call(readTimeline, { params: { id } })).body]
  const titles = (await exported({ code: ['own'] })).map((cell) => cell('处置措施'))
  for (const each of [...told, titles].map((part) => JSON.stringify(part))) {
    expect(each).toContain('回访张三138****5678')
    for (const number of ['13812345678', '11010519491231002X']) expect(each).not.toContain(number)
  }
})
