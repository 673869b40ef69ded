import { auditEntries } from '@silverguard/db/schema/audit'
import { campaigns } from '@silverguard/db/schema/campaigns'
import { factStatements } from '@silverguard/db/schema/facts'
import { handovers, institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import * as register from '@silverguard/shared/institutions/contract'
import * as contract from '@silverguard/shared/screenings/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { luming, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { newScreening } from '../testing/new-screening.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'

const api = testApi()
const record = (body: ReturnType<typeof newScreening>) => api.call(contract.recordScreening, { body })
const institution = async (id: string) => (await api.call(register.readInstitution, { params: { id } })).body
const rowsOf = async () => ({
  screenings: await api.database.db.$count(screenings),
  statements: await api.database.db.$count(factStatements),
  entries: await api.database.db.$count(auditEntries),
  institutions: await api.database.db.$count(institutions),
})
const seen = [{ fact: 'collapsed', value: true, source: 'visit' }] as const
const township = () => api.with({ actor: actingAs({ name: '云汀经办', scope: yunting }) })

describe('a screening', () => {
  it('is recorded with its statements, the level follows at once, and the trail tells it', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const evidence = [newIdentifier()]
    const answers = [
      { fact: 'falseAdvertising', value: true, source: 'resident', trueSince: '2026-11-03', evidence, note: '老人反映' },
      { fact: 'bedCount', value: 100, source: 'visit' },
      { fact: 'blacklisted', value: null, source: 'credit_china' },
    ] as const
    const given = newScreening(id, { answers: [...answers], screenedOn: '2026-11-19', spokenTo: ['residents', 'agents'], feeRecords: '台账' })
    const { status, body } = await record(given)
    expect([status, body]).toMatchObject([200, { outcome: 'recorded', institution: id, name: '鹭鸣康养院', disagreements: [], unapplied: [] }])
    const after = await institution(id)
    expect([after.standing, body.standing]).toEqual(['yellow', 'yellow'])
    expect(after.facts.find(({ fact }) => fact === 'falseAdvertising')).toMatchObject({
      ...{ value: true, trueSince: '2026-11-03', source: 'resident', screening: given.id, check: null, evidence, recordedBy: '测试员' },
    })
    expect(after.facts.find(({ fact }) => fact === 'bedCount')).toMatchObject({ trueSince: '2026-11-19', source: 'visit' })
    expect(after.facts.find(({ fact }) => fact === 'blacklisted')).toMatchObject({ value: false, source: 'entered' })
    const { entries } = (await api.call(register.readHistory, { params: { id } })).body
    expect(entries[0]).toMatchObject({
      action: 'screening.recorded',
      sentence: { zh: '排查(上门,2026-11-19):填报 2 项情况,1 项无法核实' },
      changes: [
        { key: 'bedCount', before: 100, after: 100, trueSince: '2026-11-19' },
        { key: 'falseAdvertising', before: false, after: true, trueSince: '2026-11-03' },
        { key: 'standing', before: 'green', after: 'yellow' },
      ],
    })
  })

  it('delivered twice is one: the same answer, and nothing changes', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const given = newScreening(id, { answers: [...seen] })
    const first = await record(given)
    const before = await rowsOf()
    const second = await record(given)
    expect(second.body).toEqual({ ...first.body, outcome: 'duplicate' })
    expect(await rowsOf()).toEqual(before)
    expect((await institution(id)).version).toBe(2)
  })

  it('delivered twenty times at once is one', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const given = newScreening(id, { answers: [...seen] })
    const all = await Promise.all(Array.from({ length: 20 }, () => record(given)))
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(all.filter(({ body }) => body.outcome === 'recorded')).toHaveLength(1)
    expect((await rowsOf()).screenings).toBe(1)
    expect((await institution(id)).version).toBe(2)
  })

  it('of twenty places at once is recorded for each', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, (_, at) => makeInstitution(api.database, { name: `松影院${at}号` })))
    const all = await Promise.all(ids.flatMap((id) => [record(newScreening(id, { answers: [...seen] })), record(newScreening(id))]))
    expect(new Set(all.map(({ body }) => body.outcome))).toEqual(new Set(['recorded']))
    expect((await rowsOf()).screenings).toBe(40)
  })

  it('of other content under a taken id is refused, also of another place', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const given = newScreening(id, { answers: [...seen] })
    await record(given)
    const other = await makeCast(api.database, 'backRoom')
    for (const changed of [
      { ...given, remarks: '改过' },
      { ...given, answers: [] },
      { ...given, institution: other },
    ])
      expect(await record(changed)).toMatchObject({ status: 409, problem: { code: 'id_taken' } })
    const both = await Promise.all([1, 2].map((beds) => record({ ...given, id: given.id.replace(/^./, 'f'), remarks: `${beds}` })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not recorded in another account’s name', async () => {
    const id = await makeCast(api.database, 'wellKept')
    expect(await record(newScreening(id, { account: newIdentifier() }))).toMatchObject({ status: 409, problem: { code: 'another_account' } })
    expect((await rowsOf()).screenings).toBe(0)
  })

  it('states nothing that is no value, no day to come, and no source twice', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const answers = [
      { fact: 'bedCount', value: -1, source: 'visit' },
      { fact: 'collapsed', value: true, source: 'visit', trueSince: '2026-11-20' },
      { fact: 'insolvent', value: false, source: 'visit' },
      { fact: 'insolvent', value: null, source: 'visit' },
      { fact: 'insolvent', value: true, source: 'fee_record' },
    ] as const
    const bad = await record(newScreening(id, { screenedOn: '2026-11-19', answers: [...answers] }))
    expect([bad.status, bad.problem.fields?.map(({ path }) => path)]).toEqual([400, ['answers.0.value', 'answers.1.trueSince', 'answers.3.fact']])
    expect(await record(newScreening(id, { screenedOn: '2026-11-22' }))).toMatchObject({ status: 400, problem: { fields: [{ path: 'screenedOn' }] } })
    const masked = await record(newScreening(id, { particulars: { telephones: ['138****1234'], township: yunting } }))
    expect(masked).toMatchObject({ status: 400, problem: { fields: [{ path: 'particulars.township' }] } })
    const mask = await record(newScreening(id, { particulars: { telephones: ['138****1234'] } }))
    expect(mask).toMatchObject({ status: 400, problem: { fields: [{ path: 'particulars.telephones' }] } })
  })

  it('of a place out of scope finds none, and of another’s duty is refused', async () => {
    const elsewhere = await makeCast(api.database, 'wellKept')
    const filed = await makeInstitution(api.database, { township: yunting, facts: { registration: 'filed' } })
    const call = await township()
    expect(await call(contract.recordScreening, { body: newScreening(elsewhere) })).toMatchObject({ status: 404 })
    expect(await call(contract.recordScreening, { body: newScreening(filed) })).toMatchObject({ status: 403, problem: { detail: /银汀区民政局负责排查/ } })
    expect((await rowsOf()).screenings).toBe(0)
  })

  it('that finds a place to be filed hands it over to the bureau with it', async () => {
    const id = await makeInstitution(api.database, { township: yunting, facts: { registration: 'unfiled' } })
    const call = await township()
    const given = newScreening(id, { answers: [{ fact: 'registration', value: 'filed', source: 'enterprise_registry' }] })
    expect(await call(contract.recordScreening, { body: given })).toMatchObject({ status: 200, body: { outcome: 'recorded' } })
    expect((await institution(id)).duty).toBe('990101')
    expect(await api.database.db.select().from(handovers)).toMatchObject([{ institutionId: id, kind: 'duty', fromCode: yunting, toCode: '990101' }])
    expect(await call(contract.recordScreening, { body: given })).toMatchObject({ status: 200, body: { outcome: 'duplicate' } })
    expect((await call(contract.recordScreening, { body: newScreening(id) })).status).toBe(403)
  })

  it('takes over particulars, and keeps what somebody else changed since the form showed it', async () => {
    const id = await makeInstitution(api.database, { name: '旧名院', address: '一号', telephones: ['13800001234'] })
    const changed = await api.call(register.editInstitution, {
      params: { id },
      body: { version: 1, particulars: { address: '二号', telephones: ['13800001111'] }, facts: {}, withdrawn: [], trueSince: testToday },
    })
    expect(changed.status).toBe(200)
    const said = { name: '新名院', address: '三号', telephones: ['13800009999'], residents: 12 }
    const before = { name: '旧名院', address: '一号', telephones: ['138****1234'] }
    const { body } = await record(newScreening(id, { particulars: said, particularsBefore: before }))
    expect(body.unapplied).toEqual([
      { key: 'address', said: '三号', kept: '二号' },
      { key: 'telephones', said: ['138****9999'], kept: ['138****1111'] },
    ])
    const row = (await api.database.db.select().from(institutions))[0]
    expect(row).toMatchObject({ name: '新名院', address: '二号', telephones: ['13800001111'], residents: 12 })
    const { entries } = (await api.call(register.readHistory, { params: { id } })).body
    expect(entries[0]?.sentence.zh).toContain('2 项资料与他人修改冲突,未采用')
    expect(entries[0]?.changes.map(({ key }) => key)).toEqual(['name', 'residents'])
  })

  it('of two officers who had not seen each other keeps both and names what they disagree about, whichever came first', async () => {
    for (const late of [false, true]) {
      const id = await makeInstitution(api.database, { name: `双人院${late}` })
      const { stateAt: basedOn } = await institution(id)
      const one = newScreening(id, { basedOn, screenedOn: late ? '2026-11-18' : testToday, answers: [{ fact: 'bedCount', value: 30, source: 'visit' }] })
      const other = newScreening(id, { basedOn, answers: [{ fact: 'bedCount', value: 45, source: 'visit' }] })
      expect((await record(late ? other : one)).body.disagreements).toEqual([])
      expect((await record(late ? one : other)).body).toMatchObject({ outcome: 'recorded', disagreements: ['bedCount'] })
      const { body } = await api.call(contract.readScreenings, { params: { id } })
      expect(body.screenings).toHaveLength(2)
      expect(body.disagreements).toMatchObject([{ fact: 'bedCount', against: [expect.any(String)] }])
      const holding = body.statements.find(({ id: each }) => each === body.disagreements[0]?.holds)
      expect(holding?.value).toBe(45)
    }
  })

  it('of somebody who saw what was said before corrects it, without a disagreement', async () => {
    const id = await makeInstitution(api.database, {})
    await record(newScreening(id, { answers: [{ fact: 'bedCount', value: 30, source: 'visit' }] }))
    const { stateAt: basedOn } = await institution(id)
    expect((await record(newScreening(id, { basedOn, answers: [{ fact: 'bedCount', value: 45, source: 'visit' }] }))).body.disagreements).toEqual([])
    expect((await institution(id)).facts).toMatchObject([{ fact: 'bedCount', value: 45 }])
  })

  it('that comes late does not displace what was seen on a later day', async () => {
    const id = await makeInstitution(api.database, {})
    await record(newScreening(id, { answers: [{ fact: 'bedCount', value: 45, source: 'visit' }] }))
    const { stateAt: basedOn } = await institution(id)
    await record(newScreening(id, { basedOn, screenedOn: '2026-11-10', answers: [{ fact: 'bedCount', value: 30, source: 'visit' }] }))
    expect((await institution(id)).facts).toMatchObject([{ fact: 'bedCount', value: 45 }])
  })

  it('belongs to the running campaign or to one that is named, on whatever day it was made', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const [running] = await api.database.db.select().from(campaigns)
    const earlier = newIdentifier()
    await api.database.db.insert(campaigns).values({ id: earlier, name: '前一次专项行动', startsOn: '2025-04-01', endsOn: '2025-10-31' })
    await record(newScreening(id, { screenedOn: '2026-03-31' }))
    await record(newScreening(id, { campaign: earlier }))
    expect(await record(newScreening(id, { campaign: newIdentifier() }))).toMatchObject({ status: 400, problem: { fields: [{ path: 'campaign' }] } })
    const { body } = await api.call(contract.readScreenings, { params: { id } })
    expect(body.screenings.map(({ campaign, screenedOn }) => [campaign, screenedOn])).toEqual([
      [earlier, testToday],
      [running?.id, '2026-03-31'],
    ])
    expect(body.screenings[0]?.campaignName).toBe('前一次专项行动')
  })
})

