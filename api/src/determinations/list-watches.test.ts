import { listWatches } from '@silverguard/shared/determinations/contract'
import { withdrawScreening } from '@silverguard/shared/screenings/contract'
import { describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { cast, fengzhu, yunting } from '../testing/cast.ts'
import { addScreening, judging, officer, reviewer } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'

const api = testApi()
const { settle, state } = judging(api)
type Flag = 'relapsed' | 'due' | 'mine' | 'all'
type Query = { [F in Flag]?: 'true' } & { township?: string[]; page?: number; size?: number }
const read = async (query: Query = {}, on = '2026-11-21', actor = reviewer) => {
  const call = await api.with({ actor, clock: () => new Date(`${on}T02:00:00Z`) })
  return (await call(listWatches, { query })).body
}
const namesOf = ({ rows }: Awaited<ReturnType<typeof read>>) => rows.map(({ name }) => name)

/** A place that was on the yellow list and was let off it on a day; only its advertising was false. */
const letOff = async (name: string, on: string, township = yunting) => {
  const id = await makeInstitution(api.database, {
    ...{ name, township, trueSince: '2026-01-01', now: new Date('2026-01-01T01:00:00Z') },
    facts: { ...cast.wellKept.facts, falseAdvertising: true },
  })
  await settle(id, 'yellow', new Date('2026-01-02T02:00:00Z'))
  const at = new Date(`${on}T02:00:00Z`)
  await state(id, { falseAdvertising: false }, at, on)
  await settle(id, 'green', at)
  return id
}

describe('the watch periods', () => {
  it('begin when a place leaves a list, with fixed re-checks that a screening makes, unless it is taken back', async () => {
    const id = await letOff('云汀松鹤院', '2026-06-01')
    const first = await read({ all: 'true' }, '2026-06-01')
    expect(first).toMatchObject({ total: 1, counts: { running: 1, relapsed: 0, due: 0 } })
    expect(first.rows[0]).toMatchObject({
      ...{ institution: id, townshipName: '云汀街道', standing: 'green', from: 'yellow', to: 'green', releasedBy: '审核员', own: true, relapsed: false },
      ...{ startsOn: '2026-06-01', endsOn: '2026-11-28', endedOn: null },
      rechecks: [
        { dueOn: '2026-07-01', doneOn: null },
        { dueOn: '2026-08-30', doneOn: null },
        { dueOn: '2026-11-28', doneOn: null },
      ],
    })
    expect((await read({ due: 'true' }, '2026-07-01')).total).toBe(1)
    const screening = await addScreening(api.database, id, '2026-07-03')
    const seen = await read({}, '2026-07-05')
    expect([seen.rows[0]?.rechecks[0]?.doneOn, seen.counts.due]).toEqual(['2026-07-03', 0])
    await api.call(withdrawScreening, { params: { id: screening }, body: { reason: '录错了地方' } })
    expect((await read({ due: 'true' }, '2026-07-05')).rows[0]?.rechecks[0]?.doneOn).toBeNull()
  })

  it('put a relapse first, then the earliest re-check, narrow by what is asked, and stay in scope', async () => {
    await letOff('甲院', '2026-11-10')
    await letOff('乙院', '2026-10-01', fengzhu)
    const fallen = await letOff('丙院', '2026-11-15')
    await state(fallen, { collapsed: true })
    const all = await read()
    expect(namesOf(all)).toEqual(['丙院', '乙院', '甲院'])
    expect(all).toMatchObject({ total: 3, counts: { running: 3, relapsed: 1, due: 1 }, asOf: '2026-11-21' })
    expect(all.rows[0]).toMatchObject({ relapsed: true, standing: 'red' })
    expect(await read({ relapsed: 'true' })).toMatchObject({ total: 1, rows: [{ name: '丙院' }], counts: all.counts })
    expect(namesOf(await read({ due: 'true' }))).toEqual(['乙院'])
    expect(await read({ township: [fengzhu] })).toMatchObject({ total: 1, counts: { running: 1, relapsed: 0, due: 1 } })
    expect((await read({ mine: 'true' }, '2026-11-21', officer)).total).toBe(0)
    expect((await read({ mine: 'true' })).total).toBe(3)
    expect(namesOf(await read({ size: 1, page: 2 }))).toEqual(['乙院'])
    expect(namesOf(await read({}, '2026-11-21', actingAs({ scope: fengzhu, roles: ['township_officer'] })))).toEqual(['乙院'])
  })

  it('end by another determination or by their days, but not over a re-check that nobody made', async () => {
    const again = await letOff('甲院', '2026-06-01')
    const forgotten = await letOff('乙院', '2026-06-01')
    const seen = await letOff('丙院', '2026-06-01')
    await state(again, { collapsed: true })
    await settle(again, 'red')
    await addScreening(api.database, seen, '2026-11-28')
    const after = await read({}, '2026-12-01')
    expect(after.rows.map(({ institution }) => institution)).toEqual([forgotten])
    expect(after.counts).toEqual({ running: 0, relapsed: 0, due: 1 })
    const all = await read({ all: 'true' }, '2026-12-01')
    expect(all.rows.map(({ institution, endedOn }) => [institution, endedOn])).toEqual([
      [forgotten, null],
      [seen, null],
      [again, '2026-11-21'],
    ])
  })
})
