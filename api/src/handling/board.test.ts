import { type ActionFilter, dropActions, listActions, readBoard, readPlan, startActions } from '@silverguard/shared/handling/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { beforeEach, describe, expect, it } from 'vitest'
import { type CastName, cast, fengzhu, yunting } from '../testing/cast.ts'
import { judging, officer, township } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'

const api = testApi()
const { as, settle } = judging(api)
const [planned, later] = [new Date('2026-11-02T02:00:00Z'), new Date('2026-11-20T02:00:00Z')]

const settled = async (name: CastName, level: Level, inTownship?: string): Promise<string> => {
  const { particulars, facts } = cast[name]
  const placed = inTownship === undefined ? particulars : { ...particulars, township: inTownship, townshipStated: '某镇' }
  const id = await makeInstitution(api.database, { ...placed, facts, trueSince: '2026-10-01', now: planned })
  await settle(id, level, planned)
  return id
}
const itemsOf = async (id: string, ...codes: string[]) =>
  (await (await as(officer, later))(readPlan, { params: { id } })).body.actions
    .filter(({ code }) => codes.includes(code))
    .map(({ id, version }) => ({ id, version }))

beforeEach(async () => {
  const backRoom = await settled('backRoom', 'orange')
  const boaster = await settled('boaster', 'yellow')
  await settled('collapsed', 'red')
  await settled('quietRoom', 'orange', '990101')
  const call = await as(officer, later)
  await call(startActions, { body: { items: await itemsOf(backRoom, 'MO1', 'MO2') } })
  await call(dropActions, { body: { items: await itemsOf(boaster, 'MY3'), reason: '与抽查合并办理' } })
})

const board = async (query: object = {}, actor = officer) => (await (await as(actor, later))(readBoard, { query })).body
const counted = async (filter: Partial<ActionFilter>) => {
  const query = { ...filter, page: 1, size: 1 } as object
  const { counts, overdue } = (await (await as(officer, later))(listActions, { query })).body
  const { dropped: _, ...rest } = counts
  return { ...rest, overdue }
}

describe('the board', () => {
  it('counts in every cell and at its edges what the list counts under the same filters, and not what was dropped', async () => {
    const { townships, rows, cells, total } = await board()
    expect(total).toEqual(await counted({}))
    expect(total).toMatchObject({ doing: 2, done: 0 })
    expect(total.overdue).toBeGreaterThan(0)
    expect(rows.map(({ code }) => code)).not.toContain('MY3')
    for (const { code, cells: own, total: sum } of rows) {
      expect(sum).toEqual(await counted({ code: [code] }))
      expect(own[1]).toEqual(await counted({ code: [code], township: [townships[1]?.code ?? ''] }))
    }
    for (const at of [1, 2]) expect(cells[at]).toEqual(await counted({ township: [townships[at]?.code ?? ''] }))
    const red = await board({ level: ['red'] })
    expect(red.total).toEqual(await counted({ level: ['red'] }))
    expect((await board({ township: [fengzhu] })).townships.map(({ code }) => code)).toEqual([fengzhu])
  })

  it('has the townships in scope in their order, and a place whose township is pending under the district', async () => {
    const { townships, cells, rows } = await board()
    expect(townships[0]).toEqual({ code: '990101', name: '银汀区' })
    expect(cells[0]?.todo).toBeGreaterThan(0)
    const codes = townships.map(({ code }) => code)
    expect(codes).toEqual([...codes].sort())
    expect(rows.every((row) => row.cells.length === codes.length)).toBe(true)
    const own = await board({}, township)
    expect(own.townships.map(({ code }) => code)).toEqual([yunting])
    expect(own.total).toEqual(await counted({ township: [yunting] }))
  })
})
