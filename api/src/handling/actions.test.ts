import { accounts } from '@silverguard/db/schema/accounts'
import { actions } from '@silverguard/db/schema/handling'
import * as contract from '@silverguard/shared/handling/contract'
import * as ledger from '@silverguard/shared/handling/ledger/contract'
import { readHistory } from '@silverguard/shared/institutions/contract'
import { and, eq, notInArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { fengzhu } from '../testing/cast.ts'
import { addProof, judging, officer, reviewer, secondReviewer, township } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const api = testApi()
const judges = judging(api)
const filed = { registration: 'filed', monthlyFee: 2000, collapsed: false, suspectedCrime: false, largestPrepayment: 90_000 } as const
const renamed = { ...secondReviewer, name: '副审核(改名)' }
const namesake = { ...reviewer, name: secondReviewer.name }

type Wanted = Partial<Pick<typeof actions.$inferSelect, 'code' | 'fact'>>
const rowOf = async (id: string, { code, fact }: Wanted) => {
  const wanted = [eq(actions.institutionId, id), ...(code ? [eq(actions.code, code)] : []), ...(fact ? [eq(actions.fact, fact)] : [])]
  const [row] = await api.database.db
    .select()
    .from(actions)
    .where(and(...wanted, notInArray(actions.state, ['closed', 'dropped'])))
  if (row === undefined) throw new Error(`no ${code ?? fact} is open`)
  return row
}
const carryOut = async (id: string, wanted: Wanted, fields?: Record<string, string>) => {
  const by = await judges.as(officer)
  const items = async () => [await rowOf(id, wanted)].map((row) => ({ id: row.id, version: row.version }))
  await by(contract.startActions, { body: { items: await items() } })
  const { id: action, version } = await rowOf(id, wanted)
  if (fields) await by(contract.noteProgress, { params: { id: action }, body: { version, fields } })
  expect((await by(contract.finishActions, { body: { items: await items(), result: '已办结' } })).status).toBe(200)
}
const close = async (actor: typeof officer, id: string, wanted: Wanted) => {
  const { id: action, version } = await rowOf(id, wanted)
  return (await api.with({ actor }))(contract.closeActions, { body: { items: [{ id: action, version }] } })
}
const count = async (actor: typeof officer, id: string, kind: 'to_resettle' | 'resettled', people: number) => {
  const body = { id: newIdentifier(), kind, people, on: testToday, evidence: [await addProof(api.database, id)] }
  return (await (await judges.as(actor))(ledger.recordPeople, { params: { id }, body })).body.entry.id
}
const redPlace = async () => {
  const id = await makeInstitution(api.database, { residents: 20, facts: filed })
  await judges.settle(id, 'red')
  return id
}
const refusal = (why: string) => ({ status: 409, problem: { fields: [{ message: expect.stringContaining(why) }] } })

describe('a count of people', () => {
  it('is held against the account that made it, whatever it is called by now, and against no namesake', async () => {
    const id = await redPlace()
    await count(secondReviewer, id, 'to_resettle', 2)
    await count(secondReviewer, id, 'resettled', 2)
    await carryOut(id, { code: 'MR3' }, { where: '区福利院' })
    for (const actor of [secondReviewer, renamed]) expect(await close(actor, id, { code: 'MR3' })).toMatchObject(refusal('本人经办或登记过'))
    expect((await close(namesake, id, { code: 'MR3' })).status).toBe(200)
  })

  it('is held against who struck one as well, and against who counted what moved no sum', async () => {
    const id = await redPlace()
    const many = await count(officer, id, 'to_resettle', 20)
    await count(secondReviewer, id, 'to_resettle', 0)
    await carryOut(id, { code: 'MR3' }, { where: '区福利院' })
    const third = { ...secondReviewer, accountId: newIdentifier(), name: '三审' }
    await (await judges.as(third))(ledger.voidPeople, { params: { id: many }, body: { reason: '登记错误' } })
    for (const actor of [third, secondReviewer]) expect(await close(actor, id, { code: 'MR3' })).toMatchObject(refusal('须由他人销号'))
    expect((await close(reviewer, id, { code: 'MR3' })).status).toBe(200)
  })
})

describe('an establishing action', () => {
  it('is closed by another than who stated what is in force; the page is told the same', async () => {
    const id = await makeInstitution(api.database, { residents: 20, facts: { ...filed, collapsed: undefined } })
    await judges.settle(id, 'orange')
    // An identifier is the same in capitals: no way round who stated it, nor round its locks.
    const state = async (actor: typeof officer, punished: boolean) =>
      (await judges.as(actor))(contract.stateHandlingFacts, { params: { id: id.toUpperCase() }, body: { punished, trueSince: testToday } })
    await state(secondReviewer, false)
    await judges.state(id, { collapsed: false })
    for (const fact of ['punished', 'collapsed'] as const) await carryOut(id, { fact })
    expect(await close(secondReviewer, id, { fact: 'punished' })).toMatchObject(refusal('所查明的情况由本人填报'))
    const { id: action } = await rowOf(id, { fact: 'punished' })
    const told = (await (await judges.as(secondReviewer))(contract.readAction, { params: { id: action } })).body
    expect([told.action.next.includes('close'), told.action.refused.close]).toEqual([false, 'own_statement'])
    expect((await close(secondReviewer, id, { fact: 'collapsed' })).status).toBe(200)
    await state(officer, true)
    expect((await close(secondReviewer, id, { fact: 'punished' })).status).toBe(200)
  })
})

describe('what is noted of an action', () => {
  const begun = async (code: 'MR3' | 'MO3', level: 'red' | 'orange' = 'red') => {
    const id = await makeInstitution(api.database, { residents: 20, facts: filed })
    await judges.settle(id, level)
    const by = await judges.as(officer)
    const { id: action } = await rowOf(id, { code })
    await by(contract.startActions, { body: { items: [{ id: action, version: 1 }] } })
    const [evidence, version] = [[await addProof(api.database, id)], async () => (await rowOf(id, { code })).version]
    const note = async (body: object) => by(contract.noteProgress, { params: { id: action }, body: { version: await version(), evidence, ...body } })
    const finish = async (result?: string) => by(contract.finishActions, { body: { items: [{ id: action, version: await version() }], result } })
    return { id, code, note, finish, row: () => rowOf(id, { code }) }
  }
  const refusedAt = (...paths: string[]) => ({ status: 400, problem: { fields: paths.map((path) => ({ path })) } })

  it('keeps its numbers where it comes back as it was shown, masked, also with a word more, and takes no mask for a number', async () => {
    const { note, row } = await begun('MR3')
    const [where, result] = ['福利院,院长13812345678', '家属13912345678、13811115678和13822225678']
    const { body: shown } = await note({ fields: { where }, result })
    expect([shown.fields.where, shown.result]).toEqual(['福利院,院长138****5678', '家属139****5678、138****5678和138****5678'])
    await note({ fields: { where: `区${shown.fields.where}(已联系)` }, result: shown.result, evidence: [] })
    expect(await row()).toMatchObject({ fields: { where: `区${where}(已联系)` }, result })
    expect(await note({ fields: { where: `${shown.fields.where}、137****5678` }, result: shown.result })).toMatchObject(refusedAt('fields.where'))
    expect(await note({ result: `${shown.result}已告知` })).toMatchObject(refusedAt('result'))
    expect(await row()).toMatchObject({ fields: { where: `区${where}(已联系)` }, result })
  })

  it('keeps its numbers when it is finished with the result as it was shown; of several no result was shown', async () => {
    const { id, note, finish, row } = await begun('MR3')
    await count(officer, id, 'to_resettle', 0)
    const { body: shown } = await note({ fields: { where: '区福利院' }, result: '院长电话13812345678' })
    expect(await finish(`${shown.result}、139****5678`)).toMatchObject(refusedAt('result'))
    expect((await finish(`${shown.result},已办结`)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'done', result: '院长电话13812345678,已办结' })
    const two = [await begun('MR3'), await begun('MR3')]
    for (const each of two) {
      await count(officer, each.id, 'to_resettle', 0)
      await each.note({ fields: { where: '区福利院' }, result: '院长电话13812345678' })
    }
    const items = await Promise.all(two.map(async (each) => each.row().then(({ id: action, version }) => ({ id: action, version }))))
    const together = async (result: string) => (await judges.as(officer))(contract.finishActions, { body: { items, result } })
    expect(await together(shown.result)).toMatchObject(refusedAt('result'))
    expect((await together('已办结')).status).toBe(200)
  })

  it('has no days that contradict each other, and with such is not finished', async () => {
    const { id, note, finish, row } = await begun('MO3', 'orange')
    const fields = { orderedOn: testToday, timeLimit: '2020-01-01', completedOn: '2020-01-02' }
    expect(await note({ fields, result: '已整改' })).toMatchObject(refusedAt('fields.timeLimit', 'fields.completedOn'))
    await api.database.db
      .update(actions)
      .set({ fields })
      .where(eq(actions.id, (await row()).id))
    expect(await note({ result: '已整改' })).toMatchObject({
      status: 200,
      body: { missing: [{ zh: '整改期限早于责令日期' }, { zh: '整改完成日期早于责令日期' }] },
    })
    expect(await finish()).toMatchObject(refusal('整改期限早于责令日期'))
    expect((await note({ fields: { ...fields, timeLimit: '2026-12-20', completedOn: testToday } })).status).toBe(200)
    expect((await finish()).status).toBe(200)
    expect(await rowOf(id, { code: 'MO3' })).toMatchObject({ state: 'done' })
  })
})

describe('a measure of one’s own', () => {
  it('is added once however often it is sent, also after its due date moved; another one under its id is refused', async () => {
    const id = await redPlace()
    const by = await judges.as(officer)
    const body = { id: newIdentifier(), title: '每周回访', unit: 'bureau' as const, due: { days: 5 } }
    const add = (more: object = {}) => by(contract.addAction, { params: { id }, body: { ...body, ...more } })
    const [first, second] = await Promise.all([add(), add()])
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body])
    for (const other of [{ title: '每月回访' }, { unit: 'township' }, { due: { days: 6 } }])
      expect(await add(other)).toMatchObject({ status: 409, problem: { code: 'id_taken' } })
    await by(contract.extendActions, { body: { items: [{ id: body.id, version: 1 }], reason: '人手不足', to: { days: 9 } } })
    expect((await add()).body).toMatchObject({ id: body.id, version: 2 })
    const extend = (version: number, days: number) =>
      by(contract.extendActions, { body: { items: [{ id: body.id, version }], reason: '情况复杂', to: { days } } })
    for (const version of [2, 3, 4, 5]) expect((await extend(version, 500)).status).toBe(200)
    expect(await extend(6, 500)).toMatchObject({ status: 409, problem: { code: 'too_late', fields: [{ path: 'items.0' }] } })
    expect(await api.database.db.select().from(actions).where(eq(actions.code, 'own'))).toHaveLength(1)
  })
})

