import { actions } from '@silverguard/db/schema/handling'
import * as contract from '@silverguard/shared/handling/contract'
import { gateOf } from '@silverguard/shared/handling/gate'
import * as ledger from '@silverguard/shared/handling/ledger/contract'
import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { reading } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { addProof, judging, officer, reviewer, secondReviewer } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'
import { gateHoldsOf } from './consequences.ts'
import { placesOf } from './hold-places.ts'

const api = testApi()
const judges = judging(api)
const filed = { registration: 'filed', monthlyFee: 2000, collapsed: false, suspectedCrime: false } as const

const place = async (level: 'orange' | 'red', largestPrepayment = 90_000) => {
  const id = await makeInstitution(api.database, {
    residents: 20,
    facts: { ...filed, largestPrepayment, ...(largestPrepayment === 0 ? { largePrepayers: 0 } : {}) },
  })
  await judges.settle(id, level)
  return id
}
type Code = 'MO4' | 'MU2' | 'MR3' | 'MV1'
const rowsOf = (id: string, code: Code) =>
  reading(api.database.db, actingAs(), (tx) =>
    tx
      .select()
      .from(actions)
      .where(and(eq(actions.institutionId, id), eq(actions.code, code)))
      .orderBy(asc(actions.createdAt), asc(actions.id)),
  )
const statesOf = async (id: string, code: Code) => (await rowsOf(id, code)).map(({ state }) => state).sort()
const open = async (id: string, code: Code) =>
  (await rowsOf(id, code)).filter(({ state }) => state !== 'closed' && state !== 'dropped').map((row) => ({ id: row.id, version: row.version }))
const drop = async (id: string) => (await judges.as(officer))(contract.dropActions, { body: { items: await open(id, 'MO4'), reason: '另案处理' } })
const carryOut = async (id: string, code: Code, evidence: readonly string[] = []) => {
  const by = await judges.as(officer)
  await by(contract.startActions, { body: { items: await open(id, code) } })
  const [row] = (await rowsOf(id, code)).filter(({ state }) => state === 'doing')
  const noted = { ...(code === 'MR3' ? { fields: { where: '区福利院' } } : {}), ...(evidence.length > 0 ? { evidence: [...evidence] } : {}) }
  if (row && Object.keys(noted).length > 0) await by(contract.noteProgress, { params: { id: row.id }, body: { version: row.version, ...noted } })
  return await by(contract.finishActions, { body: { items: await open(id, code), result: '已办结' } })
}
const close = async (actor: typeof officer, id: string, code: Code) =>
  (await judges.as(actor))(contract.closeActions, { body: { items: await open(id, code) } })
const owe = async (actor: typeof officer, id: string, owed: number) =>
  (await judges.as(actor))(ledger.openLedger, { params: { id }, body: { basis: 'institution', owed, elders: 3 } })
const present = async (id: string) => (await (await judges.as(officer))(ledger.readRefunds, { params: { id } })).body.ledger
const strikeAll = async (id: string) => {
  const { version = 0, lines = [] } = (await present(id)) ?? {}
  await (await judges.as(officer))(ledger.voidLine, { params: { id: lines[0]?.id ?? '' }, body: { version, reason: '登记错误' } })
}
const pay = async (actor: typeof officer, id: string, amount: number) => {
  const known = await present(id)
  const body = { version: known?.version ?? 0, kind: 'refunded' as const, amount, on: testToday, evidence: [await addProof(api.database, id)] }
  return (await judges.as(actor))(ledger.recordPayment, { params: { id: known?.lines[0]?.id ?? '' }, body })
}
const gate = (id: string) =>
  reading(api.database.db, actingAs(), async (tx) => {
    const [found] = await placesOf(tx, [id])
    return found && gateHoldsOf(tx, found, 'green', testNow)
  })

