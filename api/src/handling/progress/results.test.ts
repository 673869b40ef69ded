import { readResults } from '@silverguard/shared/handling/progress/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { actingAs } from '../../testing/actors.ts'
import { fengzhu, luming, yunting } from '../../testing/cast.ts'
import { handledPlaces } from '../../testing/handled-places.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { testApi, testToday } from '../../testing/test-api.ts'

const api = testApi()
const { confirmOn, actOn, oweOn, payOn, countOn } = handledPlaces(api)
const read = async (query: { since?: string; until?: string; township?: string[] } = {}) => (await api.call(readResults, { query })).body
const now = new Date('2026-08-01T00:00:00Z')
const red = async (name: string, township: string) => {
  const id = await makeInstitution(api.database, { name, township, now })
  await confirmOn(id, 'red', '2026-09-01')
  return id
}
const period = { since: '2026-11-01', until: '2026-11-20' }
const rowOf = async (township: string, query: object = period) => (await read(query)).rows.find((row) => row.township === township)
const none = { closedDown: 0, casesOpened: 0, judgments: 0, transferred: 0, underInquiry: 0, refunded: 0, resettled: 0 }

describe('the results', () => {
  let id = ''
  beforeEach(async () => {
    id = await red('云汀某院', yunting)
  })

  it('count by the days that decisions, papers and refunds bear, both ends of the period included', async () => {
    await actOn(id, 'MU3', '2026-09-01', { fields: { decidedOn: '2026-11-01' } })
    await actOn(id, 'MR2', '2026-09-01', { fields: { caseOpenedOn: '2026-10-31', judgedOn: '2026-11-20' } })
    await actOn(id, 'MU4', '2026-09-01', { fields: { transferredOn: '2026-11-21' } })
    const [line = ''] = await oweOn(id, '2026-09-02', 900)
    for (const [on, yuan] of [
      ['2026-10-31', 100],
      ['2026-11-01', 200.1],
      ['2026-11-20', 30.2],
    ] as const)
      await payOn(id, line, on, yuan, { recordedOn: testToday })
    await countOn(id, 'resettled', '2026-11-20', 4)
    await countOn(id, 'resettled', '2026-11-21', 9)
    expect(await rowOf(yunting)).toMatchObject({ ...none, closedDown: 1, judgments: 1, refunded: 230.3, resettled: 4 })
    expect(await rowOf(yunting, { ...period, since: '2026-10-31', until: '2026-11-21' })).toMatchObject({
      ...{ casesOpened: 1, transferred: 1, refunded: 330.3, resettled: 13 },
    })
  })

  it('count a place once a column, what happened also where its action was dropped since, and nothing struck or otherwise settled', async () => {
    await actOn(id, 'MU4', '2026-09-01', { fields: { transferredOn: '2026-11-02' } })
    await actOn(id, 'MR4', '2026-09-01', { fields: { transferredOn: '2026-11-03' } })
    await actOn(id, 'MU3', '2026-09-01', { fields: { decidedOn: '2026-11-02' }, steps: [['drop', '2026-11-03', 'dropped']] })
    const [line = ''] = await oweOn(id, '2026-09-02', 900)
    await payOn(id, line, '2026-11-02', 100, { voidedOn: '2026-11-03' })
    await payOn(id, line, '2026-11-02', 200, { kind: 'inherited', approvedOn: '2026-11-03' })
    expect(await rowOf(yunting)).toMatchObject({ ...none, closedDown: 1, transferred: 1, underInquiry: 1 })
  })

  it('of a past period count as under inquiry what was dropped after it', async () => {
    await actOn(id, 'MR4', '2026-09-01', { steps: [['drop', '2026-11-15', 'dropped']] })
    await actOn(id, 'MU3', '2026-09-01', { fields: { decidedOn: '2026-10-15' }, steps: [['drop', '2026-11-15', 'dropped']] })
    expect(await rowOf(yunting, { since: '2026-10-01', until: '2026-10-31' })).toMatchObject({ ...none, closedDown: 1, underInquiry: 1 })
    expect(await rowOf(yunting, { since: '2026-10-01', until: '2026-11-15' })).toMatchObject({ ...none, closedDown: 1 })
  })

  it('count as under inquiry what is red or of suspected crime and open, until a case is opened', async () => {
    await actOn(id, 'MR2', '2026-09-01', { fields: { caseOpenedOn: '2026-11-10' } })
    const yellow = await makeInstitution(api.database, { name: '云汀别院', township: yunting, now })
    await confirmOn(yellow, 'yellow', '2026-09-01')
    await actOn(yellow, 'MR4', '2026-09-01')
    const suspected = await makeInstitution(api.database, { name: '云汀嫌疑院', township: yunting, facts: { suspectedCrime: true }, now })
    await confirmOn(suspected, 'orange', '2026-09-01')
    await actOn(suspected, 'MR4', '2026-09-01', { steps: [['close', '2026-11-15', 'closed']] })
    const inquiredInto = async (until: string) => (await rowOf(yunting, { since: '2026-08-01', until }))?.underInquiry
    expect(await inquiredInto('2026-08-31')).toBe(0)
    expect(await inquiredInto('2026-11-09')).toBe(2)
    expect(await inquiredInto('2026-11-10')).toBe(1)
    expect(await inquiredInto('2026-11-15')).toBe(0)
  })

  it('hold a case for opened, and its place no longer under inquiry, also where the action was dropped since', async () => {
    const judged = { caseOpenedOn: '2026-11-02', judgedOn: '2026-11-10' }
    await actOn(id, 'MR2', '2026-09-01', { fields: judged, steps: [['drop', '2026-11-15', 'dropped']] })
    await actOn(id, 'MR4', '2026-09-01')
    expect(await rowOf(yunting)).toMatchObject({ ...none, casesOpened: 1, judgments: 1 })
    expect(await rowOf(yunting, { ...period, until: '2026-11-01' })).toMatchObject({ ...none, underInquiry: 1 })
  })

  it('have a row for every township in scope and add up, since the campaign began until today', async () => {
    const other = await red('枫渚某院', fengzhu)
    await actOn(id, 'MU3', '2026-09-01', { fields: { decidedOn: '2026-11-02' } })
    await actOn(other, 'MU3', '2026-09-01', { fields: { decidedOn: testToday } })
    const { rows, total, since, until } = await read()
    expect(rows.find(({ township }) => township === luming)).toEqual({ township: luming, townshipName: '鹭鸣街道', ...none })
    expect([total.closedDown, rows.reduce((sum, row) => sum + row.closedDown, 0)]).toEqual([2, 2])
    expect([since <= testToday, until]).toEqual([true, testToday])
    expect((await read({ township: [fengzhu] })).rows).toMatchObject([{ townshipName: '枫渚街道', closedDown: 1 }])
    const inYunting = await api.with({ actor: actingAs({ roles: ['township_officer'], scope: yunting }) })
    expect((await inYunting(readResults)).body).toMatchObject({ rows: [{ township: yunting, closedDown: 1 }], total: { closedDown: 1 } })
    const backwards = await api.call(readResults, { query: { since: '2026-11-02', until: '2026-11-01' } })
    expect(backwards.problem).toMatchObject({ status: 400, fields: [{ path: 'since' }] })
  })
})
