import { auditEntries } from '@silverguard/db/schema/audit'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { takesNoPrepayment } from '@silverguard/shared/facts/catalogue'
import * as contract from '@silverguard/shared/institutions/contract'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { holdScoring } from '../risk/active-evaluator.ts'
import { actingAs } from '../testing/actors.ts'
import { luming, yanhu, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'

const nobody = '00000000-0000-7000-8000-000000000000'
const nothing = { particulars: {}, facts: {}, withdrawn: [], trueSince: testToday }

describe('an institution', () => {
  const api = testApi()
  const create = (
    body: Partial<Parameters<typeof api.call<undefined, undefined, typeof contract.createInstitution.body, typeof contract.Institution>>[1]> | object,
  ) =>
    api.call(contract.createInstitution, {
      body: { facts: {}, trueSince: testToday, differsFrom: [], particulars: { name: '竹漪颐年院', township: '990101004' }, ...body },
    })
  const read = async (id: string) => (await api.call(contract.readInstitution, { params: { id } })).body
  const edit = (id: string, body: object) => api.call(contract.editInstitution, { params: { id }, body: { ...nothing, version: 1, ...body } })

  it('is created pending when nothing is known of it, and its entry says who, what and where', async () => {
    const { status, body } = await create({})
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 1, standing: 'pending', duty: '990101004', dutyName: '竹漪街道', townshipName: '竹漪街道', facts: [] })
    const history = await api.call(contract.readHistory, { params: { id: body.id } })
    expect(history.body.entries).toMatchObject([
      { actor: '测试员', action: 'institution.created', changes: [{ key: 'name', before: null, after: '竹漪颐年院' }, { key: 'township' }] },
    ])
  })

  it('is the township’s duty until it is filed, and then the bureau’s', async () => {
    const { body } = await create({ facts: { registration: 'unfiled' } })
    expect(body.duty).toBe('990101004')
    const { body: filed } = await edit(body.id, { facts: { registration: 'filed' } })
    expect(filed).toMatchObject({ duty: '990101', dutyName: '银汀区', version: 2 })
  })

  it('says where each known fact comes from, and what would change its level', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const body = await read(id)
    expect(body.facts).toMatchObject([
      { fact: 'registration', value: 'unregistered', trueSince: '2026-11-01', source: 'entered', recordedBy: '测试员' },
      { fact: 'operating', value: true },
    ])
    expect(body).toMatchObject({ standing: 'orange', asOf: testToday, ruleSet: 'district-plan@1', verdict: { couldReach: 'red', status: 'open' } })
    expect(body.turningPoints.map((point) => [point.fact, point.level])).toContainEqual(['largePrepayers', 'red'])
  })

  it('is edited after a switch of the profile under way, not in its way', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const scoring = api.database.db.transaction(async (tx) => {
      await holdScoring(tx)
      await new Promise((resume) => setTimeout(resume, 1000))
      await tx.update(institutions).set({ scoredAt: testNow.toISOString() }).where(eq(institutions.id, id))
    })
    await new Promise((resume) => setTimeout(resume, 200))
    expect((await edit(id, { facts: { largePrepayers: 3 } })).status).toBe(200)
    await scoring
  })

  it('keeps its earlier statement when a later one displaces it, and the level follows', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const { body } = await edit(id, { facts: { largePrepayers: 3 } })
    expect(body).toMatchObject({ standing: 'red', version: 2 })
    await edit(id, { version: 2, facts: takesNoPrepayment })
    expect((await read(id)).standing).toBe('orange')
    const { entries } = (await api.call(contract.readHistory, { params: { id } })).body
    const levels = entries.map(({ changes }) => changes.filter(({ key }) => key === 'standing').map(({ before, after }) => [before, after]))
    expect(levels).toEqual([[['red', 'orange']], [['orange', 'red']], []])
    const statements = await api.database.db.select().from(factStatements)
    expect(statements.filter(({ fact }) => fact === 'largePrepayers').map(({ value }) => value)).toEqual([3, 0])
  })

  it('becomes what it was before when a statement is taken back', async () => {
    const id = await makeCast(api.database, 'wellKept')
    await edit(id, { facts: { collapsed: true } })
    const withdrawnReason = '录错了机构'
    const { body } = await edit(id, { version: 2, withdrawn: ['collapsed'], withdrawnReason })
    expect(body).toMatchObject({ standing: 'green', version: 3 })
    expect(body.facts.find(({ fact }) => fact === 'collapsed')).toMatchObject({ value: false })
    const { body: none } = await edit(await makeCast(api.database, 'collapsed'), { withdrawn: ['collapsed'], withdrawnReason })
    expect(none.facts.map(({ fact }) => fact)).toEqual(['registration'])
    expect(none.standing).toBe('pending')
  })

  it('refuses to take back what nobody said, and to save when nothing changes', async () => {
    const id = await makeCast(api.database, 'backRoom')
    expect(await edit(id, { withdrawn: ['insolvent'], withdrawnReason: '录错了' })).toMatchObject({
      status: 400,
      problem: { fields: [{ path: 'withdrawn.insolvent' }] },
    })
    expect(await edit(id, { withdrawn: ['operating'] })).toMatchObject({ status: 400, problem: { fields: [{ path: 'withdrawnReason' }] } })
    const { facts } = await read(id)
    const trueSince = facts.find(({ fact }) => fact === 'operating')?.trueSince ?? testToday
    expect(await edit(id, { facts: { operating: true }, trueSince, particulars: { name: '云汀晚晴老年公寓' } })).toMatchObject({
      status: 422,
      problem: { code: 'nothing_changed' },
    })
    expect((await read(id)).version).toBe(1)
  })

  it('has a fact confirmed by a later visit, and the earlier day is kept', async () => {
    const id = await makeInstitution(api.database, { facts: { operating: true }, trueSince: '2026-03-01' })
    const { body } = await edit(id, { facts: { operating: true } })
    expect(body.facts).toMatchObject([{ fact: 'operating', value: true, trueSince: testToday }])
    const statements = await api.database.db.select().from(factStatements)
    expect(statements.map(({ trueSince }) => trueSince).sort()).toEqual(['2026-03-01', testToday])
  })

  it('under a stated township stays 镇街待定 until somebody names its township', async () => {
    const id = await makeInstitution(api.database, { township: yunting })
    await api.database.db.update(institutions).set({ townshipPending: true, townshipStated: '不详街道' })
    expect((await edit(id, { particulars: { residents: 4 } })).body).toMatchObject({ townshipPending: true, townshipStated: '不详街道' })
    expect((await edit(id, { version: 2, particulars: { township: yunting } })).body).toMatchObject({
      townshipPending: false,
      townshipStated: null,
      version: 3,
    })
  })

  it('refuses a day to come, for a new one and for a known one', async () => {
    const id = await makeCast(api.database, 'backRoom')
    expect(await edit(id, { facts: { collapsed: true }, trueSince: '2026-11-22' })).toMatchObject({ status: 400, problem: { fields: [{ path: 'trueSince' }] } })
    expect((await create({ trueSince: '2026-11-22' })).status).toBe(400)
  })

  it('lets only the first of two who edit the same version save', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const both = await Promise.all([edit(id, { facts: { insolvent: true } }), edit(id, { particulars: { residents: 40 } })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('stale_version')
    expect((await read(id)).version).toBe(2)
  })

  it('takes its statements along to another township; its trail stays', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const { body } = await edit(id, { particulars: { township: yanhu } })
    expect(body).toMatchObject({ townshipName: '砚湖镇', duty: yanhu })
    const statements = await api.database.db.select().from(factStatements)
    expect(new Set(statements.map(({ divisionCode }) => divisionCode))).toEqual(new Set([yanhu]))
    const entries = (await api.database.db.select().from(auditEntries).orderBy(asc(auditEntries.sequence))).filter(({ subjectId }) => subjectId === id)
    expect(entries.map(({ action, divisionCode }) => [action, divisionCode])).toEqual([
      ['institution.created', yunting],
      ['institution.edited', yanhu],
      ['institution.handed_over', yunting],
      ['institution.handed_over', yanhu],
    ])
  })

  it('cannot be put into a township that does not exist or is another district’s', async () => {
    const id = await makeCast(api.database, 'backRoom')
    for (const township of ['990101999', '990102', '990102001', '99']) {
      expect(await edit(id, { particulars: { township } })).toMatchObject({ status: 400, problem: { fields: [{ path: 'particulars.township' }] } })
    }
  })

  it('clears a particular that is set to null, and names bad input by its place', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const { body } = await edit(id, { particulars: { address: null } })
    expect(body.particulars).not.toHaveProperty('address')
    const bad = await edit(id, { version: 2, facts: { bedCount: -1 }, particulars: { rating: 6 } })
    expect(bad).toMatchObject({ status: 400, problem: { code: 'invalid' } })
    expect(bad.problem.fields?.map(({ path }) => path).sort()).toEqual(['facts.bedCount', 'particulars.rating'])
  })

  it('of another township does not exist for an officer who covers only hers', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const call = await api.with({ actor: actingAs({ name: '鹭鸣干部', scope: luming }) })
    for (const answer of [
      await call(contract.readInstitution, { params: { id } }),
      await call(contract.readHistory, { params: { id } }),
      await call(contract.editInstitution, { params: { id }, body: { ...nothing, version: 1, facts: { collapsed: true } } }),
      await call(contract.clearDuplicateMark, { params: { id }, body: { version: 1, reason: '不同' } }),
      await call(contract.readInstitution, { params: { id: nobody } }),
    ])
      expect(answer).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    expect((await call(contract.listInstitutions, {})).body).toMatchObject({ total: 0, rows: [] })
    const unscoped = await api.with({ actor: actingAs({ name: '无辖区', scope: '' }) })
    expect((await unscoped(contract.listInstitutions, {})).status).toBe(403)
  })

  it('is not created beside similar ones that the person has not seen', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const wanted = { particulars: { name: '鷺鳴康養院', township: luming } }
    expect(await create(wanted)).toMatchObject({ status: 409, problem: { code: 'similar_exists' } })
    expect((await create({ ...wanted, differsFrom: [id] })).status).toBe(200)
  })

  it('never shares its credit code, however it is written and whatever the person has seen', async () => {
    const id = await makeInstitution(api.database, { name: '岚浦松鹤院', township: '990101106', creditCode: '52990101MJ0000001X' })
    const wanted = { particulars: { name: '荻渡听雨轩', township: '990101107', creditCode: '52990101mj0000001x ' }, differsFrom: [id] }
    expect(await create(wanted)).toMatchObject({ status: 409, problem: { code: 'same_credit_code' } })
    const other = await makeInstitution(api.database, { name: '荻渡听雨轩', township: '990101107' })
    expect(await edit(other, { particulars: { creditCode: '52990101MJ0000001X' } })).toMatchObject({ status: 409, problem: { code: 'same_credit_code' } })
  })

  it('is found as similar by name, telephone and address, likeliest first', async () => {
    const wellKept = await makeCast(api.database, 'wellKept')
    const backRoom = await makeCast(api.database, 'backRoom')
    await makeCast(api.database, 'boaster')
    const similar = async (query: { name: string; telephone?: string; address?: string }) =>
      (await api.call(contract.findSimilarInstitutions, { query })).body.institutions.map(({ id, reasons }) => [id, reasons])
    expect(await similar({ name: '鹭鸣康养院(东院)' })).toEqual([[wellKept, ['similar_name']]])
    expect(await similar({ name: '鹭鸣 康养院' })).toEqual([[wellKept, ['same_name']]])
    expect(await similar({ name: '云汀晚' })).toEqual([[backRoom, ['similar_name']]])
    expect(await similar({ name: '云汀' })).toEqual([])
    expect(await similar({ name: '全然不同', telephone: '(0999)5550101' })).toEqual([[backRoom, ['same_telephone']]])
    expect(await similar({ name: '全然不同', address: '鹭鸣街道 松影路8号' })).toEqual([[wellKept, ['same_address']]])
    expect(await similar({ name: '全然不同' })).toEqual([])
  })

  it('loses its mark of a possible duplicate when a person has looked, with the reason in the trail', async () => {
    const [one, other] = [await makeCast(api.database, 'wellKept'), await makeInstitution(api.database, { name: '鹭鸣康养院二部', township: luming })]
    await api.database.db.update(institutions).set({ possibleDuplicateOf: [one] })
    expect((await read(other)).possibleDuplicates).toMatchObject([{ id: one, reasons: ['similar_name'] }])
    const { body } = await api.call(contract.clearDuplicateMark, { params: { id: other }, body: { version: 1, reason: '两处地址不同' } })
    expect(body).toMatchObject({ version: 2, possibleDuplicates: [] })
    const { body: history } = await api.call(contract.readHistory, { params: { id: other } })
    expect(history.entries[0]).toMatchObject({ action: 'institution.duplicate_mark_cleared', sentence: { zh: '认定不是重复:两处地址不同' } })
  })
})