describe('money that nobody has counted', () => {
  it('keeps its measure on the plan and the place on the list; once called for no longer it may be dropped, and comes back with the debt', async () => {
    const id = await place('orange')
    expect((await drop(id)).problem?.fields?.[0]?.message).toContain('应退金额不明')
    expect(await gate(id)).toEqual(['money_unknown'])
    const other = await place('orange', 0)
    expect(gateOf('green', { from: 'orange', refunds: 'unknown', largePrepayment: false, pressed: 'now' })).toEqual([])
    await judges.settle(other, 'yellow')
    expect([(await drop(other)).status, await statesOf(other, 'MO4')]).toEqual([200, ['dropped']])
    expect((await owe(officer, other, 100)).status).toBe(200)
    expect(await statesOf(other, 'MO4')).toEqual(['dropped', 'todo'])
  })

  it('keeps the place on the list by whatever steps it comes down, while it is not known that no large prepayment was taken', async () => {
    const id = await place('orange')
    await judges.settle(id, 'yellow')
    expect((await drop(id)).problem?.fields?.[0]?.message).toContain('应退金额不明')
    expect(await gate(id)).toEqual(['money_unknown'])
    const lapsed = { from: 'yellow', refunds: 'unknown', pressed: 'once' } as const
    expect([true, null].map((largePrepayment) => gateOf('green', { ...lapsed, largePrepayment }))).toEqual([['money_unknown'], ['money_unknown']])
    await owe(officer, id, 0)
    expect([(await drop(id)).status, await gate(id)]).toEqual([200, []])
    await strikeAll(id)
    expect(await gate(id)).toEqual(['money_unknown'])
  })
})

describe('large prepayments that come to light', () => {
  it('are pressed for anew although the measure was closed on a ledger of nothing, and that ledger lets nobody down from red', async () => {
    const id = await place('orange', 0)
    const by = await judges.as(officer)
    await by(ledger.openLedger, { params: { id }, body: { basis: 'institution', owed: 0, elders: 0 } })
    expect((await carryOut(id, 'MO4', [await addProof(api.database, id)])).status).toBe(200)
    expect((await close(reviewer, id, 'MO4')).status).toBe(200)
    await judges.state(id, { largePrepayers: 12, largestPrepayment: 90_000, insolvent: true })
    await judges.settle(id, 'red')
    expect([await statesOf(id, 'MO4'), await gate(id)]).toEqual([['closed', 'todo'], ['money_unknown']])
    const { version = 0, lines = [] } = (await present(id)) ?? {}
    await by(ledger.editLine, { params: { id: lines[0]?.id ?? '' }, body: { version, owed: 100, reason: '查账后更正' } })
    expect([await statesOf(id, 'MO4'), await gate(id)]).toEqual([['closed', 'todo'], ['money_owed']])
  })
})

