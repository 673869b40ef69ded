import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { readTrail } from '@silverguard/shared/audit/contract'
import { readEvidence } from '@silverguard/shared/evidence/contract'
import * as contract from '@silverguard/shared/handling/ledger/contract'
import type { Problem } from '@silverguard/shared/problem'
import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { newIdentifier } from '../identifier.ts'
import { reading } from '../recorded.ts'
import { actingAs, identifyAs } from '../testing/actors.ts'
import { fengzhu } from '../testing/cast.ts'
import { addProof, judging, officer, reviewer } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, testNow, testToday, urlOf } from '../testing/test-api.ts'
import { makeWorkbook, sheetXml, wordRows } from './reading/testing/make-zip.ts'

const api = testApi()
const { as } = judging(api)

let place = ''
beforeEach(async () => {
  place = await makeCast(api.database, 'backRoom')
})

const headings = ['姓名', '合同编号', '应退金额(元)', '已退金额(元)', '退款日期', '备注']
const list = (...lines: string[][]): Buffer => Buffer.from([headings, ...lines].map((cells) => cells.join(',')).join('\n'))
type Sent = { trial?: boolean; version?: number; fileName?: string }
const hand = async (payload: Uint8Array, { trial = true, version = 0, fileName = '名单.csv' }: Sent = {}, app = api.app) => {
  const url = urlOf(contract.readLedgerList, { query: { institution: place, fileName, trial: String(trial), version } })
  const response = await app.inject({ method: 'POST', url, payload: Buffer.from(payload), headers: { 'content-type': 'application/octet-stream' } })
  return { status: response.statusCode, body: response.json() as contract.LedgerReading, problem: response.json() as Problem }
}
const record = (payload: Uint8Array, version = 0, fileName = '名单.csv') => hand(payload, { trial: false, version, fileName })
const ledger = async () => (await (await as(officer))(contract.readRefunds, { params: { id: place } })).body.ledger
const problemsOf = async (payload: Uint8Array, sent: Sent = {}) => {
  const { problems } = (await hand(payload, sent)).body
  return problems.map(({ cell, message }) => [cell, message.zh])
}
const moves = ({ moves: found }: contract.LedgerReading) => found.map(({ elder, what }) => [elder, what.join()])

