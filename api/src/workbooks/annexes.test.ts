import { campaigns } from '@silverguard/db/schema/campaigns'
import { determinations } from '@silverguard/db/schema/determinations'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { outsideChecks, screenings } from '@silverguard/db/schema/screenings'
import { readTrail } from '@silverguard/shared/audit/contract'
import type { Day } from '@silverguard/shared/days'
import { exportControlList, type Sheet } from '@silverguard/shared/determinations/contract'
import type { Download } from '@silverguard/shared/endpoint'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import * as contract from '@silverguard/shared/screenings/contract'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { cast, fengzhu, luming, yanhu, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { putInForce } from '../testing/put-in-force.ts'
import { testApi, testToday, urlOf } from '../testing/test-api.ts'
import { openTable } from './reading/open-sheet.ts'

const api = testApi()
const districtCode = '990101'

const linesOf = async (download: Download, query: object = {}): Promise<string[][]> => {
  const response = await api.app.inject(urlOf(download, { query }))
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200)
  const lines: string[][] = []
  for await (const { cells } of (await openTable(response.rawPayload, 'list.xlsx')).rows(0)) lines.push(cells.map(cellWords))
  return lines
}
type Line = Record<string, string>
const recordsOf = (lines: readonly string[][]): Line[] => {
  const at = lines.findIndex((line) => line[0] === '序号')
  const headings = lines[at] ?? []
  const numbered = lines.slice(at + 1).filter((line) => /^\d+$/.test(line[0] ?? ''))
  return numbered.map((line) => Object.fromEntries(headings.map((heading, column) => [heading, line[column] ?? ''])))
}
const registered = async (query: object = {}) => recordsOf(await linesOf(contract.exportRegisteredAnnex as Download, query))
const unregistered = async (query: object = {}) => recordsOf(await linesOf(contract.exportUnregisteredAnnex as Download, query))

/** 附件4 by its two lines of headings: 应排查数-已备案; the last line is the sum. */
const progress = async (query: object = {}): Promise<Line[]> => {
  const lines = await linesOf(contract.exportScreeningProgress as Download, query)
  const at = lines.findIndex((line) => line[0] === '镇(街道)')
  const [upper = [], lower = []] = lines.slice(at, at + 2)
  let group = ''
  const headings = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    group = upper[column] || group
    return lower[column] ? `${group}-${lower[column]}` : group
  })
  const end = lines.findIndex((line) => /^(合计:|共 )/.test(line[0] ?? ''))
  return lines.slice(at + 2, end).map((line) => Object.fromEntries(headings.map((heading, column) => [heading, line[column] ?? ''])))
}

const running = async () => {
  const [campaign] = await api.database.db.select().from(campaigns)
  if (!campaign) throw new Error('no campaign')
  return campaign
}
type Seen = Partial<typeof screenings.$inferInsert> & { screenedOn: Day }
const screen = async (institutionId: string, seen: Seen, division = yunting) => {
  const campaignId = seen.campaignId ?? (await running()).id
  const about = { id: newIdentifier(), institutionId, divisionCode: division, campaignId, recordedBy: '测试员', digest: newIdentifier() }
  const said = { method: 'on_site' as const, screeners: ['顾小满'], spokenTo: [], particulars: {}, unapplied: [] }
  await api.database.db.insert(screenings).values({ ...said, ...about, ...seen })
}
/** A level that was confirmed on a day, upon what the rules say now. */
const confirmOn = async (id: string, level: Level, day: Day) => {
  const { db } = api.database
  const [row] = await db.select().from(institutions).where(eq(institutions.id, id))
  if (!row) throw new Error('no such place')
  const determination = newIdentifier()
  const at = `${day}T02:00:00.000Z`
  const upon = { verdict: row.verdict, ruleSet: row.ruleSetId } as Sheet
  await db.insert(determinations).values({
    ...{
      id: determination,
      institutionId: id,
      divisionCode: row.divisionCode,
      state: 'confirmed',
      proposedLevel: level,
      proposalReason: '',
      proposalEvidence: [],
    },
    ...{ proposedBy: '经办', proposedAccount: newIdentifier(), proposedAt: at, proposedUpon: upon, decidedUpon: upon, level, upon: row.standing },
    ...{ movement: level === 'green' ? 'cleared' : 'listed', decidedBy: '审核', decidedAccount: newIdentifier(), decidedAt: at },
  })
  const now = { confirmedLevel: level, confirmedUpon: row.standing, confirmedAt: at, determinationId: determination }
  await db.update(institutions).set(now).where(eq(institutions.id, id))
}
const headingsOf = (words: string) => [...words.split(', '), '系统编号']

