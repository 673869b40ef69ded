import { auditEntries } from '@silverguard/db/schema/audit'
import { divisions } from '@silverguard/db/schema/divisions'
import { addDivision, listDivisions, readInstallation } from '@silverguard/shared/installation/contract'
import { createInstitution } from '@silverguard/shared/institutions/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { testApi } from '../testing/test-api.ts'

describe('divisions of a district’s own', () => {
  const api = testApi()
  const added = { code: '990101400', name: '银汀高新区' }
  const place = (township: string) => ({ particulars: { name: '高新颐养院', township }, facts: {}, trueSince: '2026-11-01', differsFrom: [] })

  it('a unit is added under its parent, in the trail, and places can lie in it from then on', async () => {
    const before = await api.call(createInstitution, { body: place(added.code) })
    expect(before.problem).toMatchObject({ status: 400 })
    expect((await api.call(addDivision, { body: added })).body).toEqual({ ...added, own: true, endedOn: null, successor: null })
    expect((await api.call(createInstitution, { body: place(added.code) })).status).toBe(200)
    expect((await api.call(readInstallation)).body.townships).toContainEqual(added)
    const entries = await api.database.db.select().from(auditEntries).where(eq(auditEntries.action, 'division.added'))
    expect(entries).toMatchObject([{ actor: api.actor.name, divisionCode: added.code, changes: [{ key: 'name', before: null, after: added.name }] }])
    expect((await api.call(addDivision, { body: { code: '990101400001', name: '创业社区' } })).status).toBe(200)
  })

  it('a taken code is 409; one outside the area, the area’s own, or without a known or living parent is 400', async () => {
    expect((await api.call(addDivision, { body: { code: '990101001', name: '又一街道' } })).problem).toMatchObject({ status: 409, code: 'code_taken' })
    await api.database.db.update(divisions).set({ endedOn: '2026-01-01' }).where(eq(divisions.code, '990101002'))
    for (const code of ['990102001', '990101', '9901', '990101777001', '990101002099']) {
      expect((await api.call(addDivision, { body: { code, name: '某地' } })).problem).toMatchObject({ status: 400 })
    }
    expect((await api.database.db.select().from(divisions).where(eq(divisions.own, true))).length).toBe(0)
  })

  it('lists what lies directly below, ended ones too, and only within scope', async () => {
    await api.database.db.update(divisions).set({ endedOn: '2026-01-01', successor: '990101001' }).where(eq(divisions.code, '990101002'))
    const { divisions: townships } = (await api.call(listDivisions, { query: { under: '990101' } })).body
    expect(townships).toHaveLength(12)
    expect(townships[1]).toEqual({ code: '990101002', name: '枫渚街道', own: false, endedOn: '2026-01-01', successor: '990101001' })
    expect((await api.call(listDivisions, { query: { under: '990101001' } })).body.divisions.map(({ name }) => name)).toEqual([
      '听汀社区',
      '云栈社区',
      '拾桨社区',
    ])
    const call = await api.with({ actor: actingAs({ scope: '990101003' }) })
    expect((await call(listDivisions, { query: { under: '990101' } })).body.divisions.map(({ code }) => code)).toEqual(['990101003'])
    expect((await call(listDivisions, { query: { under: '990101001' } })).body.divisions).toEqual([])
    const nobody = await api.with({ actor: actingAs({ scope: '' }), allows: async () => true })
    expect((await nobody(listDivisions, { query: { under: '990101' } })).body.divisions).toEqual([])
  })

  it('an ended township is offered no more and takes no new place', async () => {
    await api.database.db.update(divisions).set({ endedOn: '2026-01-01' }).where(eq(divisions.code, '990101002'))
    expect((await api.call(readInstallation)).body.townships.map(({ code }) => code)).not.toContain('990101002')
    expect((await api.call(createInstitution, { body: place('990101002') })).problem.status).toBe(400)
    expect((await api.call(createInstitution, { body: place('990101002001') })).problem.status).toBe(400)
  })

  it('only who administers the whole area adds one', async () => {
    for (const actor of [actingAs({ roles: ['district_officer'] }), actingAs({ scope: '990101001' })]) {
      const call = await api.with({ actor })
      expect((await call(addDivision, { body: added })).status).toBe(403)
    }
  })
})
