import { institutions } from '@silverguard/db/schema/institutions'
import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { demoDistrict } from '../../divisions/demo-district.ts'
import { establish } from '../../installation/establish.ts'
import { reading } from '../../recorded.ts'
import { makeInstitution } from '../../testing/make-institution.ts'
import { clerk, outcome, problems, register, runTried, tryRegister } from '../../testing/register.ts'
import { testDatabase, testNow, testToday } from '../../testing/test-api.ts'
import { exportInstitutions } from '../export-institutions.ts'

describe('the register that we export', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establish(held.database, { demo: true }, testNow)
  })

  it('read back unedited changes no record of the demo district, and no cell of it is unreadable', async () => {
    await loadDemo(held.database, demoDistrict.district, demoDistrict.townships, testNow)
    const { db } = held.database
    const all = () => db.select().from(institutions).orderBy(asc(institutions.id))
    const { content } = await reading(db, clerk, (tx) => exportInstitutions(tx, { sort: 'level', direction: 'asc' }, testToday))
    if (!(content instanceof Uint8Array)) throw new Error('a stream')
    const tried = await tryRegister(held.database, content, { fileName: '台账.xlsx' })
    const before = await all()
    const unreadable = (await problems(held.database, tried)).filter((problem) => !problem.includes('credit_code_'))
    expect([outcome(tried), unreadable]).toEqual([[0, 0, before.length, 0], []])
    await runTried(held.database, tried)
    expect(await all()).toEqual(before.map((row) => ({ ...row, particularsAsOf: testToday })))
  })

  it('masked, edited and read back keeps every number, and takes what was typed in other columns', async () => {
    const { db } = held.database
    const telephones = ['13977665544', '0999-88776655转801']
    const id = await makeInstitution(held.database, { name: '云汀院', telephones, marketing: '找张某13866554433报名' })
    const lines = (cells: string[]) => register(['系统编号', '机构名称', '镇(街道)', '联系电话', '营销方式', '地址'], cells)
    const masked = [id, '云汀院', '云汀街道', '139****5544、0999-******55转***', '找张某138****4433报名', '云汀路1号']
    const done = await runTried(held.database, await tryRegister(held.database, lines(masked)))
    expect([outcome(done), await problems(held.database, done)]).toEqual([[0, 1, 0, 0], []])
    const [row] = await db.select().from(institutions)
    expect(row).toMatchObject({ telephones, marketing: '找张某13866554433报名', address: '云汀路1号' })
    const mixed = await tryRegister(held.database, lines(masked.with(3, '139****5544、13711112222')))
    expect(await problems(held.database, mixed)).toEqual(['D2 masked_in_part'])
  })
})
