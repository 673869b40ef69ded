import { findHead, readTrail, type TrailFilter, verifyTrail } from '@silverguard/shared/audit/contract'
import { exportInstitutions } from '@silverguard/shared/institutions/contract'
import { describe, expect, it } from 'vitest'
import { recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import type { Change } from './entry.ts'
import { sealTrail } from './seal-trail.ts'

const api = testApi()
const auditor = actingAs({ name: '裴照微', roles: ['auditor'] })
const note = (what: { action?: string; name?: string; division?: string; subject?: string; sentence?: string; changes?: Change[] }) => {
  const entry = {
    action: what.action ?? 'institution.edited',
    subjectKind: 'institution',
    subjectId: what.subject ?? 'x',
    divisionCode: what.division ?? '990101003',
    sentence: { zh: what.sentence ?? '改了', en: 'Changed' },
    changes: what.changes ?? [],
  }
  return recorded(api.database.db, actingAs({ name: what.name ?? '沈禾青' }), async () => ({ result: undefined, entries: [entry] }))
}
const actionsUnder = async (filter: TrailFilter) => (await api.call(readTrail, { query: filter })).body.rows.map(({ action }) => action)

describe('the auditor reads the trail', () => {
  it('latest first, a page at a time, with the total, the head and the seal of each entry', async () => {
    await note({ sentence: '甲' })
    const head = await sealTrail(api.database.db, '990101')
    await note({ sentence: '乙' })
    const { body } = await api.call(readTrail, { query: { size: 2 } })
    expect(body.rows.map(({ sentence, seal }) => [sentence.zh, seal])).toEqual([
      ['乙', null],
      ['甲', 1],
    ])
    expect([body.total, body.head]).toEqual([3, head])
    expect((await api.call(readTrail, { query: { size: 2, page: 2 } })).body.rows).toMatchObject([
      { action: 'installation.established', seal: 1, kind: 'system' },
    ])
    expect((await api.call(readTrail, { query: { size: 200, page: 51 } })).problem.code).toBe('narrow_filters')
  })

  it('by institution, person, kind and division', async () => {
    const id = await makeInstitution(api.database, { name: '云汀晚晴公寓', formerNames: ['旧日院'] })
    await note({ name: '何砚秋', action: 'unit_names.edited', division: '990101101' })
    expect(await actionsUnder({ institution: '晚晴' })).toEqual(['institution.created'])
    expect(await actionsUnder({ institution: '旧日' })).toEqual(['institution.created'])
    expect(await actionsUnder({ institution: id })).toEqual(['institution.created'])
    expect(await actionsUnder({ institution: '没有' })).toEqual([])
    expect(await actionsUnder({ person: '砚秋' })).toEqual(['unit_names.edited'])
    expect(await actionsUnder({ kind: ['settings'] })).toEqual(['unit_names.edited'])
    expect(await actionsUnder({ kind: ['record', 'settings'] })).toEqual(['unit_names.edited', 'institution.created'])
    expect(await actionsUnder({ kind: ['system'] })).toEqual(['installation.established'])
    expect(await actionsUnder({ division: '990101101' })).toEqual(['unit_names.edited'])
    expect((await api.call(readTrail, { query: { institution: id } })).body.rows).toMatchObject([
      { institution: { id, name: '云汀晚晴公寓' }, divisionName: '云汀街道' },
    ])
  })

  it('by days of Asia/Shanghai, both included', async () => {
    await note({})
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
    expect(await actionsUnder({ since: today, until: today, kind: ['record'] })).toEqual(['institution.edited'])
    expect(await actionsUnder({ until: '2000-01-01' })).toEqual([])
    expect(await actionsUnder({ since: '2999-01-01' })).toEqual([])
  })

  it('with telephones and identity numbers masked, however deep', async () => {
    await note({
      sentence: '改为 13800001234',
      changes: [
        { key: 'telephones', before: ['13800001234'], after: null },
        { key: 'facts', before: null, after: { note: '电话 13800001234' } },
      ],
    })
    const { response } = await api.call(readTrail, {})
    expect(response.body).not.toContain('13800001234')
    expect(response.body).toContain('138****1234')
  })

  it('of their own divisions only', async () => {
    await note({ division: '990101003' })
    await note({ division: '990101101' })
    const call = await api.with({ actor: actingAs({ scope: '990101101', roles: ['auditor'] }) })
    expect((await call(readTrail, {})).body).toMatchObject({ total: 1, rows: [{ division: '990101101' }] })
  })
})

describe('the auditor checks the chain', () => {
  it('sealed first, and finds the head of a paper; with a part of the area in scope neither', async () => {
    const call = await api.with({ actor: auditor })
    await note({})
    const { body } = await call(verifyTrail, {})
    expect(body).toMatchObject({ through: 1, seals: 1, entries: 2, brokenAt: null, head: { seal: 1 } })
    expect((await call(findHead, { query: { code: body.head?.code.toLowerCase() ?? '' } })).body).toEqual({ head: body.head })
    const part = await api.with({ actor: actingAs({ scope: '990101101', roles: ['auditor'] }) })
    expect((await part(verifyTrail, {})).status).toBe(403)
    expect((await part(findHead, { query: { code: 'x' } })).status).toBe(403)
  })

  it('holds where an account of the city above did something', async () => {
    await recorded(api.database.db, actingAs({ scope: '9901' }), async () => ({
      result: undefined,
      entries: [
        { action: 'session.opened', subjectKind: 'account', subjectId: 'x', divisionCode: '9901', sentence: { zh: '登录', en: 'Signed in' }, changes: [] },
      ],
    }))
    expect((await (await api.with({ actor: auditor }))(verifyTrail, {})).body).toMatchObject({ entries: 2, brokenAt: null })
  })
})

it('an export of the register by a county clerk stands in the trail with the head it bears', async () => {
  await api.app.inject(urlOf(exportInstitutions, { query: { standing: ['red', 'green'] } }))
  const { body } = await api.call(readTrail, { query: { kind: ['output'] } })
  expect(body.rows).toMatchObject([
    { action: 'list.exported', kind: 'output', sentence: { zh: expect.stringMatching(/^导出台账,0 条;筛选:等级:红色、绿色;审计链 [0-9A-Z-]{19}$/) } },
  ])
})
