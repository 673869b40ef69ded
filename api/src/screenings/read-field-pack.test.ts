import { institutions } from '@silverguard/db/schema/institutions'
import * as register from '@silverguard/shared/institutions/contract'
import * as contract from '@silverguard/shared/screenings/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { luming, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { newScreening } from '../testing/new-screening.ts'
import { testApi, testNow } from '../testing/test-api.ts'

const api = testApi()
const pack = async (query: { since?: string; after?: string } = {}) => (await api.call(contract.readFieldPack, { query })).body

describe('what a phone keeps', () => {
  it('is one’s own places as their pages show them, in parts, and at the end the ids of all', async () => {
    const made: string[] = []
    for (let at = 0; at < 103; at += 1) made.push(await makeInstitution(api.database, { name: `松影院${at}`, telephones: ['13800001234'] }))
    const first = await pack()
    expect([first.institutions.length, first.next, first.total, first.ids]).toEqual([100, first.institutions.at(-1)?.id, 103, null])
    const second = await pack({ after: first.next ?? '' })
    expect([second.institutions.length, second.next, second.total, second.ids]).toEqual([3, null, 103, [...made].sort()])
    const all = [...first.institutions, ...second.institutions]
    expect(all.map(({ id }) => id)).toEqual([...made].sort())
    expect(JSON.stringify(all)).not.toContain('13800001234')
  })

  it('shows each place exactly as its page does, with facts, turning points and possible duplicates', async () => {
    const one = await makeCast(api.database, 'wellKept')
    const other = await makeInstitution(api.database, { name: '鹭鸣康养院二部', township: luming, creditCode: '52990101MJ0000001X' })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [one] })
      .where(eq(institutions.id, other))
    await makeCast(api.database, 'backRoom')
    const { institutions: kept } = await pack()
    expect(kept).toHaveLength(3)
    for (const each of kept) expect((await api.call(register.readInstitution, { params: { id: each.id } })).body).toEqual(each)
    expect(kept.find(({ id }) => id === other)?.possibleDuplicates).toMatchObject([{ id: one }])
  })

  it('is afterwards only what has changed since, and the ids tell what is one’s own no more', async () => {
    const stays = await makeInstitution(api.database, { name: '不变院', now: new Date(testNow.getTime() - 3_600_000) })
    const moves = await makeInstitution(api.database, { name: '移交院', now: new Date(testNow.getTime() - 3_600_000) })
    const call = await api.with({ actor: actingAs({ scope: yunting }), clock: () => testNow })
    const { stateAt, ids } = (await call(contract.readFieldPack, {})).body
    expect(ids).toEqual([stays, moves].sort())
    expect((await call(contract.readFieldPack, { query: { since: stateAt } })).body).toMatchObject({ institutions: [], total: 0, ids: [stays, moves].sort() })
    await call(contract.recordScreening, { body: newScreening(stays, { answers: [{ fact: 'bedCount', value: 4, source: 'visit' }] }) })
    await call(contract.recordScreening, { body: newScreening(moves, { answers: [{ fact: 'registration', value: 'filed', source: 'visit' }] }) })
    const { body } = await call(contract.readFieldPack, { query: { since: stateAt } })
    expect(body.institutions).toMatchObject([{ id: stays, facts: [{ fact: 'bedCount', value: 4 }] }])
    expect(body.ids).toEqual([stays])
  })

  it('misses nothing that was being written while it was read', async () => {
    const { stateAt } = await pack()
    const id = await makeInstitution(api.database, { name: '迟到院', now: new Date(testNow.getTime() - 60_000) })
    expect((await pack({ since: stateAt })).institutions.map((each) => each.id)).toEqual([id])
  })
})
