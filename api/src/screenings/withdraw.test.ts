import * as register from '@silverguard/shared/institutions/contract'
import * as contract from '@silverguard/shared/screenings/contract'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { newCheck, newScreening } from '../testing/new-screening.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const api = testApi()
const institution = async (id: string) => (await api.call(register.readInstitution, { params: { id } })).body
const seenOf = async (id: string) => (await api.call(contract.readScreenings, { params: { id } })).body
const reason = '录错了机构,见 13800001234'
const body = { reason }
const history = async (id: string) => (await api.call(register.readHistory, { params: { id } })).body.entries

describe('what is taken back', () => {
  it('of a screening are all its statements; the level follows, and everything stays readable', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const answers = [
      { fact: 'collapsed', value: true, source: 'visit' },
      { fact: 'falseAdvertising', value: true, source: 'resident' },
    ] as const
    const screening = newScreening(id, { answers: [...answers] })
    await api.call(contract.recordScreening, { body: screening })
    expect((await institution(id)).standing).toBe('red')
    const [collapsed] = (await seenOf(id)).statements.filter(({ fact, value }) => fact === 'collapsed' && value === true)
    await api.call(contract.withdrawStatement, { params: { id: collapsed?.id ?? '' }, body: { reason: '看错了' } })
    expect((await institution(id)).standing).toBe('yellow')
    expect((await api.call(contract.withdrawScreening, { params: { id: screening.id }, body })).status).toBe(200)
    expect((await institution(id)).standing).toBe('green')
    const { screenings, statements } = await seenOf(id)
    const withdrawn = { withdrawnBy: '测试员', withdrawnReason: '录错了机构,见 138****1234', withdrawnAt: expect.any(String) }
    expect(screenings).toMatchObject([withdrawn])
    expect(statements.filter((one) => one.screening === screening.id)).toMatchObject([
      { fact: 'falseAdvertising', ...withdrawn },
      { fact: 'collapsed', withdrawnReason: '看错了' },
    ])
    expect(await history(id)).toMatchObject([
      {
        action: 'screening.withdrawn',
        sentence: { zh: `撤回${testToday} 的排查:录错了机构,见 138****1234` },
        changes: [
          { key: 'falseAdvertising', before: true, after: false },
          { key: 'standing', before: 'yellow', after: 'green' },
        ],
      },
      { action: 'statement.withdrawn', changes: [{ key: 'collapsed' }, { key: 'standing', before: 'red', after: 'yellow' }] },
      { action: 'screening.recorded' },
      { action: 'institution.created' },
    ])
  })

  it('is taken back once, also by two at once', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const screening = newScreening(id, { answers: [{ fact: 'collapsed', value: true, source: 'visit' }] })
    await api.call(contract.recordScreening, { body: screening })
    const check = newCheck()
    await api.call(contract.recordCheck, { params: { id }, body: check })
    const statement = (await seenOf(id)).statements.find(({ source }) => source === 'entered')?.id ?? ''
    for (const [endpoint, of] of [
      [contract.withdrawScreening, screening.id],
      [contract.withdrawCheck, check.id],
      [contract.withdrawStatement, statement],
    ] as const) {
      const both = await Promise.all([1, 2].map(() => api.call(endpoint, { params: { id: of }, body })))
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(await api.call(endpoint, { params: { id: of }, body })).toMatchObject({ status: 409, problem: { code: 'already_withdrawn' } })
      expect((await api.call(endpoint, { params: { id: newIdentifier() }, body })).status).toBe(404)
      expect((await api.call(endpoint, { params: { id: of }, body: { reason: ' ' } })).status).toBe(400)
    }
  })

  it('is one’s own duty only: what is the bureau’s now the township takes back no more', async () => {
    const id = await makeInstitution(api.database, { township: yunting })
    const call = await api.with({ actor: actingAs({ name: '云汀经办', scope: yunting }) })
    const screening = newScreening(id, { answers: [{ fact: 'registration', value: 'filed', source: 'visit' }] })
    await call(contract.recordScreening, { body: screening })
    const statement = (await seenOf(id)).statements[0]?.id ?? ''
    expect((await call(contract.withdrawScreening, { params: { id: screening.id }, body })).status).toBe(403)
    expect((await call(contract.withdrawStatement, { params: { id: statement }, body })).status).toBe(403)
    expect((await institution(id)).duty).toBe('990101')
    expect((await api.call(contract.withdrawScreening, { params: { id: screening.id }, body })).status).toBe(200)
    expect((await institution(id)).duty).toBe(yunting)
    expect((await history(id)).slice(0, 2).map(({ action }) => action)).toEqual(['institution.handed_over', 'screening.withdrawn'])
  })

  it('of a check are its statements, and it counts as missing again', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const check = newCheck({ results: { blacklist: 'found' }, answers: [{ fact: 'blacklisted', value: true }] })
    await api.call(contract.recordCheck, { params: { id }, body: check })
    expect((await seenOf(id)).checkStates[0]).toEqual({ register: 'credit_china', state: 'done', checkedOn: testToday })
    expect((await institution(id)).standing).not.toBe('green')
    await api.call(contract.withdrawCheck, { params: { id: check.id }, body })
    expect((await institution(id)).standing).toBe('green')
    expect((await seenOf(id)).checkStates[0]).toEqual({ register: 'credit_china', state: 'missing', checkedOn: null })
    expect((await seenOf(id)).checks).toMatchObject([{ id: check.id, withdrawnBy: '测试员' }])
  })
})

