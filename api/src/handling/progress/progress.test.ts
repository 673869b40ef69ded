import { actions, refundLedgers, refundLines } from '@silverguard/db/schema/handling'
import { readControlList } from '@silverguard/shared/determinations/contract'
import { readHandlingProgress } from '@silverguard/shared/handling/progress/contract'
import { eq, inArray } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { newIdentifier } from '../../identifier.ts'
import { actingAs } from '../../testing/actors.ts'
import { fengzhu, luming, yanhu, yunting } from '../../testing/cast.ts'
import { handledPlaces } from '../../testing/handled-places.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { testApi, testToday } from '../../testing/test-api.ts'

const api = testApi()
const { confirmOn, watchFrom, actOn, oweOn, payOn, countOn, issueOn } = handledPlaces(api)
type Query = { month?: string; level?: ('red' | 'orange' | 'yellow' | 'green')[]; township?: string[]; page?: number; size?: number }
const read = async (query: Query = {}) => (await api.call(readHandlingProgress, { query })).body
const named = async (query: Query = {}) => (await read(query)).rows.map(({ name, initialLevel, level }) => `${name} ${initialLevel} ${level}`)
const rowOf = async (name: string, query: Query = {}) => {
  const row = (await read(query)).rows.find((one) => one.name === name)
  if (row === undefined) throw new Error(`${name} is not listed`)
  return row
}
const now = new Date('2026-08-01T00:00:00Z')
const make = (name: string, township: string) => makeInstitution(api.database, { name, township, facts: { registration: 'unfiled' }, now })

describe('annex 6 lists what is or was in the month on annex 5', () => {
  beforeEach(async () => {
    const since = await make('一直在册院', yunting)
    await confirmOn(since, 'yellow', '2026-08-05')
    await confirmOn(since, 'red', '2026-10-31')
    await confirmOn(await make('本月纳入院', fengzhu), 'orange', '2026-11-01T00:00:00+08:00')
    const left = await make('本月销号院', luming)
    await confirmOn(left, 'orange', '2026-09-01')
    await confirmOn(left, 'green', '2026-11-10')
    const passing = await make('月内进出院', yanhu)
    await confirmOn(passing, 'green', '2026-10-01')
    await confirmOn(passing, 'yellow', '2026-11-05')
    await confirmOn(passing, 'green', '2026-11-06')
    const gone = await make('上月销号院', luming)
    await confirmOn(gone, 'yellow', '2026-09-01')
    await confirmOn(gone, 'green', '2026-10-31T23:59:59+08:00')
    await confirmOn(await make('从未在册院', yunting), 'green', '2026-11-02')
    await make('未定级院', yunting)
  })

  it('red first, those that left it last, and of the running month as annex 5 stands', async () => {
    expect(await named()).toEqual(['一直在册院 yellow red', '本月纳入院 orange orange', '本月销号院 orange green', '月内进出院 yellow green'])
    expect(await read()).toMatchObject({ total: 4, counts: { red: 1, orange: 1, yellow: 0, left: 2 }, month: '2026-11', asOf: testToday })
    const listed = (await api.call(readControlList)).body.rows.map(({ name }) => name)
    expect((await read()).rows.filter(({ level }) => level !== 'green').map(({ name }) => name)).toEqual(listed)
  })

  it('and a past month as it ended, by days of Shanghai', async () => {
    expect(await named({ month: '2026-10' })).toEqual(['一直在册院 yellow red', '本月销号院 orange orange', '上月销号院 yellow green'])
    expect(await named({ month: '2026-09' })).toEqual(['本月销号院 orange orange', '一直在册院 yellow yellow', '上月销号院 yellow yellow'])
    expect(await named({ month: '2026-07' })).toEqual([])
    expect((await read({ month: '2026-10' })).asOf).toBe('2026-10-31')
    expect((await rowOf('上月销号院', { month: '2026-10' })).leftOn).toBe('2026-10-31')
    expect((await api.call(readHandlingProgress, { query: { month: '2026-12' } })).problem).toMatchObject({ status: 400, fields: [{ path: 'month' }] })
  })

  it('narrowed by level, township, page and scope, the counts leaving the level aside', async () => {
    expect(await read({ level: ['green'], size: 1, page: 2 })).toMatchObject({ rows: [{ name: '月内进出院' }], total: 2, counts: { red: 1, left: 2 } })
    expect(await named({ township: [fengzhu] })).toEqual(['本月纳入院 orange orange'])
    const inYunting = await api.with({ actor: actingAs({ roles: ['township_officer'], scope: yunting }) })
    expect((await inYunting(readHandlingProgress)).body.rows.map(({ name }) => name)).toEqual(['一直在册院'])
  })
})