describe('what was counted', () => {
  it('of elders taken into social assistance is taken up again once more were harmed than that', async () => {
    const id = await place('orange')
    const by = await judges.as(officer)
    const harm = (eldersHarmedInDifficulty: number) =>
      by(contract.stateHandlingFacts, { params: { id }, body: { eldersHarmedInDifficulty, trueSince: testToday } })
    await harm(3)
    const evidence = [await addProof(api.database, id)]
    await by(ledger.recordPeople, { params: { id }, body: { id: newIdentifier(), kind: 'assisted', people: 5, on: testToday, evidence } })
    expect([(await carryOut(id, 'MV1')).status, (await close(reviewer, id, 'MV1')).status]).toEqual([200, 200])
    await harm(5)
    expect(await statesOf(id, 'MV1')).toEqual(['closed'])
    for (const harmed of [15, 15]) expect((await harm(harmed)).status).toBe(200)
    expect(await statesOf(id, 'MV1')).toEqual(['closed', 'todo'])
  })

  it('without any proof, as where nothing is owed and nobody to resettle, is proved by a file of the measure before it ends', async () => {
    const id = await place('red')
    await owe(officer, id, 0)
    const by = await judges.as(officer)
    const count = async (evidence: string[]) =>
      by(ledger.recordPeople, { params: { id }, body: { id: newIdentifier(), kind: 'to_resettle', people: 0, on: testToday, evidence } })
    await count([])
    for (const code of ['MO4', 'MR3'] as const) expect((await carryOut(id, code)).problem?.fields?.[0]?.message).toContain('缺证明材料')
    const asks = async () => (await by(contract.readAction, { params: { id: (await open(id, 'MR3'))[0]?.id ?? '' } })).body.action.asksEvidence
    const proof = [await addProof(api.database, id)]
    expect([(await carryOut(id, 'MO4', proof)).status, (await close(reviewer, id, 'MO4')).status, await asks()]).toEqual([200, 200, true])
    const counted = await count(proof)
    expect([await asks(), (await carryOut(id, 'MR3')).status]).toEqual([false, 200])
    await by(ledger.voidPeople, { params: { id: counted.body.entry.id }, body: { reason: '登记错误' } })
    expect((await close(reviewer, id, 'MR3')).problem?.fields?.[0]?.message).toContain('缺证明材料')
  })

  it('takes up again what was closed, and not beside it what somebody had dropped', async () => {
    const facts = { ...filed, registration: 'unregistered', operating: true, namedAs: 'enterprise', largestPrepayment: 90_000 } as const
    const id = await makeInstitution(api.database, { residents: 20, stableOperation: true, facts })
    await judges.settle(id, 'red')
    await owe(officer, id, 0)
    expect((await drop(id)).status).toBe(200)
    await carryOut(id, 'MU2', [await addProof(api.database, id)])
    expect((await close(reviewer, id, 'MU2')).status).toBe(200)
    const { version = 0, lines = [] } = (await present(id)) ?? {}
    await (await judges.as(officer))(ledger.editLine, { params: { id: lines[0]?.id ?? '' }, body: { version, owed: 100, reason: '又查出一笔' } })
    expect([await statesOf(id, 'MU2'), await statesOf(id, 'MO4')]).toEqual([['closed', 'todo'], ['dropped']])
  })

  it('is closed by another than who wrote down what is owed, or a refund that stands', async () => {
    const [opened, paid] = [await place('orange'), await place('orange')]
    await owe(secondReviewer, opened, 0)
    await owe(officer, paid, 100)
    const version = (await pay(secondReviewer, paid, 100)).body.version
    expect([(await carryOut(opened, 'MO4', [await addProof(api.database, opened)])).status, (await carryOut(paid, 'MO4')).status]).toEqual([200, 200])
    for (const id of [opened, paid]) expect((await close(secondReviewer, id, 'MO4')).problem?.fields?.[0]?.message).toContain('须由他人销号')
    expect((await close(reviewer, opened, 'MO4')).status).toBe(200)
    const struck = (await present(paid))?.lines[0]?.payments[0]?.id ?? ''
    await (await judges.as(officer))(ledger.voidPayment, { params: { id: struck }, body: { version, reason: '登记错误' } })
    await pay(officer, paid, 100)
    expect((await close(secondReviewer, paid, 'MO4')).status).toBe(200)
  })

  it('of residents is closed by another than who counted them, and taken up again where more are to be resettled', async () => {
    const id = await place('red')
    const evidence = [await addProof(api.database, id)]
    const count = async (kind: 'to_resettle' | 'resettled', people: number) =>
      (await judges.as(secondReviewer))(ledger.recordPeople, { params: { id }, body: { id: newIdentifier(), kind, people, on: testToday, evidence } })
    await count('to_resettle', 2)
    const moved = await count('resettled', 2)
    expect((await carryOut(id, 'MR3')).status).toBe(200)
    expect((await close(secondReviewer, id, 'MR3')).problem?.fields?.[0]?.message).toContain('须由他人销号')
    expect([(await close(reviewer, id, 'MR3')).status, await statesOf(id, 'MR3')]).toEqual([200, ['closed']])
    await (await judges.as(officer))(ledger.voidPeople, { params: { id: moved.body.entry.id }, body: { reason: '登记错误' } })
    expect(await statesOf(id, 'MR3')).toEqual(['closed', 'todo'])
    await count('to_resettle', 1)
    expect(await statesOf(id, 'MR3')).toEqual(['closed', 'todo'])
  })
})
