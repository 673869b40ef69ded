import { auditEntries } from '@silverguard/db/schema/audit'
import { outsideChecks } from '@silverguard/db/schema/screenings'
import * as register from '@silverguard/shared/institutions/contract'
import * as contract from '@silverguard/shared/screenings/contract'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { newCheck } from '../testing/new-screening.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const api = testApi()
const record = (id: string, body: ReturnType<typeof newCheck>) => api.call(contract.recordCheck, { params: { id }, body })
const seenOf = async (id: string) => (await api.call(contract.readScreenings, { params: { id } })).body

describe('a look into an outside register', () => {
  it('is recorded with what was searched and found, and states its fact with its proof', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const evidence = [newIdentifier()]
    const given = newCheck({
      ...{ results: { blacklist: 'found' }, answers: [{ fact: 'blacklisted', value: true }], evidence, checkedOn: '2026-11-18' },
      ...{ searched: ['鹭鸣康养院', '苗青禾 11010519491231002X'], finding: '列入黑名单,经办电话 13800001234' },
    })
    expect(await record(id, given)).toMatchObject({ status: 200, body: { outcome: 'recorded' } })
    const { checks, statements, checkStates } = await seenOf(id)
    expect(checks).toMatchObject([
      {
        ...{ id: given.id, register: 'credit_china', checkedOn: '2026-11-18', results: { blacklist: 'found' }, evidence, recordedBy: '测试员' },
        ...{ searched: ['鹭鸣康养院', '苗青禾 110105**********2X'], finding: '列入黑名单,经办电话 138****1234', withdrawnAt: null },
      },
    ])
    expect(statements[0]).toMatchObject({
      fact: 'blacklisted',
      value: true,
      source: 'credit_china',
      check: given.id,
      screening: null,
      evidence,
      trueSince: '2026-11-18',
    })
    expect(checkStates.map(({ state }) => state)).toEqual(['done', 'missing', 'missing'])
    const { entries } = (await api.call(register.readHistory, { params: { id } })).body
    expect(entries[0]).toMatchObject({
      ...{ action: 'check.recorded', sentence: { zh: '查询信用中国(2026-11-18):查到' } },
      changes: [
        { key: 'blacklisted', before: false, after: true, trueSince: '2026-11-18' },
        { key: 'standing', before: 'green' },
      ],
    })
  })

  it('that found nothing out about it states nothing known', async () => {
    const id = await makeInstitution(api.database, {})
    await record(id, newCheck({ results: { blacklist: 'unclear' }, answers: [{ fact: 'blacklisted', value: null }] }))
    expect((await api.call(register.readInstitution, { params: { id } })).body.facts).toEqual([])
    expect((await seenOf(id)).statements).toMatchObject([{ fact: 'blacklisted', value: null }])
    expect((await seenOf(id)).checkStates[0]?.state).toBe('done')
  })

  it('answers every matter of its register and no other, and tells of no fact that it cannot know', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const faults = async (given: Parameters<typeof newCheck>[0]) => (await record(id, newCheck(given))).problem.fields?.map(({ path }) => path)
    expect(await faults({ register: 'enterprise_registry', results: { related_companies: 'found' }, answers: [] })).toEqual(['results.abnormal_operation'])
    expect(await faults({ results: { blacklist: 'found', prosecution: 'found' } })).toEqual(['results.prosecution'])
    expect(await faults({ answers: [{ fact: 'prosecuted', value: true }] })).toEqual(['answers.0.fact'])
    expect(await faults({ checkedOn: '2026-11-22' })).toEqual(['checkedOn'])
    expect(await faults({ campaign: newIdentifier() })).toEqual(['campaign'])
    const twice = [true, false].map((value) => ({ fact: 'blacklisted' as const, value }))
    expect(await faults({ answers: twice })).toEqual(['answers.1.fact'])
    expect(await api.database.db.$count(outsideChecks)).toBe(0)
  })

  it('delivered again, also many times at once, is one; of other content or another place it is refused', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const given = newCheck()
    const all = await Promise.all(Array.from({ length: 10 }, () => record(id, given)))
    expect(all.map(({ body }) => body.outcome).sort()).toEqual([...Array(9).fill('duplicate'), 'recorded'])
    const entries = await api.database.db.$count(auditEntries)
    expect((await record(id, given)).body.outcome).toBe('duplicate')
    expect(await record(id, { ...given, checkedOn: '2026-11-20' })).toMatchObject({ status: 409, problem: { code: 'id_taken' } })
    const other = await makeCast(api.database, 'backRoom')
    expect(await record(other, given)).toMatchObject({ status: 409, problem: { code: 'id_taken' } })
    expect(await record(id, newCheck({ account: newIdentifier() }))).toMatchObject({ status: 409, problem: { code: 'another_account' } })
    expect(await api.database.db.$count(auditEntries)).toBe(entries + 1)
  })

  it('is one’s own duty only', async () => {
    const elsewhere = await makeCast(api.database, 'wellKept')
    const filed = await makeInstitution(api.database, { township: yunting, facts: { registration: 'filed' } })
    const call = await api.with({ actor: actingAs({ scope: yunting }) })
    expect((await call(contract.recordCheck, { params: { id: elsewhere }, body: newCheck() })).status).toBe(404)
    expect((await call(contract.recordCheck, { params: { id: filed }, body: newCheck() })).status).toBe(403)
    const inspector = await api.with({ actor: actingAs({ roles: ['inspector'] }) })
    expect((await inspector(contract.recordCheck, { params: { id: filed }, body: newCheck() })).status).toBe(403)
  })

  it('is too old the day after the campaign allows, and a later one puts it right', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const state = async () => (await seenOf(id)).checkStates[0]
    await record(id, newCheck({ checkedOn: '2026-08-22' }))
    expect(await state()).toEqual({ register: 'credit_china', state: 'old', checkedOn: '2026-08-22' })
    await record(id, newCheck({ checkedOn: '2026-08-23' }))
    expect(await state()).toEqual({ register: 'credit_china', state: 'done', checkedOn: '2026-08-23' })
    await record(id, newCheck())
    expect(await state()).toEqual({ register: 'credit_china', state: 'done', checkedOn: testToday })
  })
})