describe('a row of annex 6', () => {
  let id = ''
  beforeEach(async () => {
    id = await make('云汀某院', yunting)
    await confirmOn(id, 'orange', '2026-10-08')
  })

  it('says what was done, when, and under which number', async () => {
    await actOn(id, 'MY1', '2026-10-08', { fields: { remindedOn: '2026-10-12', addressee: '云汀某院' } })
    await actOn(id, 'MY2', '2026-10-08', { fields: { checksPlanned: 4, checksDone: 2 } })
    await actOn(id, 'MO1', '2026-10-08', { fields: { sentOn: '2026-10-09', documentNo: '银民函〔2026〕9号' } })
    await actOn(id, 'MR1', '2026-10-08', { fields: { sentOn: '2026-11-09', documentNo: '银民函〔2026〕19号' } })
    // What was done is done, also where the action was dropped since.
    await actOn(id, 'MO2', '2026-10-08', { fields: { heldOn: '2026-10-20' }, steps: [['drop', '2026-10-21', 'dropped']] })
    await actOn(id, 'MO3', '2026-10-08', { fields: { orderedOn: '2026-10-20', timeLimit: '2026-12-01' } })
    await actOn(id, 'MU1', '2026-10-08', { fields: { registeredOn: '2026-11-02' } })
    await actOn(id, 'MF1', '2026-10-08', { fields: { filedOn: '2026-11-03' } })
    await actOn(id, 'MU3', '2026-10-08', { fields: { decidedOn: '2026-11-04', decisionNo: '银民罚〔2026〕1号' } })
    await actOn(id, 'MU4', '2026-10-08', { fields: { transferredOn: '2026-11-05', documentNo: '银民移〔2026〕2号' } })
    await actOn(id, 'MR4', '2026-10-08', { fields: { transferredOn: '2026-11-06' } })
    await actOn(id, 'MR2', '2026-10-08', { fields: { caseOpenedOn: '2026-11-07' } })
    await countOn(id, 'to_resettle', '2026-11-08', 5)
    expect(await rowOf('云汀某院')).toMatchObject({
      ...{ township: '云汀街道', registration: { zh: '已登记未备案' }, reminded: '2026-10-12', checks: 2, interviewed: '2026-10-20' },
      ...{ leads: '2026-10-09/银民函〔2026〕9号\n2026-11-09/银民函〔2026〕19号', rectification: '2026-10-20/\n2026-12-01/\n—' },
      ...{ filing: { zh: '2026-11-02 登记\n2026-11-03 备案' }, closedDown: '2026-11-04/银民罚〔2026〕1号', marketRegulation: '银民移〔2026〕2号' },
      ...{ police: '2026-11-06/\n2026-11-07/\n—', refunds: null, resettled: 0, assisted: null, leftOn: null },
    })
    // What was done in November was not done yet in October.
    expect(await rowOf('云汀某院', { month: '2026-10' })).toMatchObject({
      ...{ leads: '2026-10-09/银民函〔2026〕9号', filing: null, closedDown: '', marketRegulation: '', police: '', resettled: null },
    })
  })

  it('tells a past month as it ended: states, due dates, money and people of then', async () => {
    const steps = [
      ['start', '2026-10-09', 'doing'],
      ['extend', '2026-11-02', 'doing', ['2026-10-30', '2026-11-30']],
      ['finish', '2026-11-03', 'done'],
      ['close', '2026-11-04', 'closed'],
    ] as const
    await actOn(id, 'MO3', '2026-10-08', { dueOn: '2026-11-30', steps })
    await actOn(id, 'MO4', '2026-10-08', { unit: yunting, dueOn: '2026-12-31', steps: [['start', '2026-11-05', 'doing']] })
    await actOn(id, 'own', '2026-11-06', { title: '走访家属', steps: [['finish', '2026-11-07', 'done']] })
    const [one = '', other = ''] = await oweOn(id, '2026-10-10', 30_000, 20_000.5)
    await payOn(id, one, '2026-10-20', 10_000)
    await payOn(id, one, '2026-10-21', 5_000, { voidedOn: '2026-11-02' })
    await payOn(id, one, '2026-10-22', 4_000, { recordedOn: '2026-11-03' })
    await payOn(id, other, '2026-10-23', 8_000.5, { kind: 'inherited', approvedOn: '2026-11-04' })
    await countOn(id, 'resettled', '2026-11-05', 3)
    await issueOn(id, 'rectification_order', '2026-11-02', '银民改〔2026〕3号')

    expect(await rowOf('云汀某院', { month: '2026-10' })).toMatchObject({
      refunds: { owed: 50_000.5, refunded: 15_000, stillOwed: 35_000.5, elders: 2 },
      resettled: null,
      state: { zh: '办理中(已销号 0/2 项)' },
      thisMonth: { zh: '2026-10-08 纳入名单(橙色);列入措施 2 项;开始办理:责令整改;清退 15,000.00 元' },
      nextSteps: { zh: '银汀区民政局已逾期(原期限 2026-10-30):责令整改;云汀街道:督促清退资金(2026-12-31 前)' },
    })
    expect(await rowOf('云汀某院')).toMatchObject({
      refunds: { owed: 50_000.5, refunded: 14_000, stillOwed: 28_000, elders: 2 },
      resettled: 3,
      state: { zh: '办理中(已销号 1/3 项)' },
      thisMonth: {
        zh: '列入措施 1 项;开始办理:督促清退资金;办结:走访家属;销号:责令整改;印发:责令整改通知书;清退 4,000.00 元;其他方式结算 8,000.50 元;安置 3 人',
      },
      nextSteps: { zh: '云汀街道:督促清退资金(2026-12-31 前);待销号:走访家属' },
    })
  })

  it('tells next steps by unit and day, what is late as late and not as a plan', async () => {
    await actOn(id, 'MO2', '2026-11-02', { dueOn: '2026-11-24' })
    await actOn(id, 'MO3', '2026-11-02', { dueOn: '2026-11-24' })
    await actOn(id, 'MO1', '2026-11-02', { dueOn: testToday })
    await actOn(id, 'MO4', '2026-11-02', { unit: yunting, dueOn: '2026-11-24' })
    await actOn(id, 'MF1', '2026-11-02', { unit: yunting, dueOn: '2026-11-14' })
    expect((await rowOf('云汀某院'))?.nextSteps).toEqual({
      zh: [
        '云汀街道已逾期(原期限 2026-11-14):督促备案',
        `银汀区民政局:向属地人民政府和政法委通报线索(${testToday} 前)`,
        '银汀区民政局:对机构和主要负责人警示约谈、责令整改(2026-11-24 前)',
        '云汀街道:督促清退资金(2026-11-24 前)',
      ].join(';'),
      en: expect.stringContaining('overdue since 2026-11-14'),
    })
  })

  it('counts apart what the plan calls for no longer, as it was then; not what waits to be closed, nor while money is owed or people are left', async () => {
    const lapsedOn = (day: string, state: 'todo' | 'done' = 'todo') => ({ dueOn: '2026-11-10', steps: [['lapse', day, state]] as const })
    const lapsed = [
      await actOn(id, 'MO1', '2026-10-08', lapsedOn('2026-10-20')),
      await actOn(id, 'MO2', '2026-10-08', lapsedOn('2026-11-02')),
      await actOn(id, 'MO3', '2026-10-08', lapsedOn('2026-10-20', 'done')),
      await actOn(id, 'MO4', '2026-10-08', lapsedOn('2026-10-20')),
      await actOn(id, 'MR3', '2026-10-08', lapsedOn('2026-10-20')),
    ]
    await actOn(id, 'MR2', '2026-10-08', {
      steps: [
        ['lapse', '2026-10-20', 'todo'],
        ['resume', '2026-11-03', 'todo'],
      ],
    })
    const marked = { lapsedOn: '2026-10-20', lapsedWhy: { zh: '已降级', en: 'Lowered' } }
    await api.database.db.update(actions).set(marked).where(inArray(actions.id, lapsed))
    expect(await rowOf('云汀某院')).toMatchObject({
      state: { zh: '办理中(已销号 0/2 项);另有 4 项方案不再要求', en: 'In progress (0 of 2 closed); 4 more no longer called for' },
      nextSteps: { zh: '银汀区民政局:配合公安机关等依法严厉打击(2026-12-31 前);待销号:责令整改' },
    })
    const [line = ''] = await oweOn(id, '2026-11-04', 100)
    await countOn(id, 'to_resettle', '2026-11-04', 2)
    expect(await rowOf('云汀某院')).toMatchObject({ state: { zh: '办理中(已销号 0/4 项);另有 2 项方案不再要求' } })
    expect((await rowOf('云汀某院')).nextSteps.zh).toContain('已逾期(原期限 2026-11-10):督促清退资金、妥善安置老年人')
    expect(await rowOf('云汀某院', { month: '2026-10' })).toMatchObject({
      state: { zh: '办理中(已销号 0/2 项);另有 4 项方案不再要求' },
      nextSteps: { zh: '银汀区民政局:对机构和主要负责人警示约谈(2026-11-10 前);待销号:责令整改' },
    })
    await payOn(id, line, '2026-11-05', 100)
    await countOn(id, 'resettled', '2026-11-05', 2)
    expect(await rowOf('云汀某院')).toMatchObject({ state: { zh: '办理中(已销号 0/2 项);另有 4 项方案不再要求' } })
    const listed = (await api.call(readControlList)).body.rows.find(({ institution }) => institution === id)
    expect(listed?.measures?.split(';')).toEqual(expect.arrayContaining(['责令整改', '督促清退资金', '配合公安机关等依法严厉打击']))
    expect(listed?.measures).not.toContain('警示约谈')
  })

  it('tells as many elders as the ledger named then; kept for the institution as a whole at that time, it names none', async () => {
    const ofPlace = { institutionId: id, divisionCode: yunting }
    const { db } = api.database
    await oweOn(id, '2026-11-05', 300, 200)
    const [ledger] = await db.update(refundLedgers).set({ openedAt: '2026-10-10T04:00:00Z' }).where(eq(refundLedgers.institutionId, id)).returning()
    const struck = { voidedAt: '2026-11-05T04:00:00Z', voidedBy: '经办', voidedReason: '按名单改为逐人登记' }
    const whole = { ...ofPlace, ledgerId: ledger?.id ?? '', owedFen: 50_000, addedAt: '2026-10-10T04:00:00Z', addedBy: '经办' }
    await db.insert(refundLines).values({ id: newIdentifier(), ...whole, ...struck })
    expect((await rowOf('云汀某院', { month: '2026-10' })).refunds).toMatchObject({ owed: 500, elders: null })
    expect((await rowOf('云汀某院')).refunds).toMatchObject({ owed: 500, elders: 2 })
  })

  it('says that all is closed, until when the place is watched, and when it left', async () => {
    const closed = [['close', '2026-11-04', 'closed']] as const
    await actOn(id, 'MO3', '2026-10-08', { steps: closed })
    await actOn(id, 'MO2', '2026-10-08', { steps: [['drop', '2026-11-04', 'dropped']] })
    const lowered = await confirmOn(id, 'green', '2026-11-05')
    await watchFrom(id, lowered, 'orange', 'green', '2026-11-05', '2027-02-05')
    expect(await rowOf('云汀某院')).toMatchObject({ state: { zh: '已全部销号;观察期至 2027-02-05' }, leftOn: '2026-11-05', nextSteps: { zh: '' } })
    expect(await rowOf('云汀某院', { month: '2026-10' })).toMatchObject({ level: 'orange', state: { zh: '办理中(已销号 0/2 项)' }, leftOn: null })
  })

  it('adds up to the sums of all rows under the filters, to the fen, whatever page is asked for', async () => {
    for (const [at, owed] of [0.1, 0.2, 1_000_000.07].entries()) {
      const place = await make(`枫渚第${at}院`, fengzhu)
      await confirmOn(place, 'yellow', '2026-11-02')
      const [line = ''] = await oweOn(place, '2026-11-03', owed)
      await payOn(place, line, '2026-11-04', 0.1)
      await countOn(place, 'resettled', '2026-11-05', at)
      await countOn(place, 'assisted', '2026-11-05', 2)
    }
    const { rows, sums } = await read()
    const sum = (of: (row: (typeof rows)[number]) => number | undefined) => Math.round(rows.reduce((total, row) => total + (of(row) ?? 0), 0) * 100) / 100
    expect(sums).toEqual({
      ...{ owed: sum(({ refunds }) => refunds?.owed), refunded: sum(({ refunds }) => refunds?.refunded) },
      ...{ stillOwed: sum(({ refunds }) => refunds?.stillOwed), resettled: 3, assisted: 6 },
    })
    expect(sums.owed).toBe(1_000_000.37)
    expect((await read({ page: 2, size: 1 })).sums).toEqual(sums)
    expect((await read({ township: [yunting] })).sums).toMatchObject({ owed: 0, assisted: 0 })
  })
})