describe('a screening of a place that nobody knew', () => {
  const particulars = { name: '云汀后巷照料点', township: yunting, foundThrough: 'grid_worker' } as const
  const found = (given: object = {}) =>
    newScreening(newIdentifier(), {
      basedOn: null,
      newPlace: { particulars },
      answers: [{ fact: 'registration', value: 'unregistered', source: 'visit' }],
      ...given,
    })

  it('creates it under the id that the phone gave, with what was seen there', async () => {
    const given = found({ answers: [...found().answers, { fact: 'operating', value: true, source: 'visit' }] })
    const call = await township()
    const { status, body } = await call(contract.recordScreening, { body: given })
    expect([status, body.institution, body.standing]).toEqual([200, given.institution, 'orange'])
    expect(await institution(given.institution)).toMatchObject({ particulars, duty: yunting })
    const { entries } = (await api.call(register.readHistory, { params: { id: given.institution } })).body
    expect(entries.map(({ action }) => action)).toEqual(['screening.recorded', 'institution.created'])
    expect((await call(contract.recordScreening, { body: given })).body.outcome).toBe('duplicate')
    expect((await rowsOf()).institutions).toBe(1)
  })

  it('and a second one by the same phone belong to one place, also when both come at once', async () => {
    const first = found()
    const second = { ...first, id: newIdentifier(), answers: [{ fact: 'bedCount', value: 8, source: 'visit' as const }] }
    const both = await Promise.all([record(first), record(second as typeof first)])
    expect(both.map(({ status, body }) => [status, body.outcome])).toEqual([
      [200, 'recorded'],
      [200, 'recorded'],
    ])
    expect(await rowsOf()).toMatchObject({ institutions: 1, screenings: 2 })
    expect((await institution(first.institution)).facts.map(({ fact }) => fact)).toEqual(['registration', 'bedCount'])
  })

  it('is refused beside one alike until a person has found it to be another, and always beside one of its code', async () => {
    const alike = await makeInstitution(api.database, { name: '云汀后巷照料点', creditCode: '52990101MJ0000001X' })
    const given = found()
    expect(await record(given)).toMatchObject({ status: 409, problem: { code: 'similar_exists' } })
    const same = found({ newPlace: { particulars: { ...particulars, creditCode: '52990101MJ0000001X' }, differsFrom: [alike] } })
    expect(await record(same)).toMatchObject({ status: 409, problem: { code: 'same_credit_code' } })
    expect(await rowsOf()).toMatchObject({ institutions: 1, screenings: 0 })
    expect(await record({ ...given, newPlace: { particulars, differsFrom: [alike] } })).toMatchObject({ status: 200 })
  })

  it('is not found in another’s township, nor under an id that a place there has', async () => {
    const call = await township()
    const there = found({ newPlace: { particulars: { ...particulars, township: luming } } })
    expect(await call(contract.recordScreening, { body: there })).toMatchObject({ status: 400, problem: { fields: [{ path: 'particulars.township' }] } })
    const id = await makeCast(api.database, 'wellKept')
    expect(await call(contract.recordScreening, { body: found({ institution: id }) })).toMatchObject({ status: 409, problem: { code: 'id_taken' } })
    expect(await rowsOf()).toMatchObject({ institutions: 1, screenings: 0 })
  })

  it('is not recorded when anything about it fails', async () => {
    expect((await record(found({ campaign: newIdentifier() }))).status).toBe(400)
    expect((await record(found({ newPlace: { particulars: { ...particulars, telephones: ['138****1234'] } } }))).status).toBe(400)
    expect((await rowsOf()).institutions).toBe(0)
  })
})

it('tells a late delivery of a clock that stands before what is written already', async () => {
  const id = await makeInstitution(api.database, {})
  await api.database.db
    .update(institutions)
    .set({ scoredAt: new Date(testNow.getTime() + 60_000).toISOString() })
    .where(eq(institutions.id, id))
  await record(newScreening(id, { answers: [{ fact: 'bedCount', value: 30, source: 'visit' }] }))
  const after = await institution(id)
  expect(after.facts).toMatchObject([{ value: 30 }])
  expect(Date.parse(after.stateAt)).toBeGreaterThan(testNow.getTime() + 60_000)
})
