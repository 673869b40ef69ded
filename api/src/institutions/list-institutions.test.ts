import { institutions } from '@silverguard/db/schema/institutions'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { listInstitutions } from '@silverguard/shared/institutions/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { type CastName, cast, fengzhu, luming, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'

const everyone = Object.keys(cast) as CastName[]

describe('the list of institutions', () => {
  const api = testApi()
  const settle = async () => {
    const ids: string[] = []
    for (const name of everyone) ids.push(await makeCast(api.database, name))
    return Object.fromEntries(everyone.map((name, at) => [name, ids[at] ?? ''])) as Record<CastName, string>
  }
  const list = async (query: NonNullable<Parameters<typeof ask>[0]> = {}) => (await ask(query)).body
  const ask = (query: object) => api.call(listInstitutions, { query: query as never })
  const names = async (query: object) => (await list(query as never)).rows.map(({ name }) => name)

  it('stands red first, then orange, yellow, pending and green, each by township', async () => {
    await settle()
    expect(await names({})).toEqual(['枫渚长乐养老服务有限公司', '云汀晚晴老年公寓', '云汀夕照互助点', '枫渚金晖颐养中心', '砚湖镇青檐照料中心', '鹭鸣康养院'])
    expect((await list({})).counts).toEqual({ red: 1, orange: 2, yellow: 1, green: 1, pending: 1, apart: 0 })
  })

  it('stands those with facts to establish first by status, by the highest level they could reach', async () => {
    const unknowing = (name: string, unknown: object) =>
      makeInstitution(api.database, { name, township: fengzhu, facts: { ...cast.wellKept.facts, ...unknown } as Facts })
    await unknowing('甲处', { falseAdvertising: undefined })
    await unknowing('乙处', { complained: undefined })
    await unknowing('丙处', { collapsed: undefined })
    await makeCast(api.database, 'collapsed')
    await makeCast(api.database, 'backRoom')
    await makeCast(api.database, 'wellKept')
    const shown = (await list({ sort: 'status' })).rows.map(({ name, status, couldReach }) => [name, status, couldReach])
    expect(shown).toEqual([
      ['云汀晚晴老年公寓', 'open', 'red'],
      ['丙处', 'open', 'red'],
      ['乙处', 'open', 'orange'],
      ['甲处', 'open', 'yellow'],
      ['枫渚长乐养老服务有限公司', 'settled', 'red'],
      ['鹭鸣康养院', 'settled', 'green'],
    ])
    expect((await names({ sort: 'status', direction: 'desc' })).reverse()).toEqual(shown.map(([name]) => name))
  })

  it('counts exactly what each filter shows, whatever the other filters are', async () => {
    const ids = await settle()
    await makeInstitution(api.database, { name: '待定场所', township: '990101' })
    await api.database.db
      .update(institutions)
      .set({ possibleDuplicateOf: [ids.wellKept] })
      .where(eq(institutions.id, ids.boaster))
    const others = [
      {},
      { status: 'open' },
      { status: ['open', 'settled'] },
      { township: yunting },
      { township: [yunting, fengzhu] },
      { registration: 'unknown' },
      { registration: ['unregistered', 'unknown'] },
      { kind: 'care_home' },
      { kind: ['unknown', 'other_place'] },
      { mark: 'possible_duplicate' },
      { mark: ['township_pending', 'credit_code_doubtful'] },
      { text: '枫渚' },
      { text: 'nobody' },
    ]
    for (const other of others) {
      const { counts, total, rows } = await list(other as never)
      expect(total).toBe(rows.length)
      expect(total).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
      for (const [standing, count] of Object.entries(counts)) {
        const narrowed = await list({ ...other, standing } as never)
        expect([other, standing, narrowed.total, narrowed.rows.length]).toEqual([other, standing, count, count])
        expect(narrowed.counts).toEqual(counts)
        expect(narrowed.rows.every((row) => row.standing === standing)).toBe(true)
      }
    }
  })

  it('filters by what is known and by what is not', async () => {
    await settle()
    expect(await names({ registration: 'unknown' })).toEqual(['砚湖镇青檐照料中心'])
    expect(await names({ registration: 'unfiled' })).toEqual(['枫渚长乐养老服务有限公司'])
    expect(await names({ township: luming })).toEqual(['鹭鸣康养院'])
    expect(await names({ kind: 'unknown' })).toEqual(['砚湖镇青檐照料中心'])
    expect(await names({ status: 'open', standing: 'orange' })).toEqual(['云汀晚晴老年公寓'])
  })

  it('finds by part of a name, traditional characters, pinyin, initials, person, telephone and code', async () => {
    await settle()
    await makeInstitution(api.database, { name: '荻渡听雨轩', township: '990101107', creditCode: '52990101MJ0000001X', formerNames: ['荻渡⾧青院'] })
    const found: [string, string][] = [
      ['康养', '鹭鸣康养院'],
      ['鷺鳴', '鹭鸣康养院'],
      ['lmkyy', '鹭鸣康养院'],
      ['lumingkang', '鹭鸣康养院'],
      ['LuMing', '鹭鸣康养院'],
      ['鹭鸣 苗青禾', '鹭鸣康养院'],
      ['mqh', '鹭鸣康养院'],
      ['0999-5550101', '云汀晚晴老年公寓'],
      ['5550101', '云汀晚晴老年公寓'],
      ['松影路8号', '鹭鸣康养院'],
      ['mj0000001x', '荻渡听雨轩'],
      ['长青院', '荻渡听雨轩'],
    ]
    for (const [text, name] of found) expect([text, await names({ text })]).toEqual([text, [name]])
    for (const text of ['%', '_', '(', '康养 晚晴', 'zzzz']) expect([text, await names({ text })]).toEqual([text, []])
  })

  it('sorts names by their pinyin, both ways', async () => {
    for (const name of ['重阳院', '安乐院', '绿荫院', '鹭洲院', '长春院']) await makeInstitution(api.database, { name })
    const byPinyin = ['安乐院', '长春院', '重阳院', '鹭洲院', '绿荫院']
    expect(await names({ sort: 'name' })).toEqual(byPinyin)
    expect(await names({ sort: 'name', direction: 'desc' })).toEqual([...byPinyin].reverse())
  })

  it('gives every row once over its pages, in every order', async () => {
    await settle()
    for (let at = 0; at < 9; at += 1) await makeInstitution(api.database, { name: '同名养老院' })
    for (const sort of ['level', 'name', 'township', 'registration', 'kind', 'changed']) {
      for (const direction of ['asc', 'desc']) {
        const pages = await Promise.all([1, 2, 3, 4].map((page) => list({ sort, direction, page, size: 4 } as never)))
        const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
        expect([sort, direction, new Set(ids).size]).toEqual([sort, direction, 15])
        expect(pages.every(({ total }) => total === 15)).toBe(true)
      }
    }
  })

  it('asks for narrower filters beyond ten thousand rows', async () => {
    expect(await ask({ page: 51, size: 200 })).toMatchObject({ status: 422, problem: { code: 'narrow_filters', detail: '请缩小筛选范围' } })
    expect((await ask({ page: 50, size: 200 })).status).toBe(200)
    expect((await ask({ size: 201 })).status).toBe(400)
    expect((await ask({ standing: 'purple' })).status).toBe(400)
  })

  it('shows the rules that hold without those taken over, and its marks', async () => {
    await makeInstitution(api.database, {
      name: '沁岚归云居',
      township: '990101100',
      facts: { registration: 'unregistered', operating: true, largePrepayers: 2 },
      creditCode: '123',
    })
    const [row] = (await list({})).rows
    expect(row).toMatchObject({ matched: ['R1'], marks: ['credit_code_doubtful'], townshipName: '沁岚镇', largePrepayers: 2, bedCount: null })
  })
})