describe('an institution’s own list', () => {
  it('tried keeps nothing; recorded it opens a ledger elder by elder, with the file itself as the proof', async () => {
    const payload = list(
      ['顾 云', 'HT-1', '20000', '5000.5', '2026-11-01', '分期'],
      ['沈知白', '', '1 万元', '', '', ''],
      ['合计', '', '30000', '5000.5', '', ''],
    )
    const tried = await hand(payload)
    expect(tried.body).toMatchObject({ problems: [], recorded: false, sums: { owed: 30_000, refunded: 5_000.5, stillOwed: 24_999.5 }, missing: [] })
    expect(tried.body.moves).toEqual([
      { row: 2, elder: '顾云', reference: 'HT-1', what: ['new', 'refund'], owed: { before: null, after: 20_000 }, refunded: { before: 0, after: 5_000.5 } },
      { row: 3, elder: '沈知白', reference: '', what: ['new'], owed: { before: null, after: 10_000 }, refunded: { before: 0, after: 0 } },
    ])
    expect(await ledger()).toBeNull()
    expect((await record(payload)).body).toMatchObject({ recorded: true, sums: tried.body.sums })
    const kept = await ledger()
    expect(kept).toMatchObject({ version: 1, basis: 'elder', elders: 2, sums: tried.body.sums, balance: 'owed' })
    const [file] = await reading(api.database.db, officer, (tx) => tx.select().from(evidenceFiles))
    expect(file).toMatchObject({ institutionId: place, kind: 'csv', fileName: '名单.csv', bytes: payload.length })
    expect(kept?.lines[0]).toMatchObject({
      elder: '顾云',
      note: '分期',
      payments: [{ kind: 'refunded', amount: 5_000.5, on: '2026-11-01', evidence: [file?.id] }],
    })
    const sent = await api.app.inject(urlOf(readEvidence, { params: { id: file?.id ?? '' } }))
    expect(sent.rawPayload).toEqual(payload)
    const [entry] = (await api.call(readTrail, { query: { kind: ['handling'] } })).body.rows
    expect(entry).toMatchObject({ action: 'refunds.list_read', sentence: { zh: '读入退款名单“名单.csv”:2 行,其中 2 行有变动' } })
    expect(entry?.changes).toContainEqual({ key: 'refundLine', before: null, after: { elder: '沈知白', owed: 10_000 } })
    expect(entry?.changes).toContainEqual({ key: 'stillOwed', before: null, after: 24_999.5 })
  })

  it('read again adds what moved, leaves whom it does not name, and is refused where the ledger moved meanwhile', async () => {
    await record(list(['顾云', 'HT-1', '100', '10', '2026-11-01', ''], ['沈知白', '', '50', '', '', ''], ['陆听松', '', '7', '', '', '']))
    const second = list(['顾云', 'HT-1', '120', '40', '2026-11-20', ''], ['沈知白', 'HT-2', '50', '', '', ''])
    expect((await record(second, 0)).problem).toMatchObject({ status: 409, code: 'stale_version' })
    const { body } = await record(second, 1)
    expect(moves(body)).toEqual([
      ['顾云', 'owed,refund'],
      ['沈知白', 'same'],
    ])
    expect(body).toMatchObject({ missing: [{ elder: '陆听松', stillOwed: 7 }], sums: { owed: 177, refunded: 40, stillOwed: 137 } })
    expect(await ledger()).toMatchObject({
      version: 2,
      elders: 3,
      sums: body.sums,
      lines: [{ payments: [{ amount: 10 }, { amount: 30, on: '2026-11-20' }] }, {}, {}],
    })
  })

  it('is refused whole, with each cell and what is wrong in it; nothing that cannot be read becomes 0', async () => {
    const wrong = list(
      ['顾云', '', '约2万', '', '', ''],
      ['沈知白', '', '-5', '', '', ''],
      ['', '', '1', '', '', ''],
      ['陆听松', '', '', '', '', ''],
      ['季怀安', '', '10', '10.01', '2026-11-01', ''],
      ['韩疏影', '', '10', '5', '', ''],
      ['柳长青', '', '10', '5', '2026-11-22', ''],
      ['薛山', '', '1.005', '', '13月', ''],
    )
    expect((await problemsOf(wrong)).map(([cell]) => cell).sort()).toEqual(['A4', 'C2', 'C3', 'C5', 'C9', 'D6', 'E7', 'E8', 'E9'])
    const { problems } = (await hand(wrong)).body
    expect(problems.map(({ cell, written }) => `${cell} ${written ?? ''}`).sort()).toEqual([
      ...['A4 ', 'C2 约2万', 'C3 -5', 'C5 ', 'C9 1.005', 'D6 ', 'E7 ', 'E8 ', 'E9 13月'],
    ])
    const refused = await record(wrong)
    expect(refused.problem).toMatchObject({
      status: 422,
      code: 'unreadable_list',
      fields: expect.arrayContaining([{ path: 'C3', message: '不能为负数 · Must not be negative' }]),
    })
    expect(await ledger()).toBeNull()
  })

  it('that names an elder twice names both rows, and one whose total disagrees names the cell', async () => {
    const twice = list(
      ['顾云', 'HT-1', '10', '', '', ''],
      ['顾云', 'HT-2', '10', '', '', ''],
      ['小计', '', '20', '', '', ''],
      ['顾 云', 'ht-1', '5', '', '', ''],
      ['合计', '', '26', '1', '', ''],
    )
    expect(await problemsOf(twice)).toEqual([
      ['C6', '合计写的是 26.00 元,各行相加是 25.00 元'],
      ['D6', '合计写的是 1.00 元,各行相加是 0.00 元'],
      ['A5', '第 2 行和第 5 行是同一人、同一合同;同名的请填写合同编号'],
    ])
  })

  it('leaves out no amount without a word, whatever the line that bears it looks like', async () => {
    const under = (first: string, ...lines: string[]) => Buffer.from([`${first},姓名,应退金额(元),已退金额(元)`, ...lines, ',沈知白,50,'].join('\n'))
    const lost = expect.stringContaining('这一行有金额')
    expect(await problemsOf(under('备注', '备注:家属代领,顾云,100,'))).toEqual([['C2', lost]])
    expect(await problemsOf(under('说明', '说明:已去世、子女领取,顾云,100000,'))).toEqual([['C2', lost]])
    expect(await problemsOf(under('经办人', '经办人:张,顾云,20000,', '经办人:张,,约100,一百元'))).toEqual([
      ['C2', lost],
      ['C3', lost],
      ['D3', lost],
    ])
    expect(await problemsOf(under('序号', ',签字,100,', ',注1.,100,', ',说明,壹佰元整,', ',姓名,100,7'))).toEqual([
      ...['C2', 'C3', 'C4', 'C5', 'D5'].map((cell) => [cell, lost]),
    ])
    const { status, problem } = await record(under('备注', '备注:家属代领,顾云,100,'))
    expect([status, problem.fields?.[0]?.path]).toEqual([422, 'C2'])
  })

  it('is read past its feet, though they reach into the columns of amounts', async () => {
    const feet = [
      ...['序号,姓名,应退金额(元),已退金额 (元)', '1,2,3,4', '小计,,100,', ',,,', '填表人:甲,,审核人:乙 139****0000,2026年11月1日', '签字:,,(公章),年 月 日'],
      ...['填表人:,甲,联系电话:,13977665544', '注:本表每月报送。', '第1页,,,'],
    ]
    const read = await hand(Buffer.from(['序号,姓名,应退金额(元),已退金额(元)', '1,顾云,100,', ...feet, '2,沈知白,50,', '合计,,150,0'].join('\n')))
    expect(read.body).toMatchObject({ problems: [], sums: { owed: 150 } })
  })

  it('says its unit in the heading or above it, in 万元 too; without one no amount is taken', async () => {
    const under = (...rows: string[]) => Buffer.from(rows.join('\n'))
    const inWan = (await hand(under('云汀晚晴老年公寓退费名单,,单位:万元', '老人姓名,应退,已退(元),退款时间', '顾云,1.25,300,2026年11月1日', '总计,1.25,300,')))
      .body
    expect(inWan).toMatchObject({ problems: [], sums: { owed: 12_500, refunded: 300 } })
    expect(await problemsOf(under('姓名,应退金额', '顾云,20000', '沈知白,3000'))).toEqual([['B1', '标题没有写明单位,请写成“应退金额(元)”或“(万元)”']])
    const wan = under('金额单位:万元', '填报单位:元和街道办', '姓名,应退金额', '顾云,2')
    expect((await hand(wan)).body).toMatchObject({ problems: [], sums: { owed: 20_000 } })
    for (const above of ['填报单位:元和街道', '单位:元/万元'])
      expect((await problemsOf(under(above, '姓名,应退金额', '顾云,2'))).map(([cell]) => cell)).toEqual(['B2'])
    expect(await problemsOf(under('姓名,床位', '顾云,1'))).toEqual([['A1', '没有找到写有“姓名”和“应退金额”的标题行']])
    expect(await problemsOf(under('姓名,应退金额(元),应退金额(万元)', '顾云,1,1'))).toEqual([['C1', '与 B1 是同一列,请只留一列']])
    // 姓名,应退金额(元) over 顾云,5 as an old program writes it.
    const gb18030 = Buffer.concat([
      Buffer.from('d0d5c3fb2cd3a6cdcbbdf0b6eea3a8d4aaa3a9', 'hex'),
      Buffer.from('\n'),
      Buffer.from('b9cbd4c6', 'hex'),
      Buffer.from(',5'),
    ])
    expect(moves((await hand(gb18030)).body)).toEqual([['顾云', 'new']])
  })

  it('does not share an amount out that is merged over several elders', async () => {
    const rows = wordRows([
      ['姓名', '应退金额(元)'],
      ['顾云', '100'],
      ['沈知白', ''],
    ])
    const workbook = makeWorkbook([{ name: '名单', xml: sheetXml(rows, '', ['B2:B3']) }])
    expect((await problemsOf(workbook, { fileName: '名单.xlsx' })).map(([cell]) => cell)).toEqual(['B3'])
  })

  it('in a workbook with anything on another sheet is not taken', async () => {
    const sheet = (name: string, elder: string) => ({
      name,
      xml: sheetXml(
        wordRows([
          ['姓名', '应退金额(元)'],
          [elder, '100'],
        ]),
      ),
    })
    const one = { fileName: '名单.xlsx' }
    expect(await problemsOf(makeWorkbook([sheet('一区', '顾云'), { name: '空', xml: sheetXml('') }]), one)).toEqual([])
    const two = makeWorkbook([sheet('一区', '顾云'), sheet('二区', '沈知白')])
    expect(await problemsOf(two, one)).toEqual([['二区!A1', expect.stringContaining('一个文件只能有一张名单')]])
    expect((await record(two, 0, one.fileName)).status).toBe(422)
  })

  it('never says less than the ledger knows, nor more than is owed with what was otherwise settled', async () => {
    await record(list(['顾云', '', '100', '40', '2026-11-01', '']))
    const line = (await ledger())?.lines[0]?.id ?? ''
    const body = { version: 1, kind: 'inherited' as const, amount: 50, on: testToday, evidence: [await addProof(api.database, place)] }
    await (await as(officer))(contract.recordPayment, { params: { id: line }, body })
    expect(await problemsOf(list(['顾云', '', '100', '39.99', '', '']))).toEqual([['D2', '台账已登记退款 40.00 元,表中只有 39.99 元']])
    expect(await problemsOf(list(['顾云', '', '99.99', '', '', '']))).toEqual([['C2', expect.stringContaining('台账应退 100.00 元,表中只有 99.99 元')]])
    expect((await problemsOf(list(['顾云', '', '100', '51', '2026-11-20', '']))).map(([cell]) => cell)).toEqual(['D2'])
    expect(moves((await record(list(['顾云', '', '100', '50', '2026-11-20', '']), 2)).body)).toEqual([['顾云', 'refund']])
    expect(await ledger()).toMatchObject({ sums: { refunded: 50, waiting: 50, stillOwed: 50 } })
  })

  it('turns a ledger for the institution as a whole into one elder by elder while nothing was paid on it', async () => {
    const call = await as(officer)
    const opened = await call(contract.openLedger, { params: { id: place }, body: { basis: 'institution', owed: 100, elders: 2 } })
    const payload = list(['顾云', '', '60', '', '', ''], ['沈知白', '', '40', '', '', ''])
    expect(await problemsOf(list(['顾云', '', '99', '', '', '']))).toEqual([['A1', expect.stringContaining('名单合计只有 99.00 元')]])
    const line = opened.body.lines[0]?.id ?? ''
    const paid = await call(contract.recordPayment, {
      params: { id: line },
      body: { version: 1, kind: 'refunded', amount: 1, on: testToday, evidence: [await addProof(api.database, place)] },
    })
    expect(await problemsOf(payload)).toEqual([['A1', expect.stringContaining('不能改为逐人')]])
    expect((await record(payload, 2)).status).toBe(422)
    const payment = paid.body.lines[0]?.payments[0]?.id ?? ''
    await call(contract.voidPayment, { params: { id: payment }, body: { version: 2, reason: '登记错误' } })
    expect((await record(payload, 3)).status).toBe(200)
    expect(await ledger()).toMatchObject({
      basis: 'elder',
      elders: 2,
      sums: { owed: 100 },
      lines: [{ elder: null, voided: { by: '测试员' } }, { elder: '顾云' }, {}],
    })
  })

  it('of one name without contracts is not shared out among namesakes', async () => {
    await record(list(['顾云', 'HT-1', '10', '', '', ''], ['顾云', 'HT-2', '20', '', '', ''], ['沈知白', 'HT-3', '5', '', '', '']))
    expect(await problemsOf(list(['顾云', '', '10', '', '', '']))).toEqual([['A2', '台账里有 2 位同名老年人,请填写合同编号']])
    expect((await problemsOf(list(['薛山', '139****5544', '5', '', '', '']))).map(([cell]) => cell)).toEqual(['B2'])
    expect(moves((await hand(list(['沈知白', '', '5', '', '', '']))).body)).toEqual([['沈知白', 'same']])
  })

  it('that names one line of the ledger twice, in full and by its mask, is refused at both cells, and nobody new goes by a mask', async () => {
    await record(list(['顾云', '13977665544', '100', '', '', ''], ['沈知白 13977665533', '', '5', '', '', '']))
    const once = ['顾云', '139****5544', '100', '50', '2026-11-01', '']
    const both = list(['顾云', '13977665544', '100', '50', '2026-11-01', ''], ['沈知白 139****5533', '', '5', '', '', ''], once)
    const message = '第 2、4 行是台账里的同一行,请只留一行'
    expect(await problemsOf(both)).toEqual([
      ['B2', message],
      ['B4', message],
    ])
    expect((await record(both, 1)).status).toBe(422)
    expect((await problemsOf(list(['薛山 139****5522', '', '5', '', '', '']))).map(([cell]) => cell)).toEqual(['A2'])
    const { body } = await record(list(once), 1)
    expect([body.sums, (await ledger())?.sums]).toMatchObject([{ refunded: 50, stillOwed: 55 }, body.sums])
  })

  it('is handed in by officers in scope alone', async () => {
    const payload = list(['顾云', '', '10', '', '', ''])
    const status = async (actor: Parameters<typeof identifyAs>[0]) => {
      const app = await buildApp({ database: api.database, identify: identifyAs(actor), clock: () => testNow, greatestStallMilliseconds: 0 })
      const answer = await hand(payload, {}, app)
      await app.close()
      return answer.status
    }
    expect([await status(actingAs({ roles: ['township_officer'], scope: fengzhu })), await status(reviewer)]).toEqual([404, 403])
  })
})

