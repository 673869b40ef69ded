import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import type { Download } from '@silverguard/shared/endpoint'
import { exportRegisteredAnnex, exportUnregisteredAnnex } from '@silverguard/shared/screenings/contract'
import { readImportRows, undoImport } from '@silverguard/shared/workbooks/contract'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { demoDistrict } from '../../divisions/demo-district.ts'
import { editedElsewhere } from '../../testing/edited-elsewhere.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { importRegister, outcome, problems, runTried, tryRegister } from '../../testing/register.ts'
import { testApi, testNow, urlOf } from '../../testing/test-api.ts'

const api = testApi()
const db = () => api.database.db
const everything = async () => [
  await db().select().from(institutions).orderBy(asc(institutions.id)),
  await db().select().from(factStatements).orderBy(asc(factStatements.id)),
  await db().select().from(screenings).orderBy(asc(screenings.id)),
]
const exported = async (annex: Download): Promise<Uint8Array> => {
  const response = await api.app.inject(urlOf(annex))
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200)
  return response.rawPayload
}
/** Every second place of the demo is screened, so that there is something to read back. */
const screenSome = async (annex: Download) => {
  const filledIn = await editedElsewhere(await exported(annex), ({ rows, headings, column }) => {
    const [day, who] = [column('排查日期'), column('排查人')]
    rows.forEach((row, at) => {
      if (at <= headings || at % 2 === 0 || typeof row[0] !== 'number') return
      row[day] = '2026-11-12'
      row[who] = '甲、乙'
    })
  })
  return importRegister(api.database, filledIn, { fileName: '附件.xlsx' })
}

describe.each([
  ['附件2', exportRegisteredAnnex as Download],
  ['附件3', exportUnregisteredAnnex as Download],
])('%s that we export', (_, annex) => {
  it('filled in elsewhere brings screenings, read back unedited nothing, and with two cells edited exactly those two; undone it is as before', {
    timeout: 240_000,
  }, async () => {
    await loadDemo(api.database, demoDistrict.district, demoDistrict.townships, testNow)
    const filledIn = await screenSome(annex)
    expect(filledIn.counts?.screenings).toBeGreaterThan(2)
    expect(filledIn.counts).toMatchObject({ added: 0, refused: 0, changed: filledIn.counts?.screenings, unreadableCells: 0 })

    const before = await everything()
    const bytes = await exported(annex)
    const unedited = await importRegister(api.database, bytes, { fileName: '附件.xlsx' })
    expect([outcome(unedited)?.slice(0, 2), (await problems(api.database, unedited)).filter((problem) => !problem.includes('credit_code'))]).toEqual([
      [0, 0],
      [],
    ])
    expect(await everything()).toEqual(before)

    let names: unknown[] = []
    const edited = await editedElsewhere(bytes, ({ rows, headings, column }) => {
      const first = headings + 1
      const [beds, complained] = [column('床位数'), column('投诉举报')]
      rows[first]?.splice(beds, 1, 777)
      const other = rows[first + 1]
      other?.splice(complained, 1, other[complained] === '是' ? '否' : '是')
      names = [first + 1, first + 2]
    })
    const tried = await tryRegister(api.database, edited, { fileName: '附件.xlsx' })
    const { rows } = (await api.call(readImportRows, { params: { id: tried.id }, query: { size: 200, outcome: 'changed' } })).body
    expect(rows.map(({ row, changes }) => [row, changes.map(({ key, cell }) => [key, cell?.endsWith(String(row))])])).toEqual([
      [names[0], [['bedCount', true]]],
      [names[1], [['complained', true]]],
    ])
    const done = await runTried(api.database, tried)
    expect(outcome(done)?.slice(0, 2)).toEqual([0, 2])
    const [changed] = await db()
      .select()
      .from(institutions)
      .where(eq(institutions.id, rows[0]?.institution ?? ''))
    expect(changed?.facts.bedCount).toBe(777)
    expect((await api.call(undoImport, { params: { id: done.id }, body: { version: done.version, reason: '试一试' } })).body).toMatchObject({
      restored: 2,
      statements: 2,
    })
    const bare = ([rows]: Awaited<ReturnType<typeof everything>>) =>
      (rows as (typeof institutions.$inferSelect)[]).map(({ version: _1, changedAt: _2, scoredAt: _3, ...row }) => row)
    expect(bare(await everything())).toEqual(bare(before))
  })
})

it('附件3 read back does not say that a place operates of which that is not known, or known otherwise', async () => {
  await makeInstitution(api.database, { name: '云汀旧居照料点', facts: { registration: 'unregistered', operating: false } })
  await makeInstitution(api.database, { name: '云汀新居照料点', facts: { registration: 'unregistered' } })
  const before = await everything()
  const unedited = await importRegister(api.database, await exported(exportUnregisteredAnnex as Download), { fileName: '附件3.xlsx' })
  expect(outcome(unedited)).toEqual([0, 0, 2, 0])
  expect(await everything()).toEqual(before)
})