describe('附件2', () => {
  it('has the columns of the forms in their order, and the record’s id behind them', async () => {
    await makeCast(api.database, 'wellKept')
    const expected =
      '序号, 镇(街道), 机构名称, 统一社会信用代码, 机构类型, 登记类型, 登记备案情况, 地址, 床位数, 入住人数, 运营主体, 投资人, 法定代表人, 主要负责人, 关联公司及关联交易, 近三年新增网点, 近三年法定代表人变更次数, 近三年注册地变更次数, 营销方式, 虚假或夸大宣传, 诱导购买, 承诺投资回报, 月应缴费用(元), 单次最高预付费(元), 倍数, 最长预付月数, 是否大额, 大额预付费人数, 预付费余额(万元), 资金使用, 资不抵债, 经济犯罪被诉, 投诉举报, 黑名单, 涉嫌非法集资诈骗, 已"爆雷", 不良影响或重大舆情, 查询渠道及日期, 风险等级, 风险隐患情形, 排查方式, 排查日期, 排查人, 备注'
    expect(Object.keys((await registered())[0] ?? {})).toEqual(headingsOf(expected))
  })

  it('says what is known, computed and seen, and leaves blank what nobody knows', async () => {
    const facts: Facts = {
      registration: 'unfiled',
      monthlyFee: 3000,
      largestPrepayment: 17_999.99,
      prepaidBalance: 123_456.78,
      falseAdvertising: true,
      largePrepayers: 0,
    }
    const id = await makeInstitution(api.database, { name: '云汀晚晴公寓', legalRepresentative: '苗青禾', marketing: '讲座,电话 13800001234', facts })
    await screen(id, { screenedOn: '2026-11-10', remarks: '头一次' })
    await screen(id, { screenedOn: '2026-11-12', method: 'telephone', screeners: ['顾小满', '沈禾青'], remarks: '家属电话 13900005678' })
    await screen(id, { screenedOn: '2026-11-15', withdrawnAt: '2026-11-16T00:00:00Z', remarks: '误录' })
    const check = {
      institutionId: id,
      divisionCode: yunting,
      campaignId: (await running()).id,
      searched: ['云汀'],
      results: {},
      recordedBy: '测试员',
      digest: '1',
    }
    await api.database.db.insert(outsideChecks).values([
      { ...check, id: newIdentifier(), register: 'credit_china', checkedOn: '2026-11-02', recordedAt: '2026-11-02T04:00:00Z' },
      { ...check, id: newIdentifier(), register: 'court_judgments', checkedOn: '2026-01-02', recordedAt: '2026-01-02T04:00:00Z' },
    ])
    const [record] = await registered()
    expect(record).toMatchObject({
      机构名称: '云汀晚晴公寓',
      '镇(街道)': '云汀街道',
      登记备案情况: '已登记未备案',
      法定代表人: '苗青禾',
      床位数: '',
      黑名单: '',
    })
    expect(record).toMatchObject({ 倍数: '5.99', 是否大额: '否', '预付费余额(万元)': '12.345678', 虚假或夸大宣传: '是', 系统编号: id })
    expect(record).toMatchObject({
      排查方式: '电话',
      排查日期: '2026-11-12',
      排查人: '顾小满、沈禾青',
      备注: '家属电话 139****5678',
      营销方式: '讲座,电话 138****1234',
    })
    expect(record?.查询渠道及日期).toBe('信用中国 2026-11-02\n裁判文书网 2026-01-02(过期)\n企业信用公示 缺')
    expect(record?.风险等级).toBe('▲ 黄色')
    expect(record?.风险隐患情形).toContain('虚假')
  })

  it('stands under its title, campaign and day, counts, has a line for signatures and the head of the chain, and is in the trail', async () => {
    await makeCast(api.database, 'wellKept')
    await screen(await makeCast(api.database, 'boaster'), { screenedOn: '2026-11-10' }, fengzhu)
    const lines = (await linesOf(contract.exportRegisteredAnnex as Download, { township: [fengzhu, luming] })).map(([first]) => first ?? '')
    const { name } = await running()
    expect(lines.slice(0, 5)).toEqual(['附件2', '养老服务机构诈骗风险隐患排查情况统计表', `专项行动:${name}`, '系统初判,未经研判定级', '电话、证件号码已打码'])
    expect(lines.at(-3)).toBe('合计:2 家,其中已排查 1 家')
    expect(lines.at(-2)).toContain('填表人')
    expect(lines.at(-1)).toMatch(/^审计链:[0-9A-Z-]{19} .* · 导出人 测试员 · .*已打码$/)
    const { body } = await api.call(readTrail, { query: { kind: ['output'] } })
    expect(body.rows[0]?.sentence.zh).toContain(`导出附件2 排查情况统计表,2 条;筛选:专项行动:${name};镇街:枫渚街道、鹭鸣街道;`)
  })

  it('holds what is not known to be unregistered, by township and name', async () => {
    for (const name of ['wellKept', 'unheardOf', 'backRoom', 'collapsed', 'boaster', 'quietRoom'] as const) await makeCast(api.database, name)
    await makeInstitution(api.database, { name: '某处', township: districtCode })
    expect((await registered()).map((record) => [record['镇(街道)'], record.机构名称, record.登记备案情况])).toEqual([
      ['枫渚街道', '枫渚长乐养老服务有限公司', '已登记未备案'],
      ['枫渚街道', '枫渚金晖颐养中心', '已登记已备案'],
      ['鹭鸣街道', '鹭鸣康养院', '已登记已备案'],
      ['砚湖镇', '砚湖镇青檐照料中心', ''],
      ['银汀区', '某处', ''],
    ])
    expect((await unregistered()).map((record) => record.场所名称)).toEqual(['云汀晚晴老年公寓', '云汀夕照互助点'])
  })
})