describe('a ledger as a workbook', () => {
  const exported = async () => (await api.app.inject(urlOf(contract.exportLedger, { params: { id: place } }))).rawPayload

  it('read back moves nothing, and taken over as it is it keeps every sum', async () => {
    await record(
      list(
        ['顾云', '13977665544', '20000.01', '12345.67', '2026-11-01', '电话 13977665544'],
        ['沈知白', '', '0', '', '', ''],
        ['薛山', 'HT-3', '300', '300', '2026-10-01', ''],
      ),
    )
    const before = await ledger()
    const workbook = await exported()
    const { body } = await hand(workbook, { fileName: '清退台账.xlsx' })
    expect(body.problems).toEqual([])
    expect(moves(body)).toEqual([
      ['顾云', 'same'],
      ['沈知白', 'same'],
      ['薛山', 'same'],
    ])
    expect((await record(workbook, 1, '清退台账.xlsx')).body).toMatchObject({ recorded: true, sums: before?.sums })
    expect((await ledger())?.lines).toEqual(before?.lines)
  })

  it('where there is no ledger has the headings to be filled in, and stands in the trail of the place', async () => {
    expect(await problemsOf(await exported(), { fileName: '清退台账.xlsx' })).toEqual([['A1', '标题行下没有老年人']])
    const [entry] = (await api.call(readTrail, { query: { institution: place, kind: ['output'] } })).body.rows
    expect(entry?.sentence.zh).toMatch(/^导出云汀晚晴老年公寓的清退台账;审计链/)
  })
})

