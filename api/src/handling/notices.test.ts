import { accounts } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { notices } from '@silverguard/db/schema/handling'
import * as contract from '@silverguard/shared/handling/contract'
import type { Role } from '@silverguard/shared/permissions/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'
import { actingAs } from '../testing/actors.ts'
import { cast, fengzhu, yunting } from '../testing/cast.ts'
import { judging, officer, reviewer, township } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'

const api = testApi()
const { as, settle } = judging(api)
const morningOf = (day: string) => new Date(`${day}T02:00:00Z`)
const [planned, late] = [morningOf('2026-11-02'), morningOf('2026-11-20')]

const addAccount = async ({ accountId, name, scope, roles }: Actor, active = true) => {
  const id = accountId ?? newIdentifier()
  await api.database.db.insert(accounts).values({ id, signInName: id, person: name, divisionCode: scope, roles: [...roles], active })
  return id
}
const clerk = (name: string, scope: string, roles: readonly Role[] = ['township_officer']) => actingAs({ name, scope, roles, accountId: newIdentifier() })
const noticesTo = async (actor: Actor) => (await (await as(actor, late))(contract.listNotices)).body
const read = async (actor: Actor, ids: readonly string[]) => (await as(actor, late))(contract.readNotices, { body: { notices: [...ids] } })
const readings = async () => (await api.database.db.select().from(auditEntries)).filter(({ action }) => action === 'notice.read')

/** An unregistered place of 云汀: MO4 is its township's work, MO1 the bureau's, both late by the 20th. */
const latePlace = async () => {
  const id = await makeInstitution(api.database, { ...cast.backRoom.particulars, facts: cast.backRoom.facts, trueSince: '2026-10-01', now: planned })
  const settings = (await api.call(contract.readHandlingSettings)).body
  const short = { ...settings, measures: { ...settings.measures, MO4: { days: 5, unit: 'township' as const } } }
  await api.call(contract.editHandlingSettings, { body: short })
  await settle(id, 'orange', planned)
  const { actions } = (await (await as(officer, late))(contract.readPlan, { params: { id } })).body
  const itemOf = (wanted: string) => {
    const { id, version } = actions.find(({ code }) => code === wanted) ?? { id: '', version: 0 }
    return { id, version }
  }
  return { id, itemOf }
}