describe('附件3', () => {
  it('has the columns of the forms in their order, and the record’s id behind them', async () => {
    const id = await makeCast(api.database, 'backRoom')
    await screen(id, { screenedOn: '2026-11-10', plannedMeasures: '督促登记' })
    const expected =
      '序号, 镇(街道), 村(社区), 场所名称, 地址, 经营者, 联系电话, 以何名义, 开始运营时间, 床位数, 收住老年人数, 运营是否平稳, 月应缴费用(元), 单次最高预付费(元), 倍数, 最长预付月数, 是否大额, 大额预付费人数, 预付费余额(万元), 资金使用, 资不抵债, 虚假或夸大宣传, 诱导购买, 承诺投资回报, 经济犯罪被诉, 投诉举报, 黑名单, 涉嫌非法集资诈骗, 已"爆雷", 不良影响或重大舆情, 发现途径, 风险等级, 风险隐患情形, 拟采取措施, 排查日期, 排查人, 备注'
    const [record] = await unregistered()
    expect(Object.keys(record ?? {})).toEqual(headingsOf(expected))
    expect(record).toMatchObject({ 经营者: '费知秋', 联系电话: '0999-*****01', 拟采取措施: '督促登记', 系统编号: id })
  })
})

describe('the annexes of an earlier campaign', () => {
  it('show the facts of the day before the next began, that campaign’s screenings, and whoever was in the register then', async () => {
    const first = await running()
    const day = (on: string) => new Date(`${on}T01:00:00Z`)
    const id = await makeInstitution(api.database, {
      name: '云汀晚晴公寓',
      facts: { registration: 'filed' },
      trueSince: first.startsOn,
      now: day(first.startsOn),
    })
    await screen(id, { screenedOn: first.startsOn })
    await makeInstitution(api.database, { name: '后来才有', now: day(testToday) })
    const said = { institutionId: id, divisionCode: yunting, source: 'visit', recordedBy: '测试员' } as const
    await api.database.db.insert(factStatements).values([
      { ...said, id: newIdentifier(), fact: 'registration', value: 'unregistered', trueSince: '2026-11-19', recordedAt: day('2026-11-19').toISOString() },
      { ...said, id: newIdentifier(), fact: 'collapsed', value: true, trueSince: '2026-11-19', recordedAt: day('2026-11-19').toISOString() },
    ])
    const next = { ...first, id: newIdentifier(), name: '下一次行动', startsOn: '2026-11-19' }
    await api.database.db.insert(campaigns).values(next)
    await confirmOn(id, 'yellow', '2026-11-18')
    await confirmOn(id, 'red', '2026-11-20')
    const before = await registered({ campaign: first.id })
    expect(before.map((record) => [record.机构名称, record.登记备案情况, record.排查日期, record['已"爆雷"']])).toEqual([
      ['云汀晚晴公寓', '已登记已备案', first.startsOn, ''],
    ])
    expect(await unregistered({ campaign: first.id })).toEqual([])
    const sumOf = async (query: object) => (await progress(query)).at(-1)
    expect(await sumOf({ campaign: first.id })).toMatchObject({
      '应排查数-已备案': '1',
      '已排查数-合计': '1',
      排查率: '100%',
      '风险等级-黄色': '1',
      '风险等级-红色': '0',
    })
    expect(await sumOf({})).toMatchObject({ '应排查数-合计': '2', '已排查数-合计': '0', 排查率: '0%', '风险等级-黄色': '0', '风险等级-红色': '1' })
    const { body } = await api.call(contract.readRegisteredAnnex, { query: { campaign: first.id } })
    expect(body).toMatchObject({ asOf: '2026-11-18', total: 1, screened: 1, campaignName: first.name })
  })

  it('judge by the rules of that day, whatever was published since', async () => {
    const first = await running()
    const since = { trueSince: first.startsOn, now: new Date(`${first.startsOn}T01:00:00Z`) }
    await makeInstitution(api.database, { name: '云汀晚晴公寓', facts: { ...cast.wellKept.facts, falseAdvertising: true }, ...since })
    await api.database.db.insert(campaigns).values({ ...first, id: newIdentifier(), name: '下一次行动', startsOn: '2026-11-19' })
    const judged = async (query: object) => {
      const { rows, ruleSet } = (await api.call(contract.readRegisteredAnnex, { query })).body
      const { sum } = (await api.call(contract.readScreeningProgress, { query })).body
      const [record] = await registered(query)
      return [ruleSet, rows[0]?.standing, rows[0]?.clauses.length, sum.computed.yellow, sum.computed.green, record?.风险等级]
    }
    const before = await judged({ campaign: first.id })
    expect(before.slice(0, 5)).toEqual(['district-plan@1', 'yellow', 1, 1, 0])
    await putInForce(api.database, 'yuquan-plan@1')
    expect(await judged({ campaign: first.id })).toEqual(before)
    expect((await judged({})).slice(0, 5)).toEqual(['yuquan-plan@1', 'green', 0, 0, 1])
  })

  it('answer 400 for a campaign that there is not', async () => {
    expect((await api.call(contract.readScreeningProgress, { query: { campaign: newIdentifier() } })).status).toBe(400)
  })
})

