import { auditEntries } from '@silverguard/db/schema/audit'
import { factStatements } from '@silverguard/db/schema/facts'
import { handovers, institutions } from '@silverguard/db/schema/institutions'
import * as contract from '@silverguard/shared/institutions/contract'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reading } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { fengzhu, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const nothing = { particulars: {}, facts: {}, withdrawn: [], trueSince: testToday, version: 1 }
const officerOf = (scope: string, name: string) => actingAs({ name, scope, roles: ['township_officer'] })
const giver = officerOf(yunting, '云汀经办')
const taker = officerOf(fengzhu, '枫渚经办')

describe('duty and hand-over', () => {
  const api = testApi()
  type Call = Awaited<ReturnType<typeof api.with>>
  let byGiver: Call
  let byTaker: Call
  beforeEach(async () => {
    byGiver ??= await api.with({ actor: giver })
    byTaker ??= await api.with({ actor: taker })
  })
  const edit = (call: Call, id: string, body: object) => call(contract.editInstitution, { params: { id }, body: { ...nothing, ...body } })
  const history = async (call: Call, id: string) => (await call(contract.readHistory, { params: { id } })).body.entries
  const events = async () =>
    (await api.database.db.select().from(handovers).orderBy(asc(handovers.id))).map(({ kind, fromCode, toCode, divisionCode, handedOverBy }) => [
      kind,
      fromCode,
      toCode,
      divisionCode,
      handedOverBy,
    ])
  const row = async (id: string) => (await api.database.db.select().from(institutions).where(eq(institutions.id, id)))[0]

  it('a township edits what is its own duty', async () => {
    const id = await makeCast(api.database, 'backRoom')
    expect(await edit(byGiver, id, { particulars: { residents: 9 } })).toMatchObject({ status: 200, body: { version: 2, particulars: { residents: 9 } } })
  })

  it('a township reads a filed place, cannot edit it, and is told whose duty it is', async () => {
    const id = await makeInstitution(api.database, { township: yunting, facts: { registration: 'filed' } })
    expect((await byGiver(contract.readInstitution, { params: { id } })).body).toMatchObject({ duty: '990101', version: 1 })
    const refused = await edit(byGiver, id, { particulars: { residents: 9 } })
    expect(refused).toMatchObject({ status: 403 })
    expect(JSON.stringify(refused.problem)).toContain('银汀区民政局')
    expect(await edit(byGiver, id, { version: 7 })).toMatchObject({ status: 403 })
    const cleared = await byGiver(contract.clearDuplicateMark, { params: { id }, body: { version: 1, reason: '不是一处' } })
    expect(cleared.status).toBe(403)
    expect(await row(id)).toMatchObject({ residents: null, version: 1 })
  })

  it('another township’s place is not found, whatever its duty', async () => {
    const id = await makeCast(api.database, 'backRoom')
    expect((await edit(byTaker, id, { particulars: { residents: 9 } })).status).toBe(404)
    expect((await byTaker(contract.clearDuplicateMark, { params: { id }, body: { version: 1, reason: '不是一处' } })).status).toBe(404)
  })

  it('filing hands the duty to the bureau, and the township that filed it reads on', async () => {
    const id = await makeInstitution(api.database, { township: yunting, facts: { registration: 'unfiled' } })
    expect(await edit(byGiver, id, { facts: { registration: 'filed' } })).toMatchObject({ status: 200, body: { duty: '990101', dutyName: '银汀区' } })
    expect(await events()).toEqual([['duty', yunting, '990101', yunting, '云汀经办']])
    for (const call of [byGiver, api.call]) {
      const [told, edited] = await history(call, id)
      expect(told).toMatchObject({
        action: 'institution.handed_over',
        actor: '云汀经办',
        sentence: { zh: '排查责任由云汀街道移交银汀区民政局', en: 'The duty to screen it went from 云汀街道 to the civil-affairs bureau of 银汀区' },
        changes: [{ key: 'duty', before: yunting, after: '990101' }],
      })
      expect(edited?.action).toBe('institution.edited')
    }
    expect((await edit(byGiver, id, { version: 2, particulars: { residents: 9 } })).status).toBe(403)
  })

  it('a filing taken back hands the duty back to the township', async () => {
    const id = await makeInstitution(api.database, { township: yunting, facts: { registration: 'unfiled' } })
    await edit(api.call, id, { facts: { registration: 'filed' } })
    expect((await edit(api.call, id, { version: 2, withdrawn: ['registration'], withdrawnReason: '备案有误' })).body.duty).toBe(yunting)
    expect((await events()).map(([kind, from, to]) => [kind, from, to])).toEqual([
      ['duty', yunting, '990101'],
      ['duty', '990101', yunting],
    ])
    expect((await edit(byGiver, id, { version: 3, particulars: { residents: 9 } })).status).toBe(200)
  })

  it('an edit that hands nothing over records no hand-over', async () => {
    const id = await makeCast(api.database, 'backRoom')
    await edit(byGiver, id, { facts: { largePrepayers: 2 }, particulars: { township: `${yunting}001` } })
    expect(await events()).toEqual([])
    expect((await history(byGiver, id)).map(({ action }) => action)).toEqual(['institution.edited', 'institution.created'])
  })

  it('a filed place that a township finds goes to the bureau at once', async () => {
    const created = await byGiver(contract.createInstitution, {
      body: { particulars: { name: '云汀新院', township: yunting }, facts: { registration: 'filed' }, trueSince: testToday, differsFrom: [] },
    })
    expect(created).toMatchObject({ status: 200, body: { duty: '990101' } })
    expect(await events()).toEqual([['duty', yunting, '990101', yunting, '云汀经办']])
    expect((await history(byGiver, created.body.id)).map(({ action }) => action)).toEqual(['institution.handed_over', 'institution.created'])
    const own = await api.call(contract.createInstitution, {
      body: { particulars: { name: '枫渚新院', township: fengzhu }, facts: { registration: 'filed' }, trueSince: testToday, differsFrom: [] },
    })
    expect((await history(api.call, own.body.id)).map(({ action }) => action)).toEqual(['institution.created'])
  })

  it('a place that moves goes out of one township’s sight and into the other’s with all that belongs to it; each keeps its own trail', async () => {
    const id = await makeCast(api.database, 'backRoom')
    await edit(api.call, id, { facts: { registration: 'filed' } })
    await edit(api.call, id, { version: 2, withdrawn: ['registration'], withdrawnReason: '备案有误' })
    const sees = async (call: Call) => ({
      listed: (await call(contract.listInstitutions, {})).body.total,
      read: (await call(contract.readInstitution, { params: { id } })).status,
      history: (await call(contract.readHistory, { params: { id } })).status,
    })
    const stored = (actor: typeof giver) =>
      reading(api.database.db, actor, async (tx) => ({
        statements: await tx.$count(factStatements),
        handovers: await tx.$count(handovers),
        trail: (await tx.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(asc(auditEntries.sequence))).map(({ action, sentence }) => [
          action,
          sentence.zh,
        ]),
      }))
    const all = { listed: 1, read: 200, history: 200 }
    const none = { listed: 0, read: 404, history: 404 }
    expect([await sees(byGiver), await sees(byTaker)]).toEqual([all, none])
    const before = await stored(giver)
    expect(before).toMatchObject({ statements: 3, handovers: 2 })
    expect(await stored(taker)).toEqual({ statements: 0, handovers: 0, trail: [] })

    const moved = await edit(api.call, id, { version: 3, particulars: { township: fengzhu } })
    expect(moved).toMatchObject({ status: 200, body: { duty: fengzhu, townshipName: '枫渚街道' } })
    expect([await sees(byGiver), await sees(byTaker)]).toEqual([none, all])
    const given = ['institution.handed_over', '由云汀街道移交枫渚街道,排查责任一并移交']
    const taken = ['institution.handed_over', '枫渚街道从云汀街道接收,排查责任一并移交']
    expect(await stored(giver)).toEqual({ statements: 0, handovers: 0, trail: [...before.trail, given] })
    expect(await stored(taker)).toEqual({ statements: 3, handovers: 4, trail: [['institution.edited', '修改 1 项资料'], taken] })
    expect((await events()).slice(2).map(([kind, from, to, where]) => [kind, from, to, where])).toEqual([
      ['place', yunting, fengzhu, fengzhu],
      ['duty', yunting, fengzhu, fengzhu],
    ])
    expect((await history(byTaker, id)).map(({ sentence }) => sentence.zh)).toEqual([taken[1], '修改 1 项资料'])
  })

  it('a place that moves while it is filed keeps its duty at the bureau, and says both where both change', async () => {
    const id = await makeInstitution(api.database, { township: yunting, facts: { registration: 'filed' } })
    await edit(api.call, id, { particulars: { township: fengzhu } })
    expect((await events()).map(([kind]) => kind)).toEqual(['place'])
    expect((await history(api.call, id)).map(({ sentence }) => sentence.zh)).toContain('由云汀街道移交枫渚街道')
    await edit(api.call, id, { version: 2, particulars: { township: yunting }, withdrawn: ['registration'], withdrawnReason: '备案有误' })
    expect((await history(api.call, id)).map(({ sentence }) => sentence.zh)).toContain('由枫渚街道移交云汀街道;排查责任由银汀区民政局移交云汀街道')
  })

  it('naming the township of a place that was 镇街待定 hands it to that township', async () => {
    const id = await makeInstitution(api.database, { township: '990101', facts: { registration: 'unregistered' } })
    await edit(api.call, id, { particulars: { township: fengzhu } })
    expect((await history(byTaker, id))[0]?.sentence.zh).toBe('枫渚街道从银汀区(镇街待定)接收,排查责任一并移交')
  })

  it('a township cannot move a place to another, for it does not see who would take it', async () => {
    const id = await makeCast(api.database, 'backRoom')
    expect(await edit(byGiver, id, { particulars: { township: fengzhu } })).toMatchObject({
      status: 400,
      problem: { fields: [{ path: 'particulars.township' }] },
    })
    expect(await events()).toEqual([])
  })
})
