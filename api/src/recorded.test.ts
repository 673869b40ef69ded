import { rowsOf } from '@silverguard/db/client'
import { auditEntries } from '@silverguard/db/schema/audit'
import { divisions } from '@silverguard/db/schema/divisions'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from './accounts/actor.ts'
import type { Entry } from './audit/entry.ts'
import { reading, recorded } from './recorded.ts'
import { actingAs } from './testing/actors.ts'
import { testDatabase } from './testing/test-api.ts'

const entryIn = (divisionCode: string): Entry => ({
  action: 'place.seen',
  subjectKind: 'place',
  subjectId: 'a',
  divisionCode,
  sentence: { zh: '看过', en: 'Seen' },
  changes: [],
})
const officer = actingAs()

describe('a transaction of the application', () => {
  const held = testDatabase()
  const write = (actor: Actor, ...entries: Entry[]) => recorded(held.database.db, actor, async () => ({ result: 'done', entries }))
  const seen = (scope: string) => reading(held.database.db, actingAs({ scope }), (tx) => tx.select().from(auditEntries))

  it('writes its entry with the actor, and an officer of the district, the city or the township sees it', async () => {
    await write(officer, entryIn('990101003'))
    for (const scope of ['99', '9901', '990101', '990101003']) expect(await seen(scope)).toMatchObject([{ actor: '测试员', divisionCode: '990101003' }])
  })

  it('shows nothing to another district, another township, or an actor without a scope', async () => {
    await write(officer, entryIn('990101003'))
    for (const scope of ['990102', '990101004', '990101003001', '', '99010', '9', 'x', '%']) expect(await seen(scope)).toEqual([])
  })

  it('lets nobody write outside the scope, and an actor without a scope not at all', async () => {
    await expect(write(officer, entryIn('990102001'))).rejects.toThrow()
    await expect(write(actingAs({ name: '无辖区', scope: '' }), entryIn('990101003'))).rejects.toThrow()
    expect(await seen('99')).toEqual([])
  })

  it('changes nothing when no entry says what was done', async () => {
    const silent = recorded(held.database.db, officer, async (tx) => {
      await tx.insert(divisions).values({ code: '77', name: '无名' })
      return { result: undefined, entries: [] }
    })
    await expect(silent).rejects.toThrow(/without an entry/)
    expect(await held.database.db.select().from(divisions)).toEqual([])
  })

  it('takes the entry back with the change when the change fails', async () => {
    const failing = recorded(held.database.db, officer, async (tx) => {
      await tx.insert(divisions).values({ code: '77', name: '无名' })
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await held.database.db.select().from(divisions)).toEqual([])
  })

  it('cannot change or remove an entry of the trail, nor overwrite a statement of fact, nor remove what was looked up', async () => {
    for (const forbidden of [
      'update audit_entries set actor = $$x$$',
      'delete from audit_entries',
      'update fact_statements set value = $$1$$',
      'delete from outside_checks',
    ]) {
      await expect(
        recorded(held.database.db, officer, async (tx) => ({ result: await tx.execute(sql.raw(forbidden)), entries: [entryIn('990101')] })),
      ).rejects.toThrow()
    }
  })

  it('leaves nothing of its role or scope behind on the connection', async () => {
    await write(officer, entryIn('990101003'))
    const [left] = rowsOf<{ role: string; scope: string | null }>(
      await held.database.db.execute(sql`select current_user as role, current_setting('silverguard.scope_from', true) as scope`),
    )
    expect(left?.role).not.toBe('silverguard_app')
    expect(left?.scope ?? '').toBe('')
  })
})
