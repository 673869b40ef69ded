import { refundLedgers, refundLines, refundPayments } from '@silverguard/db/schema/handling'
import { readTrail } from '@silverguard/shared/audit/contract'
import * as contract from '@silverguard/shared/handling/ledger/contract'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { newIdentifier } from '../../identifier.ts'
import { recorded } from '../../recorded.ts'
import { actingAs } from '../../testing/actors.ts'
import { fengzhu } from '../../testing/cast.ts'
import { addProof, judging, officer, reviewer, secondReviewer, township } from '../../testing/judges.ts'
import { makeCast, makeInstitution } from '../../testing/make-institution.ts'
import { testApi, testNow, testToday, urlOf } from '../../testing/test-api.ts'

const api = testApi()
const { as } = judging(api)
const neighbour = actingAs({ name: '枫渚经办', accountId: newIdentifier(), roles: ['township_officer'], scope: fengzhu })

let place = ''
let proof = ''
beforeEach(async () => {
  place = await makeCast(api.database, 'backRoom')
  proof = await addProof(api.database, place)
})

const params = () => ({ params: { id: place } })
const open = async (actor: Actor, body: z.input<NonNullable<typeof contract.openLedger.body>>) => (await as(actor))(contract.openLedger, { ...params(), body })
const add = async (actor: Actor, version: number, elder: string, owed: number, reference = '') =>
  (await as(actor))(contract.addLine, { ...params(), body: { version, elder, owed, reference } })
type Paid = { kind?: 'refunded' | 'inherited' | 'judicial' | 'converted' | 'corrected'; on?: string; evidence?: string[] }
const pay = async (actor: Actor, line: string, version: number, amount: number, { kind = 'refunded', on = testToday, evidence = [proof] }: Paid = {}) =>
  (await as(actor))(contract.recordPayment, { params: { id: line }, body: { version, amount, kind, on, evidence } })
const read = async (actor: Actor = officer) => (await as(actor))(contract.readRefunds, params())
/** A ledger elder by elder with one line. */
const withLine = async (owed: number) => {
  await open(township, { basis: 'elder' })
  const { body } = await add(township, 1, '顾云舟', owed)
  return { line: body.lines[0]?.id ?? '', version: body.version }
}