describe('the history of a place', () => {
  it('tells which files prove an action, also where one takes the place of another', async () => {
    const id = await redPlace()
    const [by, first, second] = [await judges.as(officer), await addProof(api.database, id), await addProof(api.database, id)]
    const { id: action } = await rowOf(id, { code: 'MR1' })
    const items = [{ id: action, version: 1 }]
    await by(contract.startActions, { body: { items } })
    const fields = { addressee: '区委政法委', sentOn: testToday, documentNo: '银民函〔2026〕1号' }
    for (const [at, evidence] of [[first], [second]].entries())
      await by(contract.noteProgress, { params: { id: action }, body: { version: 2 + at, fields, evidence } })
    await by(contract.finishActions, { body: { items: [{ id: action, version: 4 }], result: '已通报' } })
    const told = (await api.call(readHistory, { params: { id } })).body.entries.flatMap(({ changes }) => changes.filter(({ key }) => key === 'evidence'))
    for (const [before, after] of [
      [null, [first]],
      [[first], [second]],
      [null, [second]],
    ])
      expect(told).toContainEqual({ key: 'evidence', before, after })
  })
})

describe('giving several actions to one person', () => {
  it('names those that are no work of their unit', async () => {
    const elsewhere = { ...township, name: '枫渚经办', scope: fengzhu, accountId: newIdentifier() }
    const { accountId, name, scope, roles } = elsewhere
    await api.database.db.insert(accounts).values({ id: accountId, signInName: name, person: name, divisionCode: scope, roles: [...roles] })
    const places = [await redPlace(), await makeInstitution(api.database, { township: fengzhu, residents: 20, facts: filed })]
    await judges.settle(places[1] ?? '', 'red')
    const rows = await Promise.all(places.map((id) => rowOf(id, { code: 'MR3' })))
    const body = { items: rows.map(({ id, version }) => ({ id, version })), handler: accountId }
    const { problem } = await (await judges.as(officer))(contract.assignActions, { body })
    expect(problem).toMatchObject({ status: 409, code: 'refused', fields: [{ path: 'items.0', message: expect.stringContaining('不属于责任单位') }] })
  })
})
