import { rowsOf } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { actionEvents, actions, notices } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import * as contract from '@silverguard/shared/handling/contract'
import { editInstitution } from '@silverguard/shared/institutions/contract'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'
import { establishArea } from '../installation/establish.ts'
import { moveRows } from '../institutions/hand-over.ts'
import { writeInstitution } from '../institutions/write-institution.ts'
import { reading, recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { fengzhu, yunting } from '../testing/cast.ts'
import { jichuan, testCity, yunyan } from '../testing/city.ts'
import { handledPlaces } from '../testing/handled-places.ts'
import { judging, officer, township } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { register } from '../testing/register.ts'
import { testApi, testDatabase, testNow, testToday } from '../testing/test-api.ts'
import { changeDivisions } from '../workbooks/change-divisions.ts'
import { keepPlans } from './keep-plans.ts'
import { listActions } from './list-actions.ts'

const other: Actor = { ...township, name: '枫渚经办', scope: fengzhu, accountId: '00000000-0000-7000-8000-0000000000b9' }

describe('work under way', () => {
  const api = testApi()
  const judges = judging(api)
  const { as, settle, read } = judges
  const actionsOf = (id: string) => api.database.db.select().from(actions).where(eq(actions.institutionId, id))
  const unitsOf = async (id: string) => [...new Set((await actionsOf(id)).map(({ unitCode }) => unitCode))].sort()
  const asked = async (id: string) => (await actionsOf(id)).find(({ fact }) => fact === 'residents')
  const addAccounts = async (...people: Actor[]) => {
    for (const { accountId, name, scope, roles } of people)
      await api.database.db.insert(accounts).values({ id: accountId ?? '', signInName: name, person: name, divisionCode: scope, roles: [...roles] })
  }
  /** An unregistered place of 云汀, whose officer inquires into how many live there. */
  const begun = async (): Promise<string> => {
    await addAccounts(township, other)
    const id = await makeInstitution(api.database, { facts: { registration: 'unregistered', operating: true } })
    await settle(id, 'orange')
    const { id: action = '', version = 0 } = (await asked(id)) ?? {}
    expect((await (await as(township))(contract.startActions, { body: { items: [{ id: action, version }] } })).status).toBe(200)
    return id
  }
  const moveTo = async (id: string, to: string) => {
    const body = { version: (await read(id)).version, particulars: { township: to }, facts: {}, withdrawn: [], trueSince: testToday }
    expect((await (await as(officer))(editInstitution, { params: { id }, body })).status).toBe(200)
  }

  it('of a place that moves is handled by nobody until the new township gives it to somebody, who finishes it', async () => {
    const id = await begun()
    await moveTo(id, fengzhu)
    expect(await asked(id)).toMatchObject({ state: 'doing', unitCode: fengzhu, handlerAccount: null, handlerName: null, hands: [township.accountId] })
    const theirs = await as(other)
    const mine = (await theirs(contract.listActions, { query: { mine: 'true', state: ['doing'] } as object })).body.rows
    expect(mine.map(({ fact, handler }) => [fact, handler])).toEqual([['residents', null]])
    const items = async () => [{ id: (await asked(id))?.id ?? '', version: (await asked(id))?.version ?? 0 }]
    expect((await theirs(contract.finishActions, { body: { items: await items(), result: '无人' } })).status).toBe(409)
    expect((await theirs(contract.assignActions, { body: { items: await items(), handler: other.accountId ?? '' } })).status).toBe(200)
    expect(await asked(id)).toMatchObject({ state: 'doing', handlerAccount: other.accountId })
  })

  it('of a place that moves tells its history, the trail and who handled it, who sees neither any more', async () => {
    const id = await begun()
    const action = (await asked(id))?.id ?? ''
    await moveTo(id, fengzhu)
    const events = await api.database.db.select().from(actionEvents).where(eq(actionEvents.actionId, action))
    expect(events.filter(({ kind }) => kind === 'assign').map(({ reason }) => reason)).toEqual(['责任单位调整为枫渚街道'])
    const revised = await api.database.db.select().from(auditEntries).where(eq(auditEntries.action, 'plan.revised'))
    expect(revised.at(-1)?.sentence.zh).toContain('责任单位调整为枫渚街道:')
    const theirs = await as(township)
    const before = (await theirs(contract.listNotices)).body
    expect(before).toMatchObject({ unread: 1, notices: [{ institution: null, action: null, sentence: { zh: expect.stringContaining('不再由您承办') } }] })
    await moveTo(id, '990101')
    expect((await theirs(contract.readNotices, { body: { notices: [before.notices[0]?.id ?? ''] } })).body).toEqual({ unread: 0 })
  })

  it('of a place that moves stays with an officer of the bureau who handles it', async () => {
    const id = await begun()
    await addAccounts(officer)
    const { id: action = '', version = 0 } = (await asked(id)) ?? {}
    const items = [{ id: action, version }]
    await (await as(officer))(contract.assignActions, { body: { items, handler: officer.accountId ?? '' } })
    await moveTo(id, fengzhu)
    expect(await asked(id)).toMatchObject({ unitCode: fengzhu, handlerAccount: officer.accountId, handlerName: officer.name })
  })

  it('goes to the bureau when the place is filed, as the plan, the action and who handled it are told', async () => {
    const id = await begun()
    expect((await asked(id))?.unitCode).toBe(yunting)
    await judges.state(id, { registration: 'filed' })
    const moved = (await actionsOf(id)).find(({ fact, state }) => fact === 'suspectedCrime' || (fact === 'residents' && state === 'doing'))
    expect(moved).toMatchObject({ unitCode: '990101', handlerAccount: null, state: 'doing' })
    const { events } = (await (await as(officer))(contract.readAction, { params: { id: moved?.id ?? '' } })).body
    expect(events.filter(({ kind }) => kind === 'assign').map(({ reason }) => reason)).toEqual([
      { zh: '责任单位调整为银汀区民政局', en: expect.stringMatching(/^Now the work of the civil-affairs bureau/) },
    ])
    const entries = await api.database.db.select().from(auditEntries).where(eq(auditEntries.action, 'plan.revised'))
    expect(entries.at(-1)?.sentence.zh).toContain('责任单位调整为银汀区民政局:督促清退资金、查明')
    const told = await api.database.db
      .select()
      .from(notices)
      .where(eq(notices.account, township.accountId ?? ''))
    expect(told.map(({ sentence }) => sentence.zh)).toEqual([expect.stringContaining('不再由您承办')])
  })

  it('that comes to the bureau stays with an officer of the bureau who handles it', async () => {
    const id = await begun()
    await addAccounts(officer)
    const { id: action = '', version = 0 } = (await asked(id)) ?? {}
    await (await as(officer))(contract.assignActions, { body: { items: [{ id: action, version }], handler: officer.accountId ?? '' } })
    const body = { version: (await read(id)).version, particulars: {}, facts: { registration: 'filed' as const }, withdrawn: [], trueSince: testToday }
    // By somebody of the township, who does not see the bureau's accounts.
    expect((await (await as(township))(editInstitution, { params: { id }, body })).status).toBe(200)
    const moved = (await actionsOf(id)).find((row) => row.id === action)
    expect(moved).toMatchObject({ unitCode: '990101', handlerAccount: officer.accountId, handlerName: officer.name })
  })

  it('of a place whose township was pending goes to the township once it is named; a measure of one’s own stays', async () => {
    const id = await makeInstitution(api.database, { township: '990101', facts: { registration: 'unregistered', operating: true } })
    await settle(id, 'orange')
    const call = await as(officer)
    await call(contract.addAction, { params: { id }, body: { id: newIdentifier(), title: '走访', unit: 'bureau', due: { days: 5 } } })
    expect(await unitsOf(id)).toEqual(['990101'])
    await moveTo(id, yunting)
    const rows = await actionsOf(id)
    expect([...new Set(rows.filter(({ code }) => code === 'ME').map(({ unitCode }) => unitCode))]).toEqual([yunting])
    expect(rows.find(({ code }) => code === 'own')?.unitCode).toBe('990101')
  })

  it('of one’s own making stays its township’s though its place passes through a pending one', async () => {
    const id = await begun()
    await (await as(officer))(contract.addAction, { params: { id }, body: { id: newIdentifier(), title: '走访', unit: 'township', due: { days: 5 } } })
    const unit = async () => (await actionsOf(id)).find(({ code }) => code === 'own')?.unitCode
    await moveTo(id, '990101')
    expect(await unit()).toBe('990101')
    await moveTo(id, fengzhu)
    expect(await unit()).toBe(fengzhu)
  })

  it.skipIf(!process.env.TEST_DATABASE_URL)('written while an import moves its place waits for it, and lies where the place lies then', async () => {
    const id = await makeInstitution(api.database, { facts: { registration: 'unregistered', operating: true } })
    await settle(id, 'orange')
    const call = await as(officer)
    const waiting = async () => {
      const found = await api.database.db.execute(sql`
        select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`)
      return rowsOf(found).length > 0
    }
    let adding: ReturnType<typeof call> | undefined
    await recorded(api.database.db, actingAs(), async (tx) => {
      await tx.execute(sql`lock table institutions in exclusive mode`)
      await moveRows(tx, id, fengzhu)
      await tx.update(institutions).set({ divisionCode: fengzhu }).where(eq(institutions.id, id))
      adding = call(contract.addAction, { params: { id }, body: { id: newIdentifier(), title: '走访', unit: 'township', due: { days: 5 } } })
      while (!(await waiting())) await new Promise((resolve) => setImmediate(resolve))
      const entry = { action: 'institution.edited', subjectKind: 'institution', subjectId: id, divisionCode: fengzhu, changes: [] }
      return { result: undefined, entries: [{ ...entry, sentence: { zh: '测试', en: 'test' } }] }
    })
    expect((await adding)?.status).toBe(200)
    const added = (await actionsOf(id)).filter(({ code }) => code === 'own')
    expect(added.map(({ divisionCode, unitCode }) => [divisionCode, unitCode])).toEqual([[fengzhu, fengzhu]])
  })
})

describe('in a city of several counties', () => {
  const held = testDatabase()
  const city = actingAs({ scope: testCity.district.code, roles: ['district_officer', 'district_administrator'] })
  const ofCounty = (scope: string): Actor => actingAs({ name: `${scope}经办`, scope, roles: ['district_officer'], accountId: newIdentifier() })
  /** A place with one measure of its unit, which nobody handles. */
  const laid = async (lies: string, unit: string, code: 'MY1' | 'own' = 'MY1'): Promise<string> => {
    const { actOn, confirmOn } = handledPlaces(held)
    const written = { source: 'entered', recordedBy: '测试员', now: testNow, today: testToday } as const
    const id = await recorded(held.database.db, city, async (tx) => {
      const particulars = { name: `${unit}的养老院`, township: lies }
      const { id, entry } = await writeInstitution(tx, { particulars, facts: {}, trueSince: testToday }, written)
      return { result: id, entries: [entry] }
    })
    await confirmOn(id, 'yellow', testToday)
    return actOn(id, code, testToday, { unit, ...(code === 'own' ? { title: '走访' } : {}) })
  }
  const addAccount = ({ accountId, name, scope, roles }: Actor) =>
    held.database.db.insert(accounts).values({ id: accountId ?? '', signInName: name, person: name, divisionCode: scope, roles: [...roles] })
  const mine = async (actor: Actor) => {
    const asked = { mine: true, page: 1, size: 50 }
    const { rows } = await reading(held.database.db, actor, (tx) => listActions(tx, asked, { actor, today: testToday, now: testNow }))
    return rows.map(({ unit }) => unit).sort()
  }

  it('one’s own work is that of one’s own county; the city’s is its own and that of a county without an officer', async () => {
    await establishArea(held.database, testCity, true, testNow)
    await addAccount(ofCounty(yunyan))
    for (const [lies, unit] of [
      ['9902', '9902'],
      ['990201100', yunyan],
      ['990201100', '990201100'],
      ['990202100', jichuan],
    ] as const)
      await laid(lies, unit)
    expect(await mine(ofCounty(yunyan))).toEqual([yunyan])
    expect(await mine(ofCounty(jichuan))).toEqual([jichuan])
    expect(await mine(city)).toEqual(['9902', jichuan])
  })

  it('work of a township that comes to another county is left behind by the county’s officer, and the bureau’s goes to the new one, by the clock', async () => {
    await establishArea(held.database, testCity, true, testNow)
    const handler = ofCounty(yunyan)
    await addAccount(handler)
    const ids = [await laid('990201100', '990201100', 'own'), await laid('990201100', yunyan, 'own')]
    const { db } = held.database
    await db.update(actions).set({ handlerAccount: handler.accountId, handlerName: handler.name, hands: [handler.accountId ?? ''] })
    const bytes = register(['原代码', '新代码', '名称'], ['990201100', '990202300', '城关新镇'])
    const when = { actor: city, today: testToday, now: testNow }
    expect((await changeDivisions(db, when, { bytes, fileName: '变更.csv' }, 'apply')).applied).toBe(true)
    await keepPlans(db, testCity.district.code, () => testNow)
    const rows = await db.select().from(actions)
    expect(ids.map((id) => rows.find((row) => row.id === id)).map((row) => [row?.unitCode, row?.handlerAccount])).toEqual([
      ['990202300', null],
      [jichuan, null],
    ])
    const told = (await db.select().from(notices)).map(({ account, divisionCode, actionId, sentence }) => [account, divisionCode, actionId, sentence.zh])
    expect(told.sort()).toEqual([
      [handler.accountId, yunyan, null, expect.stringContaining('城关新镇,待重新指定,不再由您承办')],
      [handler.accountId, yunyan, null, expect.stringContaining('责任单位调整为')],
    ])
  })
})
