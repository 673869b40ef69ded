import { rowsOf } from '@silverguard/db/client'
import { auditEntries } from '@silverguard/db/schema/audit'
import { actions, notices } from '@silverguard/db/schema/handling'
import { installation } from '@silverguard/db/schema/installation'
import { extendActions, readAction, readPlan, startActions } from '@silverguard/shared/handling/contract'
import { addCalendarYear } from '@silverguard/shared/installation/contract'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { cast } from '../testing/cast.ts'
import { judging, officer } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { register } from '../testing/register.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import { keepDueDates } from './keep-plans.ts'
import { recomputeDueDates } from './recompute-due-dates.ts'

const api = testApi()
const { as, settle } = judging(api)
const morningOf = (day: string) => new Date(`${day}T02:00:00Z`)

/** A place whose plan is drawn up on a day, by what the district gives: 5 working days to remind of the risk, 60 of checks, 10 of operating properly. */
const planFrom = async (day: string): Promise<string> => {
  const id = await makeInstitution(api.database, { ...cast.boaster.particulars, facts: cast.boaster.facts, trueSince: '2026-09-01', now: morningOf(day) })
  await settle(id, 'yellow', morningOf(day))
  return id
}
const actionsOf = async (id: string, day: string) => (await (await as(officer, morningOf(day)))(readPlan, { params: { id } })).body.actions
const duesOf = async (id: string, day: string) =>
  Object.fromEntries((await actionsOf(id, day)).map(({ code, dueOn, dueProvisional }) => [code, `${dueOn}${dueProvisional ? ' provisional' : ''}`]))

/** Invented: nobody has arranged 2027 yet. */
const spring2027 = [5, 6, 7, 8, 9, 10, 11].map((day) => [`2027-02-${String(day).padStart(2, '0')}`, '休'])
const handIn = async (lines: readonly (readonly string[])[]) => {
  const url = urlOf(addCalendarYear, { query: { year: 2027, fileName: '2027.csv', trial: 'false' } })
  const payload = Buffer.from(register(['银汀区工作日'], ['日期', '安排'], ...lines))
  const { statusCode } = await api.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/octet-stream' } })
  expect(statusCode).toBe(200)
}
const rescheduled = async () => (await api.database.db.select().from(auditEntries)).filter(({ action }) => action === 'action.rescheduled')