describe('a refund ledger', () => {
  it('is unknown until it has a line, then owes what its lines owe less what was refunded and what another person approved', async () => {
    expect((await read()).body).toMatchObject({ ledger: null, people: { toResettle: null, resettled: 0, assisted: null } })
    expect((await open(township, { basis: 'elder' })).body).toMatchObject({ version: 1, basis: 'elder', elders: 0, balance: 'unknown' })
    expect((await open(officer, { basis: 'elder' })).problem).toMatchObject({ status: 409, code: 'ledger_exists' })
    const line = (await add(township, 1, '顾云舟', 20_000.1)).body.lines[0]?.id ?? ''
    expect((await add(officer, 2, '沈知白', 5_000)).body).toMatchObject({ elders: 2, balance: 'owed', sums: { owed: 25_000.1, stillOwed: 25_000.1 } })
    expect((await pay(township, line, 3, 12_000.1)).body.sums).toEqual({ owed: 25_000.1, refunded: 12_000.1, settled: 0, waiting: 0, stillOwed: 13_000 })
    const waiting = (await pay(township, line, 4, 8_000, { kind: 'inherited' })).body
    expect(waiting.sums).toMatchObject({ waiting: 8_000, settled: 0, stillOwed: 13_000 })
    const settlement = waiting.lines[0]?.payments.find(({ kind }) => kind === 'inherited')
    expect(settlement).toMatchObject({ own: true, by: '云汀经办', approved: null, evidence: [proof] })
    const approved = await (await as(reviewer))(contract.approveSettlement, { params: { id: settlement?.id ?? '' }, body: { version: 5 } })
    expect(approved.body).toMatchObject({ version: 6, sums: { settled: 8_000, waiting: 0, stillOwed: 5_000 }, balance: 'owed' })
    expect(approved.body.lines[0]).toMatchObject({ sums: { stillOwed: 0 }, lastOn: testToday })
    expect((await read()).body).toMatchObject({ ledger: { version: 6 }, mayRecord: true, mayApprove: false })
    const { rows } = (await api.call(readTrail, { query: { kind: ['handling'] } })).body
    expect(rows.slice(0, 2)).toMatchObject([
      {
        sentence: { zh: '核准其他方式结算(继承):顾云舟,8,000.00 元;登记人:云汀经办' },
        changes: [
          { key: 'settledInAll', before: 0, after: 8_000 },
          { key: 'waitingInAll', before: 8_000, after: 0 },
          { key: 'stillOwed', before: 13_000, after: 5_000 },
        ],
      },
      { action: 'refunds.paid', actor: '云汀经办' },
    ])
  })

  it('of the institution as a whole takes no elders, corrects its one line, and begins anew once that was struck', async () => {
    const body = (await open(officer, { basis: 'institution', owed: 0, elders: 4 })).body
    expect(body).toMatchObject({ basis: 'institution', elders: 4, balance: 'clear', lines: [{ elder: null, sums: { owed: 0 } }] })
    expect((await add(officer, 1, '顾云舟', 1)).problem).toMatchObject({ status: 422, code: 'not_by_elder' })
    const call = await as(officer)
    const line = { params: { id: body.lines[0]?.id ?? '' } }
    const edited = await call(contract.editLine, { ...line, body: { version: 1, owed: 0, elders: 3, reason: '核对合同' } })
    expect(edited.body).toMatchObject({ version: 2, elders: 3, balance: 'clear', sums: { owed: 0 } })
    const struck = await call(contract.voidLine, { ...line, body: { version: 2, reason: '登记错误' } })
    expect(struck.body).toMatchObject({ balance: 'unknown', lines: [{ voided: { by: '区级经办', reason: '登记错误' } }] })
    expect((await open(officer, { basis: 'elder' })).body).toMatchObject({ version: 4, basis: 'elder', elders: 0 })
    expect((await add(officer, 4, '顾云舟', 1)).status).toBe(200)
  })

  it('elder by elder and without a line becomes one for the institution as a whole, or gets its first line, by whoever is first', async () => {
    await open(township, { basis: 'elder' })
    expect((await open(township, { basis: 'elder' })).problem).toMatchObject({ status: 409, code: 'ledger_exists' })
    const whole = { basis: 'institution' as const, owed: 500, elders: 4 }
    const both = await Promise.all([open(officer, whole), open(township, whole), add(township, 1, '顾云舟', 1)])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const known = (await read()).body.ledger
    expect(known?.lines).toHaveLength(1)
    expect(known).toMatchObject({ version: 2, basis: known?.lines[0]?.elder ? 'elder' : 'institution' })
  })

  it('of the institution as a whole in the place of an empty one is told in the trail, and stays so while its line stands', async () => {
    await open(township, { basis: 'elder' })
    const { body } = await open(officer, { basis: 'institution', owed: 500, elders: 4 })
    expect(body).toMatchObject({ version: 2, basis: 'institution', elders: 4, balance: 'owed', sums: { owed: 500 }, lines: [{ elder: null }] })
    expect((await open(officer, { basis: 'institution', owed: 500, elders: 4 })).problem).toMatchObject({ status: 409, code: 'ledger_exists' })
    expect((await open(officer, { basis: 'elder' })).problem).toMatchObject({ status: 409, code: 'ledger_exists' })
    const { rows } = (await api.call(readTrail, { query: { kind: ['handling'] } })).body
    expect(rows[0]).toMatchObject({ action: 'refunds.opened', sentence: { zh: '建立清退台账(按机构合计)' } })
  })

  it('keeps the numbers in a note that comes back as it was shown, masked', async () => {
    const { line, version } = await withLine(100)
    const edit = async (at: number, owed: number, note: string) =>
      (await as(officer))(contract.editLine, { params: { id: line }, body: { version: at, owed, note, reason: '核对合同' } })
    const shown = (await edit(version, 110, '女儿13812345678')).body.lines[0]?.note ?? ''
    expect(shown).toBe('女儿138****5678')
    expect((await edit(version + 1, 120, `${shown},已核`)).status).toBe(200)
    expect(await edit(version + 2, 130, '儿子139****5678')).toMatchObject({ status: 400, problem: { fields: [{ path: 'note' }] } })
    expect((await api.database.db.select().from(refundLines).where(eq(refundLines.id, line)))[0]).toMatchObject({
      note: '女儿13812345678,已核',
      owedFen: 12_000,
    })
  })

  it('tells namesakes apart by their contracts and takes the same one once, however it is spaced', async () => {
    await open(township, { basis: 'elder' })
    expect((await add(township, 1, '顾云', 1, 'HT-1')).status).toBe(200)
    expect((await add(township, 2, '顾 云', 1, 'ht-1')).problem).toMatchObject({ status: 409, code: 'line_exists' })
    expect((await add(township, 2, '顾云', 1, 'HT-2')).status).toBe(200)
  })

  it('is written in the version that was seen, by officers in scope alone', async () => {
    const { line, version } = await withLine(100)
    expect((await pay(township, line, version - 1, 1)).problem).toMatchObject({ status: 409, code: 'stale_version' })
    expect([(await pay(neighbour, line, version, 1)).status, (await add(neighbour, version, '某', 1)).status, (await read(neighbour)).status]).toEqual([
      404, 404, 404,
    ])
    expect([(await pay(reviewer, line, version, 1)).status, (await read(reviewer)).body.mayApprove, (await read(reviewer)).body.mayRecord]).toEqual([
      403,
      true,
      false,
    ])
    expect((await read(actingAs({ roles: ['auditor'] }))).status).toBe(403)
  })
})

