import { actionEvents, plans } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import { readTimeline, type TimelineEntry } from '@silverguard/shared/handling/contract'
import { addLine, editLine, openLedger } from '@silverguard/shared/handling/ledger/contract'
import { editInstitution } from '@silverguard/shared/institutions/contract'
import { recordScreening, withdrawScreening } from '@silverguard/shared/screenings/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { fengzhu, yunting } from '../testing/cast.ts'
import { handledPlaces } from '../testing/handled-places.ts'
import { judging, officer, reviewer } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { newScreening } from '../testing/new-screening.ts'
import { testApi } from '../testing/test-api.ts'

const api = testApi()
const { as, propose, sendBack, read } = judging(api)
const { confirmOn, watchFrom, actOn, oweOn, payOn, countOn, issueOn } = handledPlaces(api)
const ask = async (id: string, kind?: TimelineEntry['kind'][]) => (await api.call(readTimeline, { params: { id }, query: kind ? { kind } : {} })).body
const told = async (id: string, kind?: TimelineEntry['kind'][]) => (await ask(id, kind)).entries.map(({ sentence }) => sentence.zh)
const make = (now: string) => makeInstitution(api.database, { name: '云汀某院', township: yunting, facts: { falseAdvertising: true }, now: new Date(now) })

describe('the timeline of a place', () => {
  it('tells its way from the first record to closure, latest first, each entry by whom, and the day where it speaks of another', async () => {
    const id = await make('2026-10-01T01:00:00Z')
    const orange = await confirmOn(id, 'orange', '2026-10-08')
    const closed = [
      ['start', '2026-10-09', 'doing'],
      ['extend', '2026-10-10', 'doing', ['2026-10-30', '2026-11-30']],
      ['close', '2026-11-15', 'closed'],
    ] as const
    const action = await actOn(id, 'MO3', '2026-10-08', { steps: closed })
    await actOn(id, 'MO4', '2026-10-08')
    const [line = ''] = await oweOn(id, '2026-10-20', 1000, 500)
    await payOn(id, line, '2026-10-21', 600.5, { recordedOn: '2026-10-25', voidedOn: '2026-10-26' })
    await payOn(id, line, '2026-10-27', 400, { kind: 'inherited', approvedOn: '2026-10-28' })
    await countOn(id, 'resettled', '2026-10-29', 3)
    await issueOn(id, 'rectification_order', '2026-11-01', '银民改〔2026〕3号')
    await watchFrom(id, orange, 'orange', 'green', '2026-10-08', '2026-11-11')
    const { entries, name, townshipName } = await ask(id)
    expect([name, townshipName]).toEqual(['云汀某院', '云汀街道'])
    const all = entries.map(({ kind, sentence, by }) => [kind, sentence.zh, by])
    expect(all.slice(0, 13)).toEqual([
      ['acted', '销号:责令整改', '经办'],
      ['watched', '观察期满', ''],
      ['paper', '印发责令整改通知书(银民改〔2026〕3号,某局长签发)', '经办'],
      ['paper', '起草责令整改通知书', '经办'],
      ['people', '已安置 3 人', '经办'],
      ['money', '核准继承 400.00 元', '审核'],
      ['money', '继承 400.00 元', '经办'],
      ['money', '作废:退款 600.50 元:“记错了”', '经办'],
      ['money', '退款 600.50 元', '经办'],
      ['money', '登记应退资金 2 笔,现记 1,500.00 元', '经办'],
      ['money', '建立清退台账(按老年人逐人)', '经办'],
      ['acted', '延期:责令整改(2026-10-30 → 2026-11-30)', '经办'],
      ['acted', '开始办理:责令整改', '经办'],
    ])
    const last = all.slice(13)
    expect(last).toHaveLength(5)
    expect(last).toContainEqual(['planned', '制定处置方案:责令整改、督促清退资金', '经办'])
    expect(last).toContainEqual(['watched', '进入观察期:2026-10-08 至 2026-11-11', '审核'])
    expect(last).toContainEqual(['judged', '定级为橙色(纳入名单):“研判的理由”', '审核'])
    expect(last).toContainEqual(['judged', '拟定为橙色', '经办'])
    expect(last.at(-1)).toEqual(['recorded', '录入台账', '测试员'])
    expect(entries[0]).toMatchObject({ action, on: null, at: '2026-11-15T04:00:00.000Z' })
    expect(entries.find(({ sentence }) => sentence.zh === '退款 600.50 元')?.on).toBe('2026-10-21')
    expect(entries.filter(({ level }) => level !== null).map(({ kind, level }) => [kind, level])).toEqual(
      expect.arrayContaining([
        ['judged', 'orange'],
        ['watched', 'green'],
      ]),
    )
    expect(await told(id, ['people', 'acted'])).toEqual(['销号:责令整改', '已安置 3 人', '延期:责令整改(2026-10-30 → 2026-11-30)', '开始办理:责令整改'])
    const elsewhere = await api.with({ actor: actingAs({ roles: ['township_officer'], scope: fengzhu }) })
    expect((await elsewhere(readTimeline, { params: { id }, query: {} })).status).toBe(404)
  })

  it('tells how the plan was drawn up however much was done since, and what the system gave as a reason in both languages', async () => {
    const id = await make('2026-10-01T01:00:00Z')
    await confirmOn(id, 'orange', '2026-10-08')
    const actionId = await actOn(id, 'MO3', '2026-10-08')
    const { db } = api.database
    const [place] = await db.select().from(institutions).where(eq(institutions.id, id))
    const event = { institutionId: id, divisionCode: place?.divisionCode ?? '', actionId, by: '经办', from: 'todo', to: 'todo' } as const
    const noted = Array.from({ length: 1001 }, () => ({ id: newIdentifier(), ...event, kind: 'note' as const, at: '2026-11-01T04:00:00Z' }))
    const lapsed = { reason: '不再是橙色', reasonInEnglish: 'No longer orange' }
    await db.insert(actionEvents).values([...noted, { id: newIdentifier(), ...event, kind: 'lapse', at: '2026-11-02T04:00:00Z', ...lapsed }])
    expect((await ask(id, ['planned'])).entries.map(({ sentence }) => sentence)).toEqual([
      { zh: '方案不再要求:责令整改:“不再是橙色”', en: 'No longer called for: Order to rectify: “No longer orange”' },
      { zh: '制定处置方案:责令整改', en: 'Plan drawn up: Order to rectify' },
    ])
    const empty = await make('2026-10-01T01:00:00Z')
    await confirmOn(empty, 'green', '2026-10-08')
    await actOn(empty, 'MY1', '2026-10-09')
    await db.update(plans).set({ drawnUpAt: '2026-10-08T04:00:00.000Z' }).where(eq(plans.institutionId, empty))
    expect(await told(empty, ['planned'])).toEqual(['列入方案:风险提示', '制定处置方案:正常开展日常监管'])
  })

  it('tells by how much what is owed was raised, by whom and why, on a line and by a list, and no elder by name', async () => {
    const id = await make('2026-10-01T01:00:00Z')
    const call = await as(officer)
    await call(openLedger, { params: { id }, body: { basis: 'elder' } })
    const { body } = await call(addLine, { params: { id }, body: { version: 1, elder: '顾云舟', owed: 100.1 } })
    const line = { params: { id: body.lines[0]?.id ?? '' } }
    await call(editLine, { ...line, body: { version: 2, owed: 90_000, reason: '按 13800001234 所说核对合同' } })
    await call(editLine, { ...line, body: { version: 3, owed: 90_000, note: '另有押金', reason: '补记备注' } })
    const moved = (elder: string, before: number | null, after: number) => ({
      key: 'refundLine',
      before: before === null ? null : { elder, owed: before },
      after: { elder, owed: after, refunded: 1, paidOn: '2026-11-20' },
    })
    const read = { action: 'refunds.list_read', subjectKind: 'institution', subjectId: id, divisionCode: yunting, sentence: { zh: '读入', en: 'Read' } }
    const changes = [moved('顾云舟', 90_000, 90_000.2), moved('沈知白', 5, 6), moved('陆望之', 7, 7), moved('新增者', null, 9)]
    await recorded(api.database.db, reviewer, async () => ({ result: null, entries: [{ ...read, changes }] }))
    const { entries } = await ask(id, ['money'])
    expect(entries.filter(({ sentence }) => sentence.zh.startsWith('调增')).map(({ sentence, by }) => [sentence, by])).toEqual([
      [{ zh: '调增应退金额 2 笔,共 1.20 元', en: 'What is owed was raised on 2 lines by 1.20 yuan' }, '审核员'],
      [
        {
          zh: '调增应退金额 89,899.90 元:“按 138****1234 所说核对合同”',
          en: 'What is owed was raised by 89,899.90 yuan: “按 138****1234 所说核对合同”',
        },
        '区级经办',
      ],
    ])
    expect(entries).toHaveLength(4)
  })

  it('marks screenings that were withdrawn, tells what was sent back and handed over, and masks personal data', async () => {
    const id = await make('2026-11-20T01:00:00Z')
    const screening = newScreening(id, { screenedOn: '2026-11-19' })
    await api.call(recordScreening, { body: screening })
    await api.call(withdrawScreening, { params: { id: screening.id }, body: { reason: '应为 13800001234 所指的另一家' } })
    const proposed = await propose(officer, id, 'yellow')
    await sendBack(reviewer, proposed.body.id, '请致电 13900001234 核实')
    const body = { version: (await read(id)).version, particulars: { township: fengzhu }, facts: {}, withdrawn: [], trueSince: '2026-11-20' }
    expect((await api.call(editInstitution, { params: { id }, body })).status).toBe(200)
    const { entries } = await ask(id, ['screened', 'judged', 'handed_over'])
    const words = entries.map(({ sentence }) => sentence.zh)
    expect(words).toContain('排查(上门、四不两直),排查人:沈禾青(已撤回):“应为 138****1234 所指的另一家”')
    expect(words).toContain('定级意见退回:“请致电 139****1234 核实”')
    expect(words).toContain('拟定为黄色')
    expect(words).toContain('由云汀街道移交枫渚街道')
    expect(words).toContain('排查责任由云汀街道移交枫渚街道')
    expect(entries.find(({ kind }) => kind === 'screened')?.on).toBe('2026-11-19')
  })
})
