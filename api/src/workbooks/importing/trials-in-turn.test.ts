import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { establish } from '../../installation/establish.ts'
import { clerk, register } from '../../testing/register.ts'
import { testDatabase, testNow, testToday } from '../../testing/test-api.ts'
import { proposedMapping } from './look-at-file.ts'
import { readImport } from './run-import.ts'
import { tryImport } from './try-import.ts'
import { uploadRegister } from './upload-register.ts'

const gate = vi.hoisted(() => ({ held: undefined as Promise<void> | undefined, opened: 0 }))
vi.mock('../reading/open-sheet.ts', async (original) => {
  const actual = await original<typeof import('../reading/open-sheet.ts')>()
  const openTable: typeof actual.openTable = async (...file) => {
    if (gate.held) gate.opened += 1
    await gate.held
    return actual.openTable(...file)
  }
  return { ...actual, openTable }
})

describe('trials that one person begins all at once', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establish(held.database, { demo: true }, testNow)
  })

  it('hold two files in memory at a time, and come to their end all the same', async () => {
    const { db } = held.database
    const uploaded = []
    for (const name of ['甲院', '乙院', '丙院', '丁院']) uploaded.push(await uploadRegister(db, clerk, testNow, register(['机构名称'], [name]), `${name}.csv`))
    let release = () => {}
    gate.held = new Promise<void>((resolve) => {
      release = resolve
    })
    const clock = { today: testToday, now: testNow }
    const begun = []
    for (const { id, look } of uploaded)
      begun.push(await tryImport(db, clerk, clock, id, { mapping: proposedMapping(look), day: testToday, division: '990101' }, 'unknown'))
    await vi.waitFor(() => expect(gate.opened).toBe(2))
    // The database answers in order: by now the others would have been at their files as well.
    for (let turn = 0; turn < 40; turn += 1) await db.execute(sql`select 1`)
    expect(gate.opened).toBe(2)
    release()
    await Promise.all(begun.map(({ finished }) => finished))
    expect(await Promise.all(uploaded.map(async ({ id }) => (await readImport(db, clerk, testNow, id)).state))).toEqual(['tried', 'tried', 'tried', 'tried'])
  })
})
