import { actions } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import * as contract from '@silverguard/shared/handling/contract'
import { gateWords } from '@silverguard/shared/handling/gate'
import * as ledger from '@silverguard/shared/handling/ledger/contract'
import { readHistory } from '@silverguard/shared/institutions/contract'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reading } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { addProof, judging, officer, reviewer } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'
import { keepPlans } from './keep-plans.ts'

const api = testApi()
const unregistered = {
  registration: 'unregistered',
  operating: true,
  namedAs: 'enterprise',
  monthlyFee: 2000,
  suspectedCrime: false,
  collapsed: false,
} as const

describe('the way down from red', () => {
  let judges: ReturnType<typeof judging>
  let by: Awaited<ReturnType<typeof api.with>>
  beforeEach(async () => {
    judges = judging(api)
    by = await judges.as(officer)
  })
  const lower = async (id: string) => {
    const words = { reason: '已经整改', evidence: [await addProof(api.database, id)] }
    const { body } = await judges.propose(officer, id, 'orange', words)
    const { status, problem } = await judges.confirm(reviewer, body, 'orange', { reason: '核查属实' })
    if (status !== 200) await judges.sendBack(reviewer, body.id)
    return [status, problem?.fields?.map(({ message }) => message.split(' · ')[0])]
  }
  const owe = async (id: string, owed: number) => (await by(ledger.openLedger, { params: { id }, body: { basis: 'institution', owed, elders: 3 } })).body
  const pay = async (id: string, amount: number) => {
    const present = (await by(ledger.readRefunds, { params: { id } })).body.ledger
    const evidence = [await addProof(api.database, id)]
    const body = { version: present?.version ?? 0, kind: 'refunded' as const, amount, on: testToday, evidence }
    return (await by(ledger.recordPayment, { params: { id: present?.lines[0]?.id ?? '' }, body })).status
  }

  it('is closed while nobody has said what is owed, and while anything is owed; open once it is paid', async () => {
    const id = await makeInstitution(api.database, { residents: 20, stableOperation: true, facts: { ...unregistered, largestPrepayment: 90_000 } })
    await judges.settle(id, 'red')
    expect(await lower(id)).toEqual([400, [gateWords.money_unknown.zh]])
    await owe(id, 300)
    expect(await lower(id)).toEqual([400, ['尚有未退资金,清退后才能降级、销号']])
    expect([await pay(id, 299.99), (await lower(id))[0]]).toEqual([200, 400])
    expect([await pay(id, 0.01), (await lower(id))[0]]).toEqual([200, 200])
  })

  it('is closed while it is not known whether large prepayments were taken: unknown is not none', async () => {
    const id = await makeInstitution(api.database, { residents: 20, facts: { ...unregistered, collapsed: true } })
    await judges.settle(id, 'red')
    expect(await lower(id)).toEqual([400, ['是否收取大额预付费尚未查明,不能降级']])
  })

  it('takes the measure up again when money is owed after it was closed', async () => {
    const id = await makeInstitution(api.database, { residents: 0, facts: { ...unregistered, largestPrepayment: 90_000 } })
    await judges.settle(id, 'red')
    await owe(id, 100)
    await pay(id, 100)
    const pressing = () =>
      reading(api.database.db, actingAs(), (tx) =>
        tx
          .select()
          .from(actions)
          .where(and(eq(actions.institutionId, id), eq(actions.code, 'MO4'))),
      )
    const item = async () => (await pressing()).filter(({ state }) => state !== 'closed').map((row) => ({ id: row.id, version: row.version }))
    await by(contract.startActions, { body: { items: await item() } })
    await by(contract.finishActions, { body: { items: await item(), result: '已全部退还' } })
    const closed = await (await judges.as(reviewer))(contract.closeActions, { body: { items: await item() } })
    expect([closed.status, (await pressing()).map(({ state }) => state)]).toEqual([200, ['closed']])
    const present = (await by(ledger.readRefunds, { params: { id } })).body.ledger
    const body = { version: present?.version ?? 0, owed: 150, reason: '又查出一笔' }
    expect((await by(ledger.editLine, { params: { id: present?.lines[0]?.id ?? '' }, body })).status).toBe(200)
    expect((await pressing()).map(({ state }) => state).sort()).toEqual(['closed', 'todo'])
  })
})

describe('a plan', () => {
  const facts = { registration: 'filed', monthlyFee: 2000, largestPrepayment: 0, collapsed: false, falseAdvertising: true } as const
  /** As an import writes: set-based, and no plan follows within. */
  const unfile = (...ids: string[]) =>
    api.database.db
      .update(institutions)
      .set({ facts: sql`facts || '{"registration": "unfiled"}'`, changedAt: new Date(testNow.getTime() + 60_000).toISOString() })
      .where(inArray(institutions.id, ids))

  it('follows facts within the same request, and imports and changed rules by the clock, losing nothing', async () => {
    const judges = judging(api)
    const id = await makeInstitution(api.database, { facts })
    await judges.settle(id, 'yellow')
    const by = await judges.as(officer)
    const codes = async () => (await by(contract.readPlan, { params: { id } })).body.actions.map(({ code, fact }) => fact ?? code).sort()
    expect(await codes()).toEqual(['MY1', 'MY2', 'MY3', 'eldersHarmedInDifficulty', 'punished'])
    await by(contract.stateHandlingFacts, { params: { id }, body: { eldersHarmedInDifficulty: 2, punished: false, trueSince: testToday } })
    expect(await codes()).toEqual(['MV1', 'MY1', 'MY2', 'MY3', 'eldersHarmedInDifficulty', 'punished'])
    await judges.state(id, { collapsed: true })
    expect(await codes()).toContain('MV2')
    const lapsed = (await by(contract.readPlan, { params: { id } })).body.actions.filter((action) => action.lapsed !== null)
    expect(lapsed.map(({ fact }) => fact).sort()).toEqual(['eldersHarmedInDifficulty', 'punished'])
    const keep = () => keepPlans(api.database.db, '990101', () => testNow)
    expect(await keep()).toBe(0)
    await unfile(id)
    expect(await codes()).not.toContain('MF1')
    expect([await keep(), await keep()]).toEqual([1, 0])
    expect(await codes()).toContain('MF1')
    const told = (await api.call(readHistory, { params: { id } })).body.entries.map(({ action }) => action)
    expect(told.filter((action) => action.startsWith('plan.'))).toEqual(['plan.revised', 'plan.revised', 'plan.revised', 'plan.drawn_up'])
  })

  it('that can not follow keeps no other from it, and is named', async () => {
    const judges = judging(api)
    const [failing, following] = [
      await makeInstitution(api.database, { name: '甲养老院', facts }),
      await makeInstitution(api.database, { name: '乙养老院', facts }),
    ]
    for (const id of [failing, following]) await judges.settle(id, 'yellow')
    await unfile(failing, following)
    const { db } = api.database
    await db.execute(
      sql.raw(`create function fail_plan() returns trigger language plpgsql as $$ begin
      if new.institution_id = '${failing}' then raise exception 'this one fails'; end if; return new; end $$`),
    )
    await db.execute(sql`create trigger fails before update on plans for each row execute function fail_plan()`)
    try {
      await expect(keepPlans(db, '990101', () => testNow)).rejects.toThrow(`the plans of 1 places could not follow: ${failing}`)
    } finally {
      await db.execute(sql`drop function fail_plan cascade`)
    }
    const filing = await db.select().from(actions).where(eq(actions.code, 'MF1'))
    expect(filing.map(({ institutionId }) => institutionId)).toEqual([following])
    expect(await keepPlans(db, '990101', () => testNow)).toBe(1)
  })
})
