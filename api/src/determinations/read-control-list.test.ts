import { institutions } from '@silverguard/db/schema/institutions'
import { readControlList } from '@silverguard/shared/determinations/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { fengzhu, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

describe('the control list', () => {
  const api = testApi()
  const read = async (query: Parameters<typeof ask>[0] = {}) => (await ask(query)).body
  const ask = (query: { level?: ('red' | 'orange' | 'yellow')[]; township?: string[]; page?: number; size?: number }) => api.call(readControlList, { query })

  it('holds yellow and above, settled or open, red first, and nobody who is pending or green', async () => {
    for (const name of ['wellKept', 'unheardOf', 'backRoom', 'collapsed', 'boaster', 'quietRoom'] as const) await makeCast(api.database, name)
    const { rows, total, counts, asOf } = await read()
    expect(rows.map(({ level, settled, township, name }) => [level, settled, township, name])).toEqual([
      ['red', true, '枫渚街道', '枫渚长乐养老服务有限公司'],
      ['orange', false, '云汀街道', '云汀晚晴老年公寓'],
      ['orange', true, '云汀街道', '云汀夕照互助点'],
      ['yellow', true, '枫渚街道', '枫渚金晖颐养中心'],
    ])
    expect({ total, counts, asOf }).toEqual({ total: 4, counts: { red: 1, orange: 2, yellow: 1 }, asOf: testToday })
  })

  it('narrows by level and township, and the counts say what each level would show', async () => {
    for (const name of ['backRoom', 'collapsed', 'boaster'] as const) await makeCast(api.database, name)
    expect(await read({ level: ['yellow'] })).toMatchObject({ total: 1, counts: { red: 1, orange: 1, yellow: 1 } })
    expect(await read({ township: [fengzhu] })).toMatchObject({ total: 2, counts: { red: 1, orange: 0, yellow: 1 } })
    expect((await read({ township: [yunting], level: ['red', 'yellow'] })).rows).toEqual([])
    expect((await read({ size: 1, page: 2 })).rows.map(({ level }) => level)).toEqual(['orange'])
  })

  it('writes 无 for an unregistered place without a code and leaves an unknown code blank', async () => {
    await makeCast(api.database, 'backRoom')
    await makeCast(api.database, 'collapsed')
    expect((await read()).rows.map(({ creditCode, registration, responsible }) => [creditCode, registration?.zh, responsible])).toEqual([
      ['', '已登记未备案', ''],
      ['无', '未登记', '费知秋'],
    ])
  })

  it('says the circumstances in the plan’s words, and what is in doubt', async () => {
    const id = await makeInstitution(api.database, { name: '银汀某处', township: '990101', facts: { registration: 'unregistered', operating: true } })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [id] })
      .where(eq(institutions.id, id))
    const [row] = (await read()).rows
    expect(row?.circumstances.map(({ zh }) => zh).join()).toContain('是否收取大额预付费待核实')
    expect(row).toMatchObject({
      township: '银汀区',
      bedCount: null,
      prepaidBalance: null,
      determinedOn: null,
      measures: null,
    })
    expect(row?.remarks.map(({ zh }) => zh)).toEqual(['待查明(最高可达红色)', '镇街待定', '疑似重复'])
  })
})
