import { institutions } from '@silverguard/db/schema/institutions'
import { readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/institutions/contract'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { fengzhu, yunting } from '../testing/cast.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const code = '52990101MJ0000001X'
const nothing = { particulars: {}, facts: {}, withdrawn: [], trueSince: testToday, version: 1 }

describe('a credit code', () => {
  const api = testApi()
  type Call = Awaited<ReturnType<typeof api.with>>
  let byYunting: Call
  let byFengzhu: Call
  beforeEach(async () => {
    byYunting ??= await api.with({ actor: actingAs({ scope: yunting, roles: ['township_officer'] }) })
    byFengzhu ??= await api.with({ actor: actingAs({ scope: fengzhu, roles: ['township_officer'] }) })
  })
  const create = (call: Call, name: string, township: string, creditCode: string | undefined = code) =>
    call(contract.createInstitution, { body: { particulars: { name, township, creditCode }, facts: {}, trueSince: testToday, differsFrom: [] } })
  const read = async (call: Call, id: string) => (await call(contract.readInstitution, { params: { id } })).body
  const listed = async (call: Call) => {
    const { rows, total, counts } = (await call(contract.listInstitutions, { query: { mark: ['possible_duplicate'], sort: 'name' } })).body
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
    return rows.map(({ name }) => name)
  }
  const marks = async (call: Call) => (await call(contract.listInstitutions, {})).body.rows.map((row) => row.marks.includes('possible_duplicate'))

  it('taken by two townships stands twice: neither learns of the other, and the bureau sees both marked', async () => {
    const one = await create(byYunting, '云汀甲院', yunting)
    const other = await create(byFengzhu, '枫渚乙院', fengzhu, ` ${code.toLowerCase()}`)
    expect([one.status, other.status]).toEqual([200, 200])
    for (const [call, id] of [
      [byYunting, one.body.id],
      [byFengzhu, other.body.id],
    ] as const) {
      expect(await marks(call)).toEqual([false])
      expect(await listed(call)).toEqual([])
      expect((await read(call, id)).possibleDuplicates).toEqual([])
    }
    expect(await marks(api.call)).toEqual([true, true])
    expect(await listed(api.call)).toEqual(['枫渚乙院', '云汀甲院'])
    expect((await read(api.call, one.body.id)).possibleDuplicates).toMatchObject([{ id: other.body.id, reasons: ['same_code'] }])
    expect((await read(api.call, other.body.id)).possibleDuplicates).toMatchObject([{ id: one.body.id, reasons: ['same_code'] }])
  })

  it('that stands twice keeps nobody from editing either record, and ends when one is corrected', async () => {
    const one = await create(byYunting, '云汀甲院', yunting)
    await create(byFengzhu, '枫渚乙院', fengzhu)
    const { id } = one.body
    const cleared = await api.call(contract.clearDuplicateMark, { params: { id }, body: { version: 1, reason: '看过' } })
    expect(cleared).toMatchObject({ status: 422, problem: { code: 'same_code_stands' } })
    const edited = await api.call(contract.editInstitution, { params: { id }, body: { ...nothing, particulars: { residents: 3 } } })
    expect(edited.status).toBe(200)
    await api.call(contract.editInstitution, { params: { id }, body: { ...nothing, version: 2, particulars: { creditCode: '52990101MJ00000025' } } })
    expect(await listed(api.call)).toEqual([])
  })

  it('is refused twice within a scope, also to one whose duty the other record is not', async () => {
    await makeInstitution(api.database, { name: '云汀已备案院', township: yunting, creditCode: code, facts: { registration: 'filed' } })
    expect(await create(byYunting, '全然不同', yunting)).toMatchObject({ status: 409, problem: { code: 'same_credit_code' } })
    expect(await create(api.call, '更加不同', fengzhu)).toMatchObject({ status: 409, problem: { code: 'same_credit_code' } })
    const other = await makeInstitution(api.database, { name: '云汀无码院', township: yunting })
    expect(await byYunting(contract.editInstitution, { params: { id: other }, body: { ...nothing, particulars: { creditCode: code } } })).toMatchObject({
      status: 409,
      problem: { code: 'same_credit_code' },
    })
  })

  it('of several who take it at once within a scope is had by exactly one', async () => {
    const names = ['墨竹轩', '听雪斋', '望海楼', '半山居', '长亭里', '枕溪园']
    const free = await makeInstitution(api.database, { name: '云汀无码院', township: yunting })
    const tried = await Promise.all([
      ...names.map((name) => create(byYunting, name, yunting)),
      byYunting(contract.editInstitution, { params: { id: free }, body: { ...nothing, particulars: { creditCode: code } } }),
    ])
    expect(tried.map(({ status }) => status).sort()).toEqual([200, ...names.map(() => 409)])
    expect(await api.database.db.$count(institutions, eq(institutions.creditCodeKey, code))).toBe(1)
  })

  it('a mark that names only records out of scope is none to those who cannot see them, and stays for those who can', async () => {
    const mine = await makeInstitution(api.database, { name: '云汀甲院', township: yunting })
    const near = await makeInstitution(api.database, { name: '云汀甲院二部', township: yunting })
    const theirs = await makeInstitution(api.database, { name: '枫渚甲院', township: fengzhu })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [theirs] })
      .where(eq(institutions.id, mine))
    expect([await listed(byYunting), await listed(api.call)]).toEqual([[], ['云汀甲院']])
    const clear = (version: number) => byYunting(contract.clearDuplicateMark, { params: { id: mine }, body: { version, reason: '两处' } })
    expect(await clear(1)).toMatchObject({ status: 422, problem: { code: 'not_marked' } })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [theirs, near] })
      .where(eq(institutions.id, mine))
    expect(await clear(1)).toMatchObject({ status: 200, body: { possibleDuplicates: [] } })
    const { entries } = (await byYunting(contract.readHistory, { params: { id: mine } })).body
    expect(entries[0]?.changes).toEqual([{ key: 'possibleDuplicateOf', before: [near], after: [] }])
    expect((await read(api.call, mine)).possibleDuplicates).toMatchObject([{ id: theirs }])
  })

  it('a mark that the bureau cleared tells the township nothing of records that it cannot see', async () => {
    const mine = await makeInstitution(api.database, { name: '云汀甲院', township: yunting })
    const near = await makeInstitution(api.database, { name: '云汀甲院二部', township: yunting })
    const theirs = await makeInstitution(api.database, { name: '枫渚甲院', township: fengzhu })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [theirs, near] })
      .where(eq(institutions.id, mine))
    expect((await api.call(contract.clearDuplicateMark, { params: { id: mine }, body: { version: 1, reason: '两处' } })).status).toBe(200)
    const history = async (call: Call) => (await call(contract.readHistory, { params: { id: mine } })).body.entries[0]?.changes
    expect(await history(api.call)).toEqual([{ key: 'possibleDuplicateOf', before: expect.arrayContaining([theirs, near]), after: [] }])
    expect(await history(byYunting)).toEqual([{ key: 'possibleDuplicateOf', before: [near], after: [] }])
    const auditor = await api.with({ actor: actingAs({ scope: yunting, roles: ['auditor'] }) })
    const { response } = await auditor(readTrail)
    expect([response.statusCode, response.body.includes(near), response.body.includes(theirs)]).toEqual([200, true, false])
  })
})