describe('附件4', () => {
  it('leaves blank what only the statistics hold and the share where nothing is to screen, and says what the counts leave out', async () => {
    await makeInstitution(api.database, { facts: { largePrepayers: 3 } })
    const rows = await progress()
    expect(rows.map((row) => row['镇(街道)'])).toEqual([...rows.slice(0, -1).map((row) => row['镇(街道)']), '合计'])
    expect(new Set(rows.map((row) => row.民政统计数))).toEqual(new Set(['']))
    expect(rows.find((row) => row['镇(街道)'] === '鹭鸣街道')).toMatchObject({
      '应排查数-合计': '0',
      排查率: '',
      差异及说明: '',
      '收取大额预付费-金额(万元)': '0',
    })
    expect(rows.find((row) => row['镇(街道)'] === '云汀街道')).toMatchObject({
      ...{ '应排查数-合计': '1', '应排查数-未登记': '0', 排查率: '0%', '收取大额预付费-人数': '3', '收取大额预付费-金额(万元)': '' },
      差异及说明: '登记备案情况未查明 1 家,计入合计;大额预付费余额不掌握 1 家',
    })
  })

  it('counts a computed level that nobody confirmed in the remarks and in no column of the levels', async () => {
    await makeCast(api.database, 'collapsed')
    await confirmOn(await makeCast(api.database, 'boaster'), 'orange', '2026-11-20')
    const row = (await progress()).find((one) => one['镇(街道)'] === '枫渚街道')
    expect(row).toMatchObject({ '风险等级-红色': '0', '风险等级-橙色': '1', '风险等级-黄色': '0', 待核实: '0' })
    expect(row?.差异及说明).toContain('未定级 1 家(系统初判:红色 1)')
    const risen = await makeCast(api.database, 'collapsed')
    await api.database.db.update(institutions).set({ confirmedLevel: 'green', confirmedUpon: 'green' }).where(eq(institutions.id, risen))
    const after = (await progress()).find((one) => one['镇(街道)'] === '枫渚街道')
    expect(after).toMatchObject({ '风险等级-绿色': '1', '风险等级-红色': '0' })
    expect(after?.差异及说明).toContain('未定级 1 家(系统初判:红色 1)')
    const titles = (await linesOf(contract.exportScreeningProgress as Download)).slice(0, 5).map(([first]) => first)
    expect(titles).toContain('风险等级按研判定级(与附件5一致);待核实为尚未定级、系统初判待核实的')
    expect(titles).not.toContain('系统初判,未经研判定级')
  })

  it('never reads complete before it is, and holds money to the fen', async () => {
    for (let at = 0; at < 3; at += 1) await makeInstitution(api.database, { name: `第${at}家`, facts: { largePrepayers: 1, prepaidBalance: 0.1 } })
    const [first] = await registered()
    await screen(first?.系统编号 ?? '', { screenedOn: '2026-11-10' })
    expect((await progress()).at(-1)).toMatchObject({ 排查率: '33.3%', '收取大额预付费-金额(万元)': '0.00003' })
  })

  it('shows a township its own places only, as do the other two', async () => {
    for (const name of ['wellKept', 'backRoom', 'collapsed'] as const) await makeCast(api.database, name)
    const township = await api.with({ actor: actingAs({ scope: yunting, roles: ['township_officer'] }) })
    const { body } = await township(contract.readScreeningProgress)
    expect(body.rows.map(({ township: code, toScreen }) => [code, toScreen.total])).toEqual([[yunting, 1]])
    expect((await township(contract.readRegisteredAnnex)).body).toMatchObject({ rows: [], total: 0 })
    expect((await township(contract.readUnregisteredAnnex)).body.rows.map(({ particulars }) => particulars.name)).toEqual([cast.backRoom.particulars.name])
  })

  const place = fc.record({
    township: fc.constantFrom(yunting, fengzhu, luming, yanhu, `${yunting}001`, districtCode),
    registration: fc.option(fc.constantFrom('filed', 'unfiled', 'unregistered' as const), { nil: undefined }),
    largePrepayers: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    prepaidBalance: fc.option(fc.integer({ min: 0, max: 99_999_999 }), { nil: undefined }),
    collapsed: fc.option(fc.boolean(), { nil: undefined }),
    confirmed: fc.option(fc.constantFrom('red', 'orange', 'yellow', 'green' as const), { nil: undefined, freq: 2 }),
    falseAdvertising: fc.option(fc.boolean(), { nil: undefined }),
    foundThrough: fc.option(fc.constantFrom('routine', 'police', 'look_back' as const), { nil: undefined }),
    startedOn: fc.option(fc.constantFrom('2020-01-01', '2026-06-03', '2026-11-03'), { nil: undefined }),
    screened: fc.array(fc.boolean(), { maxLength: 3 }),
  })

  it('counts the rows of the other two, as they were exported, for random districts', async () => {
    const { db } = api.database
    const levels = { 黄色: '▲', 橙色: '◆', 红色: '■' }
    const townships = ['云汀街道', '枫渚街道', '鹭鸣街道', '砚湖镇']
    const check = async (places: (typeof place extends fc.Arbitrary<infer P> ? P : never)[]) => {
      await db.delete(determinations)
      await db.delete(screenings)
      await db.delete(factStatements)
      await db.delete(institutions)
      for (const [at, { township, foundThrough, startedOn, screened, prepaidBalance, confirmed, ...known }] of places.entries()) {
        const facts = Object.fromEntries(
          Object.entries({ ...known, prepaidBalance: prepaidBalance && prepaidBalance / 100 }).filter(([, value]) => value !== undefined),
        )
        const id = await makeInstitution(api.database, {
          name: `第${at}家`,
          township,
          facts,
          ...(foundThrough && { foundThrough }),
          ...(startedOn && { startedOn }),
        })
        for (const stands of screened) {
          await screen(id, { screenedOn: '2026-11-10', ...(stands ? {} : { withdrawnAt: '2026-11-11T00:00:00Z' }) }, township)
        }
        if (confirmed !== undefined) await confirmOn(id, confirmed, '2026-11-20')
      }
      const [two, three, four] = [await registered(), await unregistered(), await progress()]
      const five = recordsOf(await linesOf(exportControlList as Download))
      const judged = new Map((await db.select().from(institutions)).flatMap(({ id, confirmedLevel }) => (confirmedLevel ? [[id, confirmedLevel]] : [])))
      expect([...two, ...three].map((record) => record.系统编号).sort()).toEqual(
        (await db.select({ id: institutions.id }).from(institutions)).map(({ id }) => id).sort(),
      )
      const sum = four.at(-1)
      for (const row of four) {
        const of = (record: Line) => {
          const name = record['镇(街道)'] ?? ''
          return row === sum || row['镇(街道)'] === (townships.includes(name) ? name : '镇街待定')
        }
        const [filedOrNot, outside] = [two.filter(of), three.filter(of)]
        const all = [...filedOrNot, ...outside]
        const count = (records: Line[], is: (record: Line) => boolean = () => true) => String(records.filter(is).length)
        const done = (record: Line) => record.排查日期 !== ''
        const as = (words: string) => (record: Line) => record.登记备案情况 === words
        expect(row).toMatchObject({
          '应排查数-已备案': count(filedOrNot, as('已登记已备案')),
          '应排查数-未备案': count(filedOrNot, as('已登记未备案')),
          '应排查数-未登记': count(outside),
          '应排查数-合计': count(all),
          '已排查数-已备案': count(filedOrNot.filter(done), as('已登记已备案')),
          '已排查数-未备案': count(filedOrNot.filter(done), as('已登记未备案')),
          '已排查数-未登记': count(outside.filter(done)),
          '已排查数-合计': count(all.filter(done)),
          '收取大额预付费-机构数': count(all, (record) => record.是否大额 === '是'),
          本月新增: count(all),
          待核实: count(all, (record) => record.风险等级 === '○ 待核实' && !judged.has(record.系统编号 ?? '')),
          '风险等级-绿色': count(all, (record) => judged.get(record.系统编号 ?? '') === 'green'),
          ...Object.fromEntries(
            Object.entries(levels).map(([word, sign]) => [`风险等级-${word}`, count(five.filter(of), (record) => record.风险等级 === `${sign} ${word}`)]),
          ),
        })
        const large = all.filter((record) => record.是否大额 === '是')
        const fen = large.map((record) => Math.round(Number(record['预付费余额(万元)']) * 1_000_000)).reduce((whole, one) => whole + one, 0)
        const unknown = large.length > 0 && large.every((record) => record['预付费余额(万元)'] === '')
        expect(row['收取大额预付费-金额(万元)']).toBe(unknown ? '' : String(fen / 1_000_000))
        const numbers = four.slice(0, -1).map((one) => Number(one.信息已复核数))
        if (row === sum) expect(Number(sum.信息已复核数)).toBe(numbers.reduce((whole, one) => whole + one, 0))
      }
      expect(sum?.信息已复核数).toBe(String(places.filter(({ screened }) => screened.filter(Boolean).length > 1).length))
      expect(sum?.共享信息补齐数).toBe(String(places.filter(({ foundThrough }) => foundThrough === 'police' || foundThrough === 'look_back').length))
      const { startsOn, endsOn } = await running()
      const started = places.filter(({ startedOn }) => startedOn && startedOn >= startsOn && startedOn <= endsOn)
      expect(sum?.新成立新运营纳入数).toBe(String(started.length))
    }
    await fc.assert(fc.asyncProperty(fc.array(place, { maxLength: 14 }), check), { numRuns: 8 })
  }, 180_000)
})