describe('a decision between sources', () => {
  const disputed = async () => {
    const id = await makeCast(api.database, 'wellKept')
    const answers = [
      { fact: 'bedCount', value: 80, source: 'resident' },
      { fact: 'bedCount', value: 90, source: 'fee_record' },
    ] as const
    await api.call(contract.recordScreening, { body: newScreening(id, { answers: [...answers] }) })
    return { id, ...(await seenOf(id)) }
  }
  const settle = (id: string, given: { basedOn: string; value?: string | number | boolean; fact?: 'bedCount' }) =>
    api.call(contract.settleFact, { params: { id }, body: { fact: 'bedCount', value: 85, reason: '实地清点', ...given } })

  it('holds from now on, ends the disagreement and takes nothing back', async () => {
    const { id, disagreements, stateAt } = await disputed()
    expect(disagreements).toHaveLength(1)
    expect((await settle(id, { basedOn: stateAt })).status).toBe(200)
    const after = await seenOf(id)
    expect(after.disagreements).toEqual([])
    expect(after.statements[0]).toMatchObject({ settles: true, source: 'entered', value: 85, note: '实地清点', trueSince: testToday, screening: null })
    expect(after.statements.every(({ withdrawnAt }) => withdrawnAt === null)).toBe(true)
    expect((await institution(id)).facts.find(({ fact }) => fact === 'bedCount')?.value).toBe(85)
    expect((await history(id))[0]).toMatchObject({
      action: 'fact.settled',
      sentence: { zh: '认定“床位总数”:实地清点' },
      changes: [{ key: 'bedCount', after: 85 }],
    })
  })

  it('is not taken over what the person has not seen, and is a value of the fact', async () => {
    const { id, stateAt } = await disputed()
    await api.call(contract.recordScreening, { body: newScreening(id, { answers: [{ fact: 'bedCount', value: 70, source: 'visit' }] }) })
    expect(await settle(id, { basedOn: stateAt })).toMatchObject({ status: 409, problem: { code: 'stale_version' } })
    expect(await settle(id, { basedOn: (await seenOf(id)).stateAt, value: '八十五' })).toMatchObject({ status: 400, problem: { fields: [{ path: 'value' }] } })
    expect(await settle(id, { basedOn: '9999-01-01T00:00:00.000Z' })).toMatchObject({ status: 400, problem: { fields: [{ path: 'basedOn' }] } })
    expect((await settle(id, { basedOn: (await seenOf(id)).stateAt })).status).toBe(200)
  })

  it('is opened again by who comes late and had not seen it, and by taking it back', async () => {
    const { id, stateAt } = await disputed()
    await settle(id, { basedOn: stateAt })
    const late = newScreening(id, { basedOn: stateAt, screenedOn: '2026-11-18', answers: [{ fact: 'bedCount', value: 70, source: 'visit' }] })
    expect((await api.call(contract.recordScreening, { body: late })).body.disagreements).toEqual(['bedCount'])
    await api.call(contract.withdrawScreening, { params: { id: late.id }, body })
    const { disagreements, statements } = await seenOf(id)
    expect(disagreements).toEqual([])
    await api.call(contract.withdrawStatement, { params: { id: statements.find(({ settles }) => settles)?.id ?? '' }, body })
    expect((await seenOf(id)).disagreements).toHaveLength(1)
  })
})
