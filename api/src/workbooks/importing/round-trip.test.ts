import { institutions } from '@silverguard/db/schema/institutions'
import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { demoDistrict } from '../../divisions/demo-district.ts'
import { establish } from '../../installation/establish.ts'
import { reading } from '../../recorded.ts'
import { clerk, outcome, problems, runTried, tryRegister } from '../../testing/register.ts'
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
})