describe('money', () => {
  it('is never more than is owed, what waits for approval counted, and what is owed is never written down', async () => {
    const { line, version } = await withLine(100)
    expect((await pay(officer, line, version, 60)).status).toBe(200)
    expect((await pay(officer, line, version + 1, 30, { kind: 'converted' })).status).toBe(200)
    expect((await pay(officer, line, version + 2, 10.01)).problem).toMatchObject({ status: 422, code: 'more_than_owed' })
    const edit = async (owed: number) =>
      (await as(officer))(contract.editLine, { params: { id: line }, body: { version: version + 2, owed, reason: '核对合同' } })
    expect((await edit(99.99)).problem).toMatchObject({ status: 422, code: 'lower_by_correction' })
    const strike = await (await as(officer))(contract.voidLine, { params: { id: line }, body: { version: version + 2, reason: '登记错误' } })
    expect(strike.problem).toMatchObject({ status: 422, code: 'has_payments' })
    expect((await edit(110)).body).toMatchObject({ sums: { owed: 110, stillOwed: 50 } })
  })

  it('turns out not to be owed by a proved correction that another person approved, and then in no sum as settled', async () => {
    const { line, version } = await withLine(100)
    const { body } = await pay(secondReviewer, line, version, 40, { kind: 'corrected' })
    expect([body.sums, body.lines[0]?.lastOn]).toEqual([{ owed: 100, refunded: 0, settled: 0, waiting: 40, stillOwed: 100 }, null])
    const approval = { params: { id: body.lines[0]?.payments[0]?.id ?? '' }, body: { version: body.version } }
    expect((await (await as(secondReviewer))(contract.approveSettlement, approval)).problem).toMatchObject({ code: 'own_payment' })
    const approved = (await (await as(reviewer))(contract.approveSettlement, approval)).body
    expect(approved.sums).toEqual({ owed: 60, refunded: 0, settled: 0, waiting: 0, stillOwed: 60 })
    const edit = async (owed: number, at: number) =>
      (await as(officer))(contract.editLine, { params: { id: line }, body: { version: at, owed, reason: '核对合同' } })
    expect((await edit(59.99, approved.version)).problem).toMatchObject({ code: 'lower_by_correction' })
    expect((await edit(70, approved.version)).body.sums).toMatchObject({ owed: 70, stillOwed: 70 })
    expect((await (await as(officer))(contract.listRefunds)).body.rows[0]?.sums).toMatchObject({ owed: 70, settled: 0, stillOwed: 70 })
    const { lines } = (await add(officer, approved.version + 1, '沈知白', 5)).body
    const strike = { params: { id: lines[1]?.id ?? '' }, body: { version: approved.version + 2, reason: '登记错误' } }
    expect((await (await as(officer))(contract.voidLine, strike)).problem).toMatchObject({ status: 422, code: 'owes_something' })
  })

  it('refunded at the same moment by two people is refunded once', async () => {
    const { line, version } = await withLine(100)
    const both = await Promise.all([pay(officer, line, version, 100), pay(township, line, version, 100)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await read()).body.ledger?.sums).toMatchObject({ refunded: 100, stillOwed: 0 })
  })

  it('is proved by files about the place itself, on a day that has come', async () => {
    const { line, version } = await withLine(100)
    const foreign = await addProof(api.database, await makeCast(api.database, 'collapsed'), fengzhu)
    for (const wrong of [{ evidence: [] }, { evidence: [foreign] }, { evidence: [newIdentifier()] }, { on: '2026-11-22' }])
      expect((await pay(officer, line, version, 1, wrong)).status).toBe(400)
    for (const amount of [0, -1, 1.005]) expect((await pay(officer, line, version, amount)).status).toBe(400)
  })

  it('otherwise settled is approved by another person, once, and struck by a reviewer from then on', async () => {
    const { line, version } = await withLine(100)
    const { body } = await pay(secondReviewer, line, version, 40, { kind: 'judicial' })
    const id = body.lines[0]?.payments[0]?.id ?? ''
    const approve = async (actor: Actor, at: number) => (await as(actor))(contract.approveSettlement, { params: { id }, body: { version: at } })
    const strike = async (actor: Actor, at: number) => (await as(actor))(contract.voidPayment, { params: { id }, body: { version: at, reason: '材料不实' } })
    expect((await approve(secondReviewer, body.version)).problem).toMatchObject({ status: 403, code: 'own_payment' })
    expect((await approve(officer, body.version)).status).toBe(403)
    expect((await approve(reviewer, body.version)).status).toBe(200)
    expect((await approve(reviewer, body.version + 1)).problem).toMatchObject({ status: 409, code: 'not_waiting' })
    expect((await strike(officer, body.version + 1)).status).toBe(403)
    expect((await strike(reviewer, body.version + 1)).body).toMatchObject({
      sums: { settled: 0, stillOwed: 100 },
      lines: [{ payments: [{ voided: { reason: '材料不实' } }] }],
    })
    expect((await strike(reviewer, body.version + 2)).problem).toMatchObject({ status: 409, code: 'already_voided' })
    const refund = (await pay(officer, line, body.version + 2, 100)).body
    const refunded = refund.lines[0]?.payments.find(({ kind }) => kind === 'refunded')?.id ?? ''
    const strikeRefund = async (actor: Actor) =>
      (await as(actor))(contract.voidPayment, { params: { id: refunded }, body: { version: refund.version, reason: '重复登记' } })
    expect((await strikeRefund(reviewer)).status).toBe(403)
    expect((await strikeRefund(township)).body).toMatchObject({ balance: 'owed', sums: { refunded: 0, stillOwed: 100 } })
  })

  it('is shown with names, and with telephone and identity numbers masked', async () => {
    await open(township, { basis: 'elder' })
    const noted = { version: 1, elder: '顾云舟', reference: '13977665544', owed: 1, note: '身份证 11010519491231002X' }
    const { body } = await (await as(township))(contract.addLine, { ...params(), body: noted })
    expect(body.lines).toMatchObject([{ elder: '顾云舟', reference: '139****5544' }])
    expect(body.lines[0]?.note).not.toContain('19491231')
  })

  it('beyond what is owed is refused by the database itself, and no entry is ever deleted', async () => {
    const { line } = await withLine(100)
    const direct = (change: (tx: Parameters<Parameters<typeof api.database.db.transaction>[0]>[0]) => Promise<unknown>) =>
      recorded(api.database.db, officer, async (tx) => ({ result: await change(tx), entries: [] }))
    const ofPlace = { institutionId: place, divisionCode: '990101001' }
    const payment = { id: newIdentifier(), ...ofPlace, lineId: line, kind: 'refunded' as const, on: testToday, evidence: [proof] }
    const by = { recordedAt: testNow.toISOString(), recordedBy: '某人' }
    const says = (words: string) => ({ cause: { message: expect.stringContaining(words) } })
    await expect(direct((tx) => tx.insert(refundPayments).values({ ...payment, ...by, fen: 10_001 }))).rejects.toMatchObject(says('more was paid than is owed'))
    await pay(officer, line, 2, 100)
    await expect(direct((tx) => tx.update(refundLines).set({ owedFen: 9_999 }).where(eq(refundLines.id, line)))).rejects.toMatchObject(
      says('more was paid than is owed'),
    )
    await expect(direct((tx) => tx.delete(refundLedgers))).rejects.toMatchObject(says('permission denied'))
  })
})

