import { auditEntries } from '@silverguard/db/schema/audit'
import { installation } from '@silverguard/db/schema/installation'
import { institutions } from '@silverguard/db/schema/institutions'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeInstitution } from '../testing/make-institution.ts'
import { testDatabase, testNow } from '../testing/test-api.ts'
import { establish } from './establish.ts'

describe('a register laid by an earlier version', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establish(held.database, { demo: true }, testNow)
  })

  it('is no longer searched by its telephones after the next start, and rebuilt once only', async () => {
    const { db } = held.database
    const id = await makeInstitution(held.database, { name: '云汀院', telephones: ['13977665544'] })
    const texts = async () => (await db.select({ text: institutions.searchText }).from(institutions).where(eq(institutions.id, id)))[0]?.text
    const right = await texts()
    await db.update(institutions).set({ searchText: '\n云汀院\n13977665544\n' }).where(eq(institutions.id, id))
    await db.delete(installation).where(eq(installation.name, 'searchText'))
    await establish(held.database, { demo: true }, testNow)
    await establish(held.database, { demo: true }, testNow)
    expect(await texts()).toBe(right)
    expect(right).not.toContain('1397')
    const told = await db.select().from(auditEntries).where(eq(auditEntries.action, 'search_text.rebuilt'))
    expect(told.map(({ sentence }) => sentence.zh)).toEqual([expect.stringContaining('1 条')])
  })
})
