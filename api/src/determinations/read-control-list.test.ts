import { institutions } from '@silverguard/db/schema/institutions'
import { readControlList } from '@silverguard/shared/determinations/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { cast, fengzhu, yunting } from '../testing/cast.ts'
import { judging, officer, reviewer } from '../testing/judges.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { putInForce } from '../testing/put-in-force.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const api = testApi()
const { settle, propose, confirm, state } = judging(api)
type Query = { basis?: 'computed'; level?: ('red' | 'orange' | 'yellow')[]; township?: string[]; page?: number; size?: number }
const ask = (query: Query = {}) => api.call(readControlList, { query })
const read = async (query: Query = {}) => (await ask(query)).body
const words = (texts: readonly { zh: string }[] | undefined) => texts?.map(({ zh }) => zh)
const everyone = ['wellKept', 'unheardOf', 'backRoom', 'collapsed', 'boaster', 'quietRoom'] as const

describe('the control list', () => {
  it('holds confirmed levels alone, red first: neither what is only computed nor what was only proposed, nor green', async () => {
    const ids: Record<string, string> = {}
    for (const name of everyone) ids[name] = await makeCast(api.database, name)
    expect(await read()).toMatchObject({ rows: [], total: 0, totals: { confirmed: 0, computed: 4, watched: 0 } })
    for (const [name, level] of [
      ['boaster', 'orange'],
      ['collapsed', 'red'],
      ['quietRoom', 'orange'],
      ['wellKept', 'green'],
    ] as const)
      await settle(ids[name] ?? '', level)
    await propose(officer, ids.backRoom ?? '', 'orange')
    const { rows, ...counted } = await read()
    expect(rows.map(({ level, standing, township, name }) => [level, standing, township, name])).toEqual([
      ['red', 'red', '枫渚街道', '枫渚长乐养老服务有限公司'],
      ['orange', 'orange', '云汀街道', '云汀夕照互助点'],
      ['orange', 'yellow', '枫渚街道', '枫渚金晖颐养中心'],
    ])
    expect(counted).toEqual({
      ...{ total: 3, counts: { red: 1, orange: 2, yellow: 0 } },
      ...{ totals: { confirmed: 3, computed: 1, watched: 0 }, asOf: testToday },
    })
    const computed = await read({ basis: 'computed' })
    expect(computed).toMatchObject({ total: 1, counts: { red: 0, orange: 1, yellow: 0 }, totals: counted.totals })
    expect(computed.rows).toMatchObject([{ name: '云汀晚晴老年公寓', determinedOn: null, listedSince: null }])
  })

  it('narrows by level and township, and the counts say what each level would show', async () => {
    await settle(await makeCast(api.database, 'backRoom'), 'orange')
    await settle(await makeCast(api.database, 'collapsed'), 'red')
    await settle(await makeCast(api.database, 'boaster'), 'yellow')
    await makeInstitution(api.database, { name: '未定级院', township: fengzhu, facts: { collapsed: true } })
    expect(await read({ level: ['yellow'] })).toMatchObject({ total: 1, counts: { red: 1, orange: 1, yellow: 1 }, totals: { confirmed: 3, computed: 1 } })
    expect(await read({ township: [fengzhu] })).toMatchObject({ total: 2, counts: { red: 1, orange: 0, yellow: 1 }, totals: { confirmed: 3 } })
    expect((await read({ township: [yunting], level: ['red', 'yellow'] })).rows).toEqual([])
    expect((await read({ size: 1, page: 2 })).rows.map(({ level }) => level)).toEqual(['orange'])
    expect((await read({ basis: 'computed', township: [yunting] })).total).toBe(0)
    const elsewhere = await api.with({ actor: actingAs({ scope: fengzhu, roles: ['township_officer'] }) })
    expect((await elsewhere(readControlList, {})).body).toMatchObject({ total: 2, totals: { confirmed: 2, computed: 1 } })
  })

  it('shows the clauses and the day of the decision, whatever the rules say since, and that it is to be reviewed', async () => {
    const { particulars, facts } = cast.collapsed
    const id = await makeInstitution(api.database, { ...particulars, facts, now: new Date('2026-11-19T02:00:00Z') })
    await settle(id, 'red', new Date('2026-11-20T02:00:00Z'))
    const before = (await read()).rows[0]
    expect(before).toMatchObject({ determinedOn: '2026-11-20', listedSince: '2026-11-20', underReview: false })
    expect(words(before?.circumstances)).toHaveLength(1)
    await state(id, { ...cast.wellKept.facts, collapsed: false, falseAdvertising: true })
    await putInForce(api.database, 'yuquan-plan@1')
    const after = (await read()).rows[0]
    expect(after).toMatchObject({ level: 'red', standing: 'green', underReview: true, circumstances: before?.circumstances, determinedOn: '2026-11-20' })
    expect(words(after?.remarks)).toEqual(['待复核(现初判:绿色)'])
  })

  it('shows a place confirmed green that has risen since among the computed levels, marked 待复核, and never among the confirmed', async () => {
    const { particulars, facts } = cast.wellKept
    const risen = await makeInstitution(api.database, { ...particulars, name: '云汀后来变红院', facts })
    await settle(risen, 'green')
    const knowingly = await makeCast(api.database, 'boaster')
    await settle(knowingly, 'green')
    await makeInstitution(api.database, { name: '未定级院', township: fengzhu, facts: { collapsed: true } })
    expect(await read({ basis: 'computed' })).toMatchObject({ total: 1, totals: { confirmed: 0, computed: 1 } })
    await state(risen, { collapsed: true })
    const { rows, ...counted } = await read({ basis: 'computed' })
    expect(counted).toMatchObject({ total: 2, counts: { red: 2, orange: 0, yellow: 0 }, totals: { confirmed: 0, computed: 2 } })
    expect(rows.map((row) => [row.name, row.level, row.determinedOn, row.underReview, words(row.remarks)?.[0]])).toEqual([
      ['未定级院', 'red', null, false, undefined],
      ['云汀后来变红院', 'red', null, true, '待复核:定级绿色,现初判红色'],
    ])
    expect(words(rows[1]?.circumstances)).toHaveLength(1)
    expect((await read()).rows).toEqual([])
    await settle(risen, 'red')
    expect((await read({ basis: 'computed' })).rows.map(({ name }) => name)).toEqual(['未定级院'])
    expect(await read()).toMatchObject({ total: 1, totals: { confirmed: 1, computed: 1 } })
  })

  it('stands though a determination cannot be seen, and says so in its row', async () => {
    const id = await makeCast(api.database, 'collapsed')
    await settle(id, 'red')
    await settle(await makeCast(api.database, 'backRoom'), 'orange')
    await api.database.db.update(institutions).set({ determinationId: null }).where(eq(institutions.id, id))
    const { rows, total } = await read()
    expect(total).toBe(2)
    expect(rows.map(({ level, circumstances, determinedOn }) => [level, circumstances.length > 0, determinedOn])).toEqual([
      ['red', false, testToday],
      ['orange', true, testToday],
    ])
    expect(words(rows[0]?.remarks)).toContain('定级记录不可见')
  })

  it('says why a level stands above or below the computed one, without personal data, and that a place is watched', async () => {
    const id = await makeCast(api.database, 'boaster')
    const proposed = await propose(officer, id, 'yellow')
    await confirm(reviewer, proposed.body, 'orange', { reason: '家属来电 13800001234 反映' })
    expect(words((await read()).rows[0]?.circumstances)?.at(-1)).toBe('研判意见:家属来电 138****1234 反映')
    await settle(id, 'yellow')
    const { rows, totals } = await read()
    expect(words(rows[0]?.circumstances)).toHaveLength(1)
    expect(words(rows[0]?.remarks)).toEqual(['观察期至 2027-05-20'])
    expect([rows[0]?.listedSince, totals.watched]).toEqual([testToday, 1])
  })

  it('writes 无 for an unregistered place without a code and leaves an unknown code blank', async () => {
    await makeCast(api.database, 'backRoom')
    await makeCast(api.database, 'collapsed')
    expect((await read({ basis: 'computed' })).rows.map(({ creditCode, registration, responsible }) => [creditCode, registration?.zh, responsible])).toEqual([
      ['', '已登记未备案', ''],
      ['无', '未登记', '费知秋'],
    ])
  })

  it('of computed levels says the circumstances in the plan’s words, and what is in doubt', async () => {
    const id = await makeInstitution(api.database, { name: '银汀某处', township: '990101', facts: { registration: 'unregistered', operating: true } })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [id] })
      .where(eq(institutions.id, id))
    const [row] = (await read({ basis: 'computed' })).rows
    expect(words(row?.circumstances)?.join()).toContain('是否收取大额预付费待核实')
    expect(row).toMatchObject({ township: '银汀区', bedCount: null, prepaidBalance: null, determinedOn: null, measures: null })
    expect(words(row?.remarks)).toEqual(['待查明(最高可达红色)', '镇街待定', '疑似重复'])
  })
})
