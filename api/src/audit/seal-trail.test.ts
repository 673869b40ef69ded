import { rowsOf } from '@silverguard/db/client'
import { auditEntries, auditSeals } from '@silverguard/db/schema/audit'
import { headCode, readHeadCode } from '@silverguard/shared/audit/head-code'
import { asc, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reading, recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { testApi } from '../testing/test-api.ts'
import { verifyWhole } from '../testing/verify-whole.ts'
import type { Entry } from './entry.ts'
import { findHead } from './read-head.ts'
import { sealTrail } from './seal-trail.ts'

const area = '990101'
const seen = (subjectId: string): Entry => ({
  action: 'place.seen',
  subjectKind: 'place',
  subjectId,
  divisionCode: '990101003',
  sentence: { zh: '看过', en: 'Seen' },
  changes: [],
})
const api = testApi()
const db = () => api.database.db
const raw = (statement: string) => db().execute(sql.raw(statement))
const seal = () => sealTrail(db(), area)
const write = (...words: string[]) => recorded(db(), actingAs(), async () => ({ result: undefined, entries: words.map(seen) }))
const broken = async () => (await verifyWhole(db(), area)).brokenAt
const ordered = () => db().select().from(auditEntries).orderBy(asc(auditEntries.transaction), asc(auditEntries.sequence))
const seals = () => db().select().from(auditSeals).orderBy(asc(auditSeals.number))

/** Three sealed stretches of three entries each, beside what laid the database. */
const history = async () => {
  for (const day of ['甲', '乙', '丙']) {
    await write(`${day}一`, `${day}二`, `${day}三`)
    await seal()
  }
  const entries = await ordered()
  const middle = entries.find(({ subjectId }) => subjectId === '乙二')
  if (!middle) throw new Error('the history was not written')
  return { entries, middle }
}

describe('sealing', () => {
  it('covers every entry once, makes no link without entries, and the whole chain holds', async () => {
    await history()
    const head = await seal()
    expect((await seals()).map(({ number, entries }) => [number, entries])).toEqual([
      [1, 4],
      [2, 3],
      [3, 3],
    ])
    expect(head).toMatchObject({ seal: 3, entries: 10, code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/) })
    expect(await verifyWhole(db(), area)).toMatchObject({ brokenAt: null, entries: 10, head })
  })

  it('two sealers at once make one chain', async () => {
    await write('一')
    const [one, other] = await Promise.all([seal(), seal()])
    expect(one).toEqual(other)
    expect(await seals()).toHaveLength(1)
  })

  it('200 writers at once and a sealer between them: all is covered in the end, and the chain holds', async () => {
    const writers = Array.from({ length: 200 }, (_, place) => Promise.all([write(`第${place}`), place % 20 === 0 ? seal() : undefined]))
    await Promise.all(writers)
    const head = await seal()
    expect(head?.entries).toBe(201)
    expect(await broken()).toBeNull()
  })

  it.skipIf(!process.env.TEST_DATABASE_URL)('waits for nobody: what an open transaction wrote comes in a later link', async () => {
    await write('早')
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = recorded(db(), actingAs(), async (tx) => {
      await tx.execute(sql`select pg_current_xact_id()`)
      begun()
      await ended
      return { result: undefined, entries: [seen('慢')] }
    })
    await hasBegun
    await write('快')
    expect((await seal())?.entries).toBe(2)
    end()
    await slow
    expect((await seal())?.entries).toBe(4)
    expect(await broken()).toBeNull()
  })

  it('any history of writing and sealing holds, and any one change of it is found', async () => {
    const step = fc.oneof(fc.constant('seal'), fc.array(fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }), { minLength: 1, maxLength: 4 }))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.nat(), async (steps, place) => {
        for (const each of steps) {
          if (typeof each === 'string') await seal()
          else await write(...each.map((words) => words.replaceAll('\0', '')))
        }
        await write('末')
        await seal()
        expect(await broken()).toBeNull()
        const entries = await ordered()
        const id = entries[place % entries.length]?.id
        await raw(`update audit_entries set actor = actor || '某' where id = '${id}'`)
        expect((await broken())?.entry).toBe(id)
        await raw(`update audit_entries set actor = left(actor, -1) where id = '${id}'`)
        expect(await broken()).toBeNull()
      }),
      { numRuns: 12 },
    )
  })
})

