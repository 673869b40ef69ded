import { campaigns } from '@silverguard/db/schema/campaigns'
import { determinations, watches } from '@silverguard/db/schema/determinations'
import { dayAfter } from '@silverguard/shared/days'
import type { Sheet } from '@silverguard/shared/determinations/contract'
import { recheckDates } from '@silverguard/shared/determinations/watch'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import * as contract from '@silverguard/shared/screenings/contract'
import { outsideRegisterCatalogue, outsideRegisters } from '@silverguard/shared/screenings/vocabulary'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { cast, fengzhu, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { newCheck, newScreening } from '../testing/new-screening.ts'
import { putInForce } from '../testing/put-in-force.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const api = testApi()
type Query = z.input<typeof contract.WorkFilter> & { page?: number; size?: number }
const work = async (query: Query = {}) => (await api.call(contract.listScreeningWork, { query: { whose: 'all', ...query } })).body
const screen = (id: string, given: Parameters<typeof newScreening>[1] = {}) => api.call(contract.recordScreening, { body: newScreening(id, given) })
const lookUp = async (id: string, checkedOn = testToday) => {
  for (const register of outsideRegisters) {
    const results = Object.fromEntries(outsideRegisterCatalogue[register].matters.map((matter) => [matter, 'not_found' as const]))
    const { status } = await api.call(contract.recordCheck, { params: { id }, body: newCheck({ register, results, answers: [], checkedOn }) })
    expect(status).toBe(200)
  }
}
const make = (name: string, facts: Facts = cast.wellKept.facts, more: Partial<Particulars> = {}) => makeInstitution(api.database, { name, facts, ...more })

/** A watch period that began on a day, after a determination that stands for it here. */
const watch = async (institutionId: string, startsOn: string) => {
  const { db } = api.database
  const [determinationId, released] = [newIdentifier(), { releasedBy: '审核', releasedAccount: newIdentifier() }]
  const said = { proposedLevel: 'green' as const, proposalReason: '', proposalEvidence: [], proposedUpon: {} as Sheet }
  const by = { proposedBy: '经办', proposedAccount: newIdentifier(), proposedAt: `${startsOn}T01:00:00.000Z` }
  await db.insert(determinations).values({ id: determinationId, institutionId, divisionCode: yunting, state: 'proposed', ...said, ...by })
  const place = { id: newIdentifier(), institutionId, divisionCode: yunting, determinationId, fromLevel: 'yellow' as const, toLevel: 'green' as const }
  const days = { startsOn, endsOn: dayAfter(startsOn, 180), rechecksOn: recheckDates(startsOn, [30, 90, 180]) }
  await db.insert(watches).values({ ...place, ...days, ...released })
}

describe('the work list of screening', () => {
  it('leaves out a place where everything is done, and says of every other one why it is on it', async () => {
    const done = await make('已毕院')
    await screen(done)
    await lookUp(done)
    expect(await work()).toMatchObject({
      total: 0,
      rows: [],
      asOf: testToday,
      counts: { recheck: 0, to_screen: 0, to_establish: 0, overdue: 0, checks_due: 0, disagreement: 0 },
    })
    const unseen = await make('未访院')
    const old = await make('久访院')
    await screen(old, { screenedOn: '2026-05-24' })
    await lookUp(old, '2026-08-22')
    const open = await make('待查院', {})
    await screen(open)
    await lookUp(open)
    const disputed = await make('两说院')
    await lookUp(disputed)
    const answers = [
      { fact: 'bedCount', value: 90, source: 'resident' },
      { fact: 'bedCount', value: 80, source: 'visit' },
    ] as const
    await screen(disputed, { answers: [...answers] })
    const { rows, total, counts } = await work()
    const found = Object.fromEntries(rows.map((row) => [row.institution, row]))
    expect(Object.keys(found).sort()).toEqual([unseen, old, open, disputed].sort())
    expect(found[unseen]).toMatchObject({ reasons: ['to_screen', 'checks_due'], lastScreenedOn: null, missing: [], checks: [{ state: 'missing' }, {}, {}] })
    expect(found[old]).toMatchObject({
      reasons: ['overdue', 'checks_due'],
      lastScreenedOn: '2026-05-24',
      checks: [{ state: 'old', checkedOn: '2026-08-22' }, {}, {}],
    })
    expect(found[open]).toMatchObject({ reasons: ['to_establish'], status: 'open', lastScreenedOn: testToday, checks: [{ state: 'done' }, {}, {}] })
    expect(found[open]?.missing).toEqual(expect.arrayContaining(['registration', 'collapsed', 'largePrepayers']))
    expect(found[disputed]).toMatchObject({ reasons: ['disagreement'], disagreements: ['bedCount'], township: yunting, townshipName: '云汀街道' })
    expect([total, counts]).toEqual([4, { recheck: 0, to_screen: 1, to_establish: 1, overdue: 1, checks_due: 2, disagreement: 1 }])
    expect((await work({ reason: ['overdue', 'disagreement'] })).rows.map(({ institution }) => institution).sort()).toEqual([old, disputed].sort())
    expect(await work({ reason: 'to_establish' })).toMatchObject({ total: 1, counts })
  })

  it('is counted to the day: of the last day that is valid a screening is not yet overdue', async () => {
    const id = await make('刚好院')
    await screen(id, { screenedOn: '2026-05-25' })
    expect((await work()).rows[0]?.reasons).toEqual(['checks_due'])
  })

  it('asks a place again when its screening was taken back, or belongs to another campaign', async () => {
    const id = await make('再访院')
    const given = newScreening(id)
    await api.call(contract.recordScreening, { body: given })
    expect((await work()).counts.to_screen).toBe(0)
    const earlier = newIdentifier()
    await api.database.db.insert(campaigns).values({ id: earlier, name: '前一次', startsOn: '2025-04-01', endsOn: '2025-10-31' })
    expect((await work({ campaign: earlier })).rows).toMatchObject([{ reasons: ['to_screen', 'checks_due'], lastScreenedOn: testToday }])
    await api.call(contract.withdrawScreening, { params: { id: given.id }, body: { reason: '录错了' } })
    expect((await work()).rows).toMatchObject([{ reasons: ['to_screen', 'checks_due'], lastScreenedOn: null }])
    expect((await api.call(contract.listScreeningWork, { query: { campaign: newIdentifier() } })).status).toBe(400)
  })

  it('names only facts that could raise the level, and by the Yuquan plan those by which a place is handled apart', async () => {
    const id = await makeCast(api.database, 'collapsed')
    expect((await work()).rows).toMatchObject([{ institution: id, standing: 'red', reasons: ['to_screen', 'checks_due'], missing: [] }])
    const { registration, operating, ...rest } = { ...cast.wellKept.facts } as Facts
    await make('不明院', rest)
    await putInForce(api.database, 'yuquan-plan@1')
    const unclear = (await work({ text: '不明院' })).rows[0]
    expect(unclear).toMatchObject({ standing: 'pending', missing: ['registration', 'operating'] })
    expect([registration, operating]).toEqual([cast.wellKept.facts.registration, cast.wellKept.facts.operating])
  })

  it('puts first what could reach the highest level, then what nobody has seen for longest', async () => {
    const green = await make('甲绿院')
    const screenedLater = await make('乙开院', {})
    const screenedBefore = await make('丙开院', {})
    const never = await make('丁开院', {})
    await screen(screenedLater, { screenedOn: '2026-11-20' })
    await screen(screenedBefore, { screenedOn: '2026-11-01' })
    expect((await work()).rows.map(({ institution }) => institution)).toEqual([never, screenedBefore, screenedLater, green])
    const pages = await Promise.all([1, 2, 3, 4].map((page) => work({ page, size: 1 })))
    expect(pages.flatMap(({ rows }) => rows.map(({ institution }) => institution))).toEqual([never, screenedBefore, screenedLater, green])
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([4]))
  })

  it('asks for the re-check of a watch period from 14 days before its day until it is made, before others that could reach as high', async () => {
    const never = await make('甲未访院')
    const ids: Record<string, string> = {}
    for (const [name, startsOn] of [
      ['乙待查院', '2026-11-06'],
      ['丙到期院', '2026-11-04'],
      ['丁逾期院', '2026-08-01'],
    ] as const) {
      const id = await make(name)
      ids[name] = id
      await lookUp(id)
      await screen(id, { screenedOn: startsOn })
      await watch(id, startsOn)
    }
    const { rows, counts } = await work()
    expect([counts.recheck, rows.map(({ institution, reasons, recheckOn }) => [institution, reasons, recheckOn])]).toEqual([
      2,
      [
        [ids.丁逾期院, ['recheck'], '2026-08-31'],
        [ids.丙到期院, ['recheck'], '2026-12-04'],
        [never, ['to_screen', 'checks_due'], null],
      ],
    ])
    await screen(ids.丁逾期院 ?? '', { screenedOn: '2026-08-20' })
    expect((await work({ reason: 'recheck' })).rows.map(({ name, recheckOn }) => [name, recheckOn])).toEqual([
      ['丁逾期院', '2026-10-30'],
      ['丙到期院', '2026-12-04'],
    ])
    await screen(ids.丁逾期院 ?? '', { screenedOn: '2026-11-20' })
    await api.database.db
      .update(watches)
      .set({ endedOn: testToday })
      .where(eq(watches.institutionId, ids.丙到期院 ?? ''))
    expect((await work({ reason: 'recheck' })).rows).toEqual([])
  })

  it('is of one’s own duty: a township’s without what is filed, the bureau’s with that alone, and its townships’ too where it asks for them', async () => {
    const filed = await make('备案院', { registration: 'filed' })
    const unfiled = await make('未备院', { registration: 'unfiled' })
    const elsewhere = await make('别处院', { registration: 'unregistered' }, { township: fengzhu })
    const call = await api.with({ actor: actingAs({ scope: yunting }) })
    expect((await call(contract.listScreeningWork, {})).body).toMatchObject({ total: 1, counts: { to_screen: 1 }, rows: [{ institution: unfiled }] })
    const listed = async (query: object) => (await work(query)).rows.map(({ institution }) => institution).sort()
    expect(await listed({})).toEqual([filed, unfiled, elsewhere].sort())
    expect(await listed({ whose: 'own' })).toEqual([filed])
    expect((await api.call(contract.listScreeningWork, {})).body).toMatchObject({ total: 1, counts: { to_screen: 1 }, rows: [{ institution: filed }] })
    expect(await listed({ registration: 'filed' })).toEqual([filed])
    expect(await listed({ township: fengzhu })).toEqual([elsewhere])
    expect(await listed({ text: 'biechu' })).toEqual([elsewhere])
    expect((await api.call(contract.listScreeningWork, { query: { page: 10_000, size: 500 } })).status).toBe(422)
  })
})
