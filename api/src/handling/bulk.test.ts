import { auditEntries } from '@silverguard/db/schema/audit'
import { actionEvents, actions, plans } from '@silverguard/db/schema/handling'
import * as contract from '@silverguard/shared/handling/contract'
import { eq, ne } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { yunting } from '../testing/cast.ts'
import { judging, officer, reviewer, township } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, testNow } from '../testing/test-api.ts'

const api = testApi()
const { as, settle } = judging(api)
const [places, each] = [3, 100]
const several = places * each

/** As many measures of their own as one request takes, at several places of 云汀, with proof but not begun. */
const laid = async (): Promise<string[]> => {
  const { db } = api.database
  const facts = { registration: 'unregistered', operating: true } as const
  for (let serial = 1; serial <= places; serial += 1) await settle(await makeInstitution(api.database, { name: `云汀第${serial}互助点`, facts }), 'orange')
  const at = testNow.toISOString()
  const rows = (await db.select().from(plans)).flatMap(({ id, institutionId }) =>
    Array.from({ length: each }, (_, serial) => ({
      ...{ id: newIdentifier(), institutionId, divisionCode: yunting, planId: id, code: 'own' as const, title: `走访第${serial + 1}户`, unitCode: yunting },
      ...{ dueFrom: '2026-11-20', dueDays: 5, dueOn: '2026-11-27', dueProvisional: false, evidence: [newIdentifier()], createdAt: at, changedAt: at },
    })),
  )
  await db.insert(actions).values(rows)
  return rows.map(({ id }) => id)
}
const items = (ids: readonly string[], version: number) => ids.map((id) => ({ id, version }))
const standing = async () => {
  const { db } = api.database
  const own = await db.select().from(actions).where(eq(actions.code, 'own'))
  const events = await db.select({ kind: actionEvents.kind }).from(actionEvents).where(ne(actionEvents.kind, 'plan'))
  const entries = (await db.select({ action: auditEntries.action }).from(auditEntries)).filter(({ action }) => action.startsWith('action.'))
  const numbers = (names: readonly string[]) => Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]))
  return {
    states: numbers(own.map(({ state, version, dueOn }) => `${state} ${version} ${dueOn}`)),
    events: numbers(events.map(({ kind }) => kind)),
    entries: numbers(entries.map(({ action }) => action)),
  }
}

describe('300 actions in one request', () => {
  it('are started, extended, finished and returned, each with an event and an entry of its own', async () => {
    const ids = await laid()
    expect(ids).toHaveLength(several)
    const [theirs, bureau, review] = [await as(township), await as(officer), await as(reviewer)]
    const changed = { changed: several }
    expect((await theirs(contract.startActions, { body: { items: items(ids, 1) } })).body).toEqual(changed)
    expect((await bureau(contract.extendActions, { body: { items: items(ids, 2), reason: '人手不足', to: { days: 2 } } })).body).toEqual(changed)
    expect((await theirs(contract.finishActions, { body: { items: items(ids, 3), result: '均已走访' } })).body).toEqual(changed)
    expect((await review(contract.returnActions, { body: { items: items(ids, 4), reason: '走访记录不全' } })).body).toEqual(changed)
    const once = { start: several, extend: several, finish: several, return: several }
    expect(await standing()).toEqual({
      states: { 'doing 5 2026-12-01': several },
      events: once,
      entries: { 'action.started': several, 'action.extended': several, 'action.finished': several, 'action.returned': several },
    })
  })

  it('are left as they were, all of them, when one has changed since, is named twice or may not be moved; which one is said', async () => {
    const ids = await laid()
    const before = await standing()
    const call = await as(township)
    const start = (body: { id: string; version: number }[]) => call(contract.startActions, { body: { items: body } })
    const stale = items(ids, 1).map((item, at) => (at === 150 ? { ...item, version: 2 } : item))
    expect((await start(stale)).problem).toMatchObject({ status: 409, code: 'stale_version', fields: [{ path: 'items.150' }] })
    expect((await start([...items(ids, 1), { id: ids[0] ?? '', version: 1 }])).status).toBe(404)
    const [foreign] = await api.database.db.select().from(actions).where(eq(actions.code, 'MO1'))
    const refused = (await start([...items(ids, 1), { id: foreign?.id ?? '', version: 1 }])).problem
    expect(refused).toMatchObject({
      status: 409,
      code: 'refused',
      fields: [{ path: `items.${several}`, message: expect.stringContaining('责任单位是其他单位') }],
    })
    expect(await standing()).toEqual(before)
  })
})