describe('people', () => {
  const count = async (
    kind: 'to_resettle' | 'resettled' | 'assisted',
    people: number,
    more: { id?: string; evidence?: string[]; elder?: string; on?: string } = {},
  ) =>
    (await as(township))(contract.recordPeople, {
      ...params(),
      body: { id: newIdentifier(), kind, people, on: testToday, evidence: kind === 'to_resettle' ? [] : [proof], ...more },
    })
  const strike = async (id: string) => (await as(township))(contract.voidPeople, { params: { id }, body: { reason: '登记错误' } })

  it('are counted from entries, never more resettled than are to be, also after an entry was struck', async () => {
    expect((await count('resettled', 1)).problem).toMatchObject({ status: 422, code: 'more_than_to_resettle' })
    const [first, second] = [await count('to_resettle', 2), await count('to_resettle', 1)]
    expect([first.status, second.status]).toEqual([200, 200])
    const moved = await count('resettled', 2)
    expect((await count('resettled', 1, { elder: '顾云舟' })).status).toBe(200)
    expect((await count('resettled', 1)).problem).toMatchObject({ code: 'more_than_to_resettle' })
    expect((await read()).body.people).toMatchObject({ toResettle: 3, resettled: 3, assisted: null })
    expect((await strike(second.body.entry.id)).problem).toMatchObject({ status: 422, code: 'more_than_to_resettle' })
    expect((await strike(moved.body.entry.id)).body.entry.voided).toMatchObject({ reason: '登记错误' })
    expect((await strike(moved.body.entry.id)).problem).toMatchObject({ status: 409, code: 'already_voided' })
    expect((await strike(second.body.entry.id)).status).toBe(200)
    expect((await read()).body.people).toMatchObject({ toResettle: 2, resettled: 1 })
  })

  it('are counted once however often the same count is sent, also at once and after it was struck; another one under its id is refused', async () => {
    const id = newIdentifier()
    const [first, second] = await Promise.all([count('assisted', 5, { id }), count('assisted', 5, { id })])
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body])
    expect((await count('assisted', 6, { id })).problem).toMatchObject({ status: 409, code: 'id_taken' })
    expect((await read()).body.people.assisted).toBe(5)
    await strike(id)
    expect((await count('assisted', 5, { id })).body.entry.voided).not.toBeNull()
    expect((await read()).body.people.assisted).toBeNull()
  })

  it('to resettle may be none, which is not unknown; resettled and assisted want proof, and no day to come', async () => {
    expect((await count('to_resettle', 0)).status).toBe(200)
    expect((await count('assisted', 0)).status).toBe(200)
    expect((await read()).body.people).toMatchObject({ toResettle: 0, resettled: 0, assisted: 0 })
    for (const wrong of [
      await count('assisted', 1, { evidence: [] }),
      await count('assisted', 1, { on: '2026-11-22' }),
      await count('assisted', 2, { elder: '顾云舟' }),
    ])
      expect(wrong.status).toBe(400)
  })
})