describe('a due date', () => {
  it('across National Day 2026 leaves the seven days off out and counts the make-up Saturday', async () => {
    const id = await planFrom('2026-09-28')
    expect(await duesOf(id, '2026-09-28')).toMatchObject({ MY1: '2026-10-10', MY3: '2026-10-16' })
    const late = (await actionsOf(id, '2026-10-19')).map(({ code, overdueDays }) => [code, overdueDays])
    expect(Object.fromEntries(late)).toMatchObject({ MY1: 6, MY2: 0, MY3: 1 })
  })

  it('across Spring Festival 2027 counts Monday to Friday and says that it is provisional while nobody has handed the year in', async () => {
    expect(await duesOf(await planFrom('2027-02-01'), '2027-02-01')).toMatchObject({ MY1: '2027-02-08 provisional', MY3: '2027-02-15 provisional' })
    expect(await duesOf(await planFrom('2026-12-25'), '2026-12-25')).toMatchObject({ MY1: '2027-01-01 provisional' })
  })

  it('is worked out anew in the request that hands the year in, extended ones too, each with its entry; a year handed in before counts at once', async () => {
    const id = await planFrom('2027-02-01')
    const call = await as(officer, morningOf('2027-02-01'))
    const remind = (await actionsOf(id, '2027-02-01')).find(({ code }) => code === 'MY1')
    const items = [{ id: remind?.id ?? '', version: 1 }]
    expect((await call(extendActions, { body: { items, reason: '节前人手不足', to: { days: 5 } } })).body).toEqual({ changed: 1 })
    expect(await duesOf(id, '2027-02-01')).toMatchObject({ MY1: '2027-02-15 provisional', MY3: '2027-02-15 provisional' })
    const fixed = (await actionsOf(id, '2027-02-01')).filter(({ code }) => code === 'MY2')
    await call(extendActions, { body: { items: fixed.map(({ id, version }) => ({ id, version })), reason: '定于月末', to: { on: '2027-06-30' } } })

    await handIn([...spring2027, ['2027-02-20', '班']])
    expect(await duesOf(id, '2027-02-01')).toMatchObject({ MY1: '2027-02-20', MY2: '2027-06-30', MY3: '2027-02-20' })
    const entries = await rescheduled()
    // What is to be established is counted in days too; the day that a person set stands.
    expect(entries).toHaveLength(4)
    expect(entries.every(({ subjectId }) => subjectId === id)).toBe(true)
    expect(entries.flatMap(({ changes }) => changes)).toContainEqual({ key: 'dueOn', before: '2027-02-15', after: '2027-02-20' })
    const { events } = (await call(readAction, { params: { id: remind?.id ?? '' } })).body
    const moves = events.map(({ kind, due }) => `${kind} ${due?.before} → ${due?.after}`)
    expect(moves.sort()).toEqual(['extend 2027-02-08 → 2027-02-15', 'plan undefined → undefined', 'reschedule 2027-02-15 → 2027-02-20'])
    expect(await duesOf(await planFrom('2027-02-02'), '2027-02-02')).toMatchObject({ MY1: '2027-02-16' })

    await handIn(spring2027)
    expect(await duesOf(id, '2027-02-01')).toMatchObject({ MY1: '2027-02-22', MY3: '2027-02-22' })
  })

  it('of what is done is worked out anew too, since it may be returned', async () => {
    const id = await planFrom('2027-02-01')
    const { db } = api.database
    await db.update(actions).set({ state: 'doing' }).where(eq(actions.institutionId, id))
    const finished = { state: 'done' as const, finishedAccount: officer.accountId, hands: [officer.accountId ?? ''] }
    await db.update(actions).set(finished).where(eq(actions.institutionId, id))
    const value = [
      { year: 2027, off: spring2027.map(([day]) => day), working: [], fileName: '2027.csv', addedBy: '测试员', addedAt: '2027-02-01T02:00:00.000Z' },
    ]
    await db.insert(installation).values({ name: 'calendarYears', value })
    await keepDueDates(db, '990101', () => morningOf('2027-02-01'))
    expect(await duesOf(id, '2027-02-01')).toMatchObject({ MY1: '2027-02-15', MY3: '2027-02-22' })
  })

  it('follows a calendar that came with a release, once, and whoever handles it is told of the day', async () => {
    const id = await planFrom('2027-02-01')
    const now = morningOf('2027-02-01')
    const remind = (await actionsOf(id, '2027-02-01')).find(({ code }) => code === 'MY1')
    await (await as(officer, now))(startActions, { body: { items: [{ id: remind?.id ?? '', version: 1 }] } })
    const off = spring2027.map(([day]) => day)
    const value = [{ year: 2027, off, working: [], fileName: '2027.csv', addedBy: '测试员', addedAt: now.toISOString() }]
    await api.database.db.insert(installation).values({ name: 'calendarYears', value })
    for (const _ of [1, 2]) await keepDueDates(api.database.db, '990101', () => now)
    expect(await duesOf(id, '2027-02-01')).toMatchObject({ MY1: '2027-02-15', MY3: '2027-02-22' })
    expect(await rescheduled()).toHaveLength(5)
    const told = await api.database.db
      .select()
      .from(notices)
      .where(eq(notices.account, officer.accountId ?? ''))
    expect(told.map(({ sentence }) => sentence.zh)).toEqual([expect.stringContaining('期限按工作日历由 2027-02-08 调整为 2027-02-15')])
  })

  it('is worked out anew under as many locks for several places as for one', async () => {
    const now = morningOf('2027-02-01')
    const locks = () =>
      recorded(api.database.db, actingAs(), async (tx) => {
        await recomputeDueDates(tx, { actor: actingAs(), now })
        const held = rowsOf(
          await tx.execute(sql`select from pg_locks where locktype = 'advisory' and granted
          and database = (select oid from pg_database where datname = current_database())`),
        )
        const entry = { action: 'plan.checked', subjectKind: 'installation', subjectId: '990101', divisionCode: '990101', changes: [] }
        return { result: held.length, entries: [{ ...entry, sentence: { zh: '测试', en: 'test' } }] }
      })
    await planFrom('2027-02-01')
    const ofOne = await locks()
    expect(ofOne).toBeGreaterThan(0)
    for (const name of ['枫渚二院', '枫渚三院']) {
      const { facts, particulars } = cast.boaster
      await settle(await makeInstitution(api.database, { ...particulars, name, facts, now }), 'yellow', now)
    }
    expect(await locks()).toBe(ofOne)
  })
})