describe('the refunds in scope as a workbook', () => {
  it('show money in 10,000 yuan with every fen in the cell, and what nobody counted as the page does', async () => {
    await record(list(['顾云', '', '123456.78', '', '', '']))
    const other = await makeCast(api.database, 'boaster')
    await (await as(officer))(contract.recordPeople, {
      params: { id: other },
      body: { id: newIdentifier(), kind: 'to_resettle', people: 0, on: testToday, note: '' },
    })
    const { rawPayload } = await api.app.inject(urlOf(contract.exportRefunds, { query: {} }))
    const lines: (string | number | boolean | null)[][] = ((await readXlsx(rawPayload)).sheets[0]?.rows ?? []) as never
    const [upper = [], lower = [], ...rows] = lines.slice(lines.findIndex(([first]) => first === '序号'))
    expect(upper).toContain('资金(万元)')
    const headings = upper.map((heading, at) => lower[at] || heading)
    const shown = ['清退情况', '涉及老年人', '应退', '未退', '需安置(人)', '已安置(人)', '纳入救助(人)']
    const of = (named: string) => shown.map((name) => rows.find((row) => row.includes(named))?.[headings.indexOf(name)] ?? null)
    expect(of('云汀晚晴老年公寓')).toEqual(['尚有未退', 1, 12.345678, 12.345678, '未登记', '未登记', '未登记'])
    expect(of('枫渚金晖颐养中心')).toEqual(['不涉及', null, null, null, 0, 0, '未登记'])
    expect(of('合计')).toEqual([null, 1, 12.345678, 12.345678, 0, 0, 0])
  })

  it('are handed out with their filters told', async () => {
    await record(list(['顾云', '', '10', '', '', '']))
    const answer = await api.app.inject(urlOf(contract.exportRefunds, { query: { balance: ['owed'] } }))
    expect(answer.statusCode).toBe(200)
    const [entry] = (await api.call(readTrail, { query: { kind: ['output'] } })).body.rows
    expect(entry?.sentence.zh).toMatch(/^导出资金清退情况表,1 条;筛选:清退情况:尚有未退;审计链/)
  })
})