describe('notices', () => {
  it('tell who is given work, are theirs alone, and who has read one stands in the trail once', async () => {
    for (const actor of [township, officer]) await addAccount(actor)
    const { id, itemOf } = await latePlace()
    const items = [itemOf('MO4')]
    await (await as(officer, late))(contract.assignActions, { body: { items, handler: township.accountId ?? '' } })
    const { notices: told, unread } = await noticesTo(township)
    expect([told.length, unread]).toEqual([1, 1])
    expect(told[0]).toMatchObject({ by: '区级经办', institution: id, action: items[0]?.id, readAt: null })
    expect(told[0]?.sentence.zh).toContain('督促清退资金')
    expect(await noticesTo(officer)).toEqual({ notices: [], unread: 0 })

    const ids = told.map((notice) => notice.id)
    expect((await read(officer, ids)).status).toBe(404)
    expect((await read(township, [...ids, newIdentifier()])).status).toBe(404)
    expect(await readings()).toEqual([])
    for (const _ of [1, 2]) expect((await read(township, ids)).body).toEqual({ unread: 0 })
    const [entry, ...others] = await readings()
    expect(others).toEqual([])
    expect(entry).toMatchObject({ actor: '云汀经办', subjectId: id, divisionCode: yunting, changes: [{ key: 'notices', after: [told[0]?.sentence.zh] }] })
    expect((await noticesTo(township)).notices[0]?.readAt).toBe(late.toISOString())
  })

  it('of a reminder reach who handles it, or where nobody does, the active officers of exactly its unit', async () => {
    const [here, left, elsewhere, bureau] = [
      clerk('云汀在岗', yunting),
      clerk('云汀离任', yunting),
      clerk('枫渚经办', fengzhu),
      clerk('区局经办', '990101', ['district_officer']),
    ]
    for (const actor of [here, elsewhere, bureau, township]) await addAccount(actor)
    await addAccount(left, false)
    const { itemOf } = await latePlace()
    const remind = async (actor: Actor, ...items: { id: string; version: number }[]) =>
      (await (await as(actor, late))(contract.escalateActions, { body: { items, step: 'remind' } })).body
    expect(await remind(reviewer, itemOf('MO4'), itemOf('MO1'))).toEqual({ changed: 2, papers: [], untold: 0 })
    const told = async (actor: Actor) => (await noticesTo(actor)).notices.map(({ sentence }) => sentence.zh)
    const ofTownship = '提醒:云汀晚晴老年公寓·督促清退资金,期限 2026-11-09,已逾期'
    expect(await told(here)).toEqual([ofTownship])
    expect(await told(township)).toEqual([ofTownship])
    expect(await told(bureau)).toEqual(['提醒:云汀晚晴老年公寓·向属地人民政府和政法委通报线索,期限 2026-11-05,已逾期'])
    for (const actor of [left, elsewhere]) expect(await told(actor)).toEqual([])

    await (await as(here, late))(contract.startActions, { body: { items: [itemOf('MO2')] } })
    await api.database.db
      .update(accounts)
      .set({ active: false })
      .where(eq(accounts.id, here.accountId ?? ''))
    await (await as(officer, late))(contract.assignActions, { body: { items: [itemOf('MO2')], handler: bureau.accountId ?? '' } })
    const mo2 = { ...itemOf('MO2'), version: 2 }
    await remind(reviewer, mo2)
    const sent = await api.database.db.select().from(notices).where(eq(notices.actionId, mo2.id))
    expect(sent.map(({ account }) => account)).toEqual([bureau.accountId, bureau.accountId])
    const entries = (await api.database.db.select().from(auditEntries)).filter(({ action }) => action === 'action.escalated')
    expect(entries.flatMap(({ changes }) => changes.filter(({ key }) => key === 'told').map(({ after }) => after))).toEqual([
      ['云汀在岗', '云汀经办'],
      ['区局经办'],
      ['区局经办'],
    ])
  })

  it('of a reminder reach nobody where who takes the step is the only one to be told, which the answer and the trail say', async () => {
    const bureau = clerk('区局经办', '990101', ['district_officer'])
    await addAccount(bureau)
    const { itemOf } = await latePlace()
    const call = await as(bureau, late)
    const { body } = await call(contract.escalateActions, { body: { items: [itemOf('MO1')], step: 'remind' } })
    expect(body).toEqual({ changed: 1, papers: [], untold: 1 })
    expect(await api.database.db.select().from(notices)).toEqual([])
    const entry = (await api.database.db.select().from(auditEntries)).find(({ action }) => action === 'action.escalated')
    expect(entry?.sentence.zh).toContain('无人收到通知')
  })

  it.each([{ active: false }, { roles: ['inspector' as const] }, { divisionCode: fengzhu }])(
    'of a reminder reach no handler who could not do it any longer: %o',
    async (become) => {
      const [handler, colleague] = [clerk('云汀调离', yunting), clerk('云汀在岗', yunting)]
      for (const actor of [handler, colleague]) await addAccount(actor)
      const { itemOf } = await latePlace()
      const item = itemOf('MO4')
      await (await as(officer, late))(contract.assignActions, { body: { items: [item], handler: handler.accountId ?? '' } })
      await api.database.db
        .update(accounts)
        .set(become)
        .where(eq(accounts.id, handler.accountId ?? ''))
      await (await as(officer, late))(contract.escalateActions, { body: { items: [{ ...item, version: 2 }], step: 'remind' } })
      const reminders = (await api.database.db.select().from(notices)).filter(({ sentence }) => sentence.zh.startsWith('提醒'))
      expect(reminders.map(({ account }) => account)).toEqual([colleague.accountId])
      const entry = (await api.database.db.select().from(auditEntries)).find(({ action }) => action === 'action.escalated')
      expect(entry?.changes).toContainEqual({ key: 'told', before: null, after: ['云汀在岗'] })
    },
  )
})
