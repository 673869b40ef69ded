import { auditEntries } from '@silverguard/db/schema/audit'
import { divisions } from '@silverguard/db/schema/divisions'
import { ruleSets } from '@silverguard/db/schema/risk'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/test-api.ts'
import { CannotEstablish, establish } from './establish.ts'

const now = new Date('2026-11-21T02:00:00Z')

describe('establishing an installation', () => {
  const held = testDatabase()

  it('lays the demo district with twelve townships and both profiles, the district plan active', async () => {
    expect(await establish(held.database, { demo: true }, now)).toMatchObject({ district: { code: '990101' }, fictional: true, isNew: true })
    const codes = (await held.database.db.select().from(divisions)).map((division) => division.code)
    expect(codes.filter((code) => code.length === 9)).toHaveLength(12)
    const stored = await held.database.db.select().from(ruleSets)
    expect(stored.map((ruleSet) => [ruleSet.profile, ruleSet.active]).sort()).toEqual([
      ['district-plan', true],
      ['yuquan-plan', false],
    ])
  })

  it('changes nothing on a second start', async () => {
    await establish(held.database, { demo: true }, now)
    const before = await held.database.db.select().from(auditEntries)
    expect(await establish(held.database, { demo: true }, now)).toMatchObject({ isNew: false })
    expect(await held.database.db.select().from(auditEntries)).toEqual(before)
  })

  it('adds a shipped rule set that is not stored yet and leaves the active one active', async () => {
    await establish(held.database, { demo: true }, now)
    await held.database.db.execute(`delete from rule_sets where id = 'yuquan-plan@1'`)
    await establish(held.database, { demo: true }, now)
    const stored = await held.database.db.select().from(ruleSets)
    expect(stored.filter((ruleSet) => ruleSet.active).map((ruleSet) => ruleSet.profile)).toEqual(['district-plan'])
    expect(stored).toHaveLength(2)
  })

  it('adds the villages of an installation that was laid without them, once, and says so', async () => {
    await establish(held.database, { demo: true }, now)
    await held.database.db.execute(`delete from divisions where length(code) = 12`)
    await held.database.db.execute(`delete from installation where name = 'divisionData'`)
    await held.database.db.execute(`update divisions set name = '云汀新街道' where code = '990101001'`)
    await establish(held.database, { demo: true }, now)
    const laid = await held.database.db.select().from(divisions)
    expect(laid.filter(({ code }) => code.length === 12)).toHaveLength(36)
    expect(laid.find(({ code }) => code === '990101001')?.name).toBe('云汀新街道')
    await held.database.db.execute(`delete from divisions where code = '990101001001'`)
    await establish(held.database, { demo: true }, now)
    expect(await held.database.db.select().from(divisions)).toHaveLength(laid.length - 1)
    const entries = await held.database.db.select().from(auditEntries)
    expect(entries.filter(({ action }) => action === 'divisions.laid').map(({ changes }) => changes[0])).toEqual([
      { key: 'divisions', before: null, after: 36 },
    ])
  })

  it('lays a city with everything in it, its villages too, and tells the person at the terminal', async () => {
    const said: string[] = []
    await establish(held.database, { demo: false, districtCode: '6202' }, now, (line) => said.push(line))
    const codes = (await held.database.db.select().from(divisions)).map(({ code }) => code)
    expect([6, 9, 12].map((length) => codes.some((code) => code.length === length && code.startsWith('6202')))).toEqual([true, true, true])
    expect(codes.filter((code) => code.length === 12 && !code.startsWith('6202'))).toEqual([])
    expect(said).toHaveLength(2)
  })

  it('refuses a code that is no county, and a database that is another district’s', async () => {
    await expect(establish(held.database, { demo: false, districtCode: '990909' }, now)).rejects.toThrow(CannotEstablish)
    await establish(held.database, { demo: true }, now)
    await expect(establish(held.database, { demo: false, districtCode: '110101' }, now)).rejects.toThrow(/990101/)
  })
})