describe('tampering by the owner of the tables is found', () => {
  const other: Record<string, string> = {
    id: "'00000000-0000-7000-8000-0000000000ff'",
    transaction: 'transaction + 1',
    at: "at + interval '1 millisecond'",
    actor: "'另一人'",
    account_id: 'null',
    origin: "''",
    action: "'place.unseen'",
    subject_kind: "'other'",
    subject_id: "'乙二 '",
    division_code: "'990101001'",
    sentence: `'{"zh": "没看过", "en": "Seen"}'`,
    changes: `'[{"key": "a", "before": null, "after": 1}]'`,
  }

  it('every column is tried below', async () => {
    const columns = rowsOf<{ name: string }>(
      await raw("select column_name as name from information_schema.columns where table_name = 'audit_entries' order by 1"),
    )
    expect(columns.map(({ name }) => name)).toEqual([...Object.keys(other), 'sequence'].sort())
  })

  for (const [column, value] of Object.entries(other)) {
    it(`in ${column}`, async () => {
      const { middle } = await history()
      await raw(`update audit_entries set ${column} = ${value} where id = '${middle.id}'`)
      const found = await broken()
      expect(found).toMatchObject({ seal: 2 })
      expect(found?.sentence.zh).toContain('第 2 号封存')
      if (!['id', 'transaction'].includes(column)) expect(found).toMatchObject({ entry: middle.id, sentence: { en: expect.stringContaining('was changed') } })
    })
  }

  it('in sequence', async () => {
    const { middle } = await history()
    await raw('alter table audit_entries alter column sequence drop identity')
    try {
      await raw(`update audit_entries set sequence = sequence + 1000 where id = '${middle.id}'`)
      expect(await broken()).toMatchObject({ seal: 2 })
    } finally {
      await raw('update audit_entries set sequence = sequence - 1000 where sequence > 1000000')
      await raw('alter table audit_entries alter column sequence add generated always as identity (start with 1000000)')
    }
  })

  it('an entry deleted is named by the one before it', async () => {
    const { middle, entries } = await history()
    await raw(`delete from audit_entries where id = '${middle.id}'`)
    const before = entries[entries.indexOf(middle) - 1]
    expect(await broken()).toMatchObject({ seal: 2, entry: null, sentence: { en: expect.stringContaining(`deleted: after entry ${before?.sequence} `) } })
  })

  it('all entries of a seal deleted', async () => {
    const { middle } = await history()
    await raw(`delete from audit_entries where transaction = ${middle.transaction}`)
    expect(await broken()).toMatchObject({ seal: 2, sentence: { en: expect.stringContaining('the first of its range') } })
  })

  it('an entry added into a sealed range is named', async () => {
    const { middle } = await history()
    const id = '00000000-0000-7000-8000-0000000000fe'
    await raw(`insert into audit_entries (id, transaction, actor, action, subject_kind, subject_id, division_code, sentence, changes)
      select '${id}', transaction, actor, action, subject_kind, subject_id, division_code, sentence, changes from audit_entries where id = '${middle.id}'`)
    expect(await broken()).toMatchObject({ seal: 2, entry: id, sentence: { en: expect.stringContaining('was added') } })
  })

  it('an entry put before the beginning', async () => {
    const { middle } = await history()
    const id = '00000000-0000-7000-8000-0000000000fd'
    await raw(`insert into audit_entries (id, transaction, actor, action, subject_kind, subject_id, division_code, sentence, changes)
      select '${id}', -5, actor, action, subject_kind, subject_id, division_code, sentence, changes from audit_entries where id = '${middle.id}'`)
    expect(await broken()).toMatchObject({ entry: id })
  })

  it('what two entries tell, exchanged', async () => {
    await history()
    await raw(`update audit_entries set subject_id = case subject_id when '乙一' then '乙三' else '乙一' end where subject_id in ('乙一', '乙三')`)
    expect(await broken()).toMatchObject({ seal: 2, sentence: { en: expect.stringContaining('was changed') } })
  })

  it('a seal out of the middle, or one rewritten', async () => {
    await history()
    await raw('update audit_seals set entries = 2 where number = 2')
    expect(await broken()).toMatchObject({ seal: 2, sentence: { en: 'Seal 2 itself was changed' } })
    await raw('delete from audit_seals where number = 2')
    expect(await broken()).toMatchObject({ seal: 2, sentence: { en: 'Seal 2 is missing' } })
  })
})

describe('the head on paper', () => {
  const onPaper = () => history().then(async () => (await seal())?.code ?? '')
  const find = (code: string) => reading(db(), actingAs(), (tx) => findHead(tx, code))

  it('is found however it is typed, also when the chain went on', async () => {
    const code = await onPaper()
    await write('后来')
    await seal()
    const typed = code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await find(typed)).toMatchObject({ seal: 3, entries: 10, code })
    expect(readHeadCode(typed)).toBe(code)
    expect(await find('K7QX-0000-0000-0000')).toBeNull()
    expect(await find('无')).toBeNull()
    expect(headCode(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  it('alone finds a chain that lost its last seal', async () => {
    const code = await onPaper()
    await raw('delete from audit_seals where number = 3')
    await seal()
    expect(await broken()).toBeNull()
    expect(await find(code)).toBeNull()
  })

  it('alone finds a chain that lost its last seals and their entries', async () => {
    const code = await onPaper()
    await raw('delete from audit_entries where transaction >= (select from_transaction from audit_seals where number = 2)')
    await raw('delete from audit_seals where number >= 2')
    expect(await broken()).toBeNull()
    expect(await find(code)).toBeNull()
  })

  it('alone finds a chain that was made anew after a change', async () => {
    const code = await onPaper()
    await raw("update audit_entries set subject_id = '假' where subject_id = '乙二'")
    await raw('delete from audit_seals')
    await seal()
    expect(await broken()).toBeNull()
    expect(await find(code)).toBeNull()
  })
})