describe('the refunds in scope', () => {
  it('stand with most still owed first, what nobody knows before what is clear, places of which no money is asked for last, and sums over all', async () => {
    const [small, people] = [await makeCast(api.database, 'quietRoom'), await makeCast(api.database, 'collapsed')]
    const pressed = await makeInstitution(api.database, { name: '待建账养老院', facts: { registration: 'filed' } })
    await judging(api).settle(pressed, 'orange')
    const { line } = await withLine(100)
    await pay(officer, line, 2, 30)
    const call = await as(officer)
    await call(contract.openLedger, { params: { id: small }, body: { basis: 'institution', owed: 500.5, elders: 2 } })
    await call(contract.recordPeople, { params: { id: people }, body: { id: newIdentifier(), kind: 'to_resettle', people: 7, on: testToday } })
    const { body } = await call(contract.listRefunds)
    expect(body.rows.map(({ institution, balance }) => [institution, balance])).toEqual([
      [small, 'owed'],
      [place, 'owed'],
      [pressed, 'unknown'],
      [people, null],
    ])
    expect(body).toMatchObject({ total: 4, counts: { owed: 2, unknown: 1, clear: 0 }, people: { toResettle: 7, resettled: 0, assisted: 0 } })
    expect(body.sums).toEqual({ owed: 600.5, refunded: 30, settled: 0, waiting: 0, stillOwed: 570.5 })
    expect(body.rows[1]).toMatchObject({ elders: 1, basis: 'elder', lastOn: testToday, sums: { stillOwed: 70 } })
    const own = (await (await as(neighbour))(contract.listRefunds)).body
    expect(own.rows.map(({ institution }) => institution)).toEqual([people])
    expect((await call(contract.listRefunds, { query: { balance: ['unknown'], size: 1 } })).body).toMatchObject({
      total: 1,
      counts: { owed: 2 },
      sums: { owed: 0 },
    })
  })

  it('are found by what waits for approval, as long as it waits, in the list and its workbook alike', async () => {
    const small = await makeCast(api.database, 'quietRoom')
    const { line, version } = await withLine(100)
    const call = await as(reviewer)
    await (await as(officer))(contract.openLedger, { params: { id: small }, body: { basis: 'institution', owed: 500, elders: 2 } })
    const { body } = await pay(township, line, version, 40, { kind: 'inherited' })
    const under = async (query: object) => (await call(contract.listRefunds, { query })).body
    expect(await under({})).toMatchObject({ total: 2, counts: { owed: 2, waiting: 1 } })
    expect(await under({ waiting: true })).toMatchObject({ rows: [{ institution: place, sums: { waiting: 40 } }], total: 1, sums: { owed: 100 } })
    await api.app.inject(urlOf(contract.exportRefunds, { query: { waiting: true } }))
    const { rows } = (await api.call(readTrail, { query: { kind: ['output'] } })).body
    expect(rows[0]?.sentence.zh).toMatch(/^导出资金清退情况表,1 条;筛选:待核准的/)
    await call(contract.approveSettlement, { params: { id: body.lines[0]?.payments[0]?.id ?? '' }, body: { version: body.version } })
    expect(await under({ waiting: true })).toMatchObject({ rows: [], total: 0, counts: { waiting: 0 } })
  })
})
