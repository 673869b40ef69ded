import { randomUUID } from 'node:crypto'
import { accounts } from '@silverguard/db/schema/accounts'
import { actions } from '@silverguard/db/schema/handling'
import * as contract from '@silverguard/shared/handling/contract'
import * as ledger from '@silverguard/shared/handling/ledger/contract'
import type { ActionState } from '@silverguard/shared/handling/vocabulary'
import type { Role } from '@silverguard/shared/permissions/contract'
import { and, eq, inArray } from 'drizzle-orm'
import { array, asyncProperty, boolean, assert as check, constantFrom, integer, record } from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { reading, recorded } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { yunting } from '../testing/cast.ts'
import { addProof, judging } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const api = testApi()

const person = (serial: number, name: string, held: readonly Role[], scope?: string) =>
  actingAs({ name, accountId: `00000000-0000-7000-8000-0000000000d${serial}`, roles: held, ...(scope === undefined ? {} : { scope }) })
const people = {
  officer: person(1, '经办甲', ['district_officer']),
  both: person(2, '经办兼审核', ['district_officer', 'district_reviewer']),
  reviewer: person(3, '审核甲', ['district_reviewer']),
  township: person(4, '云汀经办', ['township_officer'], yunting),
  elsewhere: person(5, '砚湖经办', ['township_officer'], '990101101'),
  inspector: person(6, '督导甲', ['inspector']),
} as const
type Name = keyof typeof people
const names = Object.keys(people) as Name[]
const account = (name: Name) => people[name].accountId ?? ''
const isOfficer = (name: Name) => people[name].roles.some((role) => role === 'district_officer' || role === 'township_officer')
const isReviewer = (name: Name) => people[name].roles.includes('district_reviewer')
const isBureau = (name: Name) => people[name].roles.some((role) => role === 'district_officer' || role === 'district_reviewer')

/** What the table of handling.md lets happen, kept by hand: no line of it is the product's. */
type Model = { state: ActionState; handler: Name | null; hands: Set<Name>; unit: string; money: boolean; filled: boolean }
/** Each payment is of 50. `writers`: who ever wrote down what is owed. */
type Ledger = { owed: number | null; writers: Set<Name>; payments: Map<string, { by: Name; refund: boolean; waits: boolean }> }

const table: Record<string, { from: ActionState[]; to: ActionState | null }> = {
  start: { from: ['todo'], to: 'doing' },
  finish: { from: ['doing'], to: 'done' },
  close: { from: ['done'], to: 'closed' },
  return: { from: ['done'], to: 'doing' },
  drop: { from: ['todo', 'doing'], to: 'dropped' },
  extend: { from: ['todo', 'doing'], to: null },
}

const left = ({ owed, payments }: Ledger, waiting: boolean) => (owed ?? 0) - 50 * [...payments.values()].filter(({ waits }) => waiting || !waits).length
const stillOwed = (money: Ledger) => (money.owed === null ? null : left(money, false))
const counted = ({ writers, payments }: Ledger, by: Name) => writers.has(by) || [...payments.values()].some((payment) => payment.by === by)
const covers = (name: Name, unit: string) => unit.startsWith(people[name].scope)

const lets = (step: string, by: Name, action: Model, money: Ledger): boolean => {
  if (!table[step]?.from.includes(action.state)) return false
  const owed = stillOwed(money)
  switch (step) {
    case 'start':
      return isOfficer(by) && (action.handler === null ? covers(by, action.unit) : action.handler === by)
    case 'finish':
      return isOfficer(by) && action.handler === by && action.filled && (!action.money || owed !== null)
    case 'close':
      return isReviewer(by) && !action.hands.has(by) && (!action.money || (owed === 0 && !counted(money, by)))
    case 'return':
      return isReviewer(by)
    case 'drop':
      return isBureau(by) && (!action.money || owed === 0)
    default:
      return isBureau(by)
  }
}

const steps = ['start', 'finish', 'close', 'return', 'drop', 'extend', 'assign', 'fill', 'owe', 'lower', 'pay', 'settle', 'correct', 'approve', 'void'] as const
type Command = { step: (typeof steps)[number]; by: Name; on: number; to: Name /** Whoever may is asked to do it, where anybody may. */; apt: boolean }
const commands = array(
  record({
    step: constantFrom(...steps, 'start', 'finish', 'close'),
    by: constantFrom(...names),
    on: integer({ min: 0, max: 2 }),
    to: constantFrom(...names),
    apt: boolean(),
  }),
  { minLength: 10, maxLength: 30 },
)
/** After any beginning the way to the end is tried by who may go it. */
const toTheEnd: Command[] = [0, 1].flatMap((on) =>
  (['start', 'fill', 'finish', 'owe', 'close', 'pay', 'pay', 'approve', 'pay', 'pay', 'close'] as const).map((step) => ({
    ...{ step, by: 'officer' as const, on, to: 'officer' as const, apt: true },
  })),
)

const codes = ['MO4', 'MR1', 'MU2'] as const
const endpoints = {
  start: contract.startActions,
  finish: contract.finishActions,
  close: contract.closeActions,
  return: contract.returnActions,
  drop: contract.dropActions,
}

/** A red place, unregistered, that took large prepayments: its plan presses for money twice over and notifies. */
const redPlace = async () => {
  const id = await makeInstitution(api.database, {
    ...{ name: `无名照料点${randomUUID().slice(0, 6)}`, residents: 20, stableOperation: true },
    facts: {
      registration: 'unregistered',
      operating: true,
      namedAs: 'enterprise',
      largestPrepayment: 90_000,
      monthlyFee: 2000,
      suspectedCrime: false,
      collapsed: false,
    },
  })
  await judging(api).settle(id, 'red')
  return id
}

const rowsOf = (institution: string) =>
  reading(api.database.db, actingAs(), (tx) =>
    tx
      .select()
      .from(actions)
      .where(and(eq(actions.institutionId, institution), inArray(actions.code, [...codes]))),
  )

type Rows = Awaited<ReturnType<typeof rowsOf>>
const find = (rows: Rows, on: number) => {
  const row = rows.find(({ code, state }) => code === codes[on] && !['closed', 'dropped'].includes(state)) ?? rows.find(({ code }) => code === codes[on])
  if (row === undefined) throw new Error('the plan lacks a measure')
  return row
}

describe('actions', () => {
  const as = {} as Record<Name, Awaited<ReturnType<typeof api.with>>>
  beforeEach(async () => {
    for (const name of names) as[name] = await api.with({ actor: people[name] })
    await recorded(api.database.db, actingAs({ name: '设置员', accountId: randomUUID() }), async (tx) => {
      const rows = names.map((name) => ({
        id: account(name),
        signInName: `test-${name}`,
        person: people[name].name,
        divisionCode: people[name].scope,
        roles: [...people[name].roles],
      }))
      await tx.insert(accounts).values(rows)
      const entry = { action: 'account.created', subjectKind: 'account', subjectId: 'all', divisionCode: actingAs().scope, changes: [] }
      return { result: undefined, entries: [{ ...entry, sentence: { zh: '新建账户', en: 'Created accounts' } }] }
    })
  })

  it('move as the table says whoever asks for what in whatever order, and are never closed with money owed or by who handled them', async () => {
    await check(
      asyncProperty(commands, async (asked) => {
        const place = await redPlace()
        const proof = await addProof(api.database, place)
        const models = new Map<string, Model>()
        const money: Ledger = { owed: null, writers: new Set(), payments: new Map() }
        const modelOf = (row: Rows[number]): Model => {
          const known = models.get(row.id) ?? {
            state: 'todo' as const,
            handler: null,
            hands: new Set<Name>(),
            unit: row.unitCode,
            money: row.code !== 'MR1',
            filled: false,
          }
          models.set(row.id, known)
          return known
        }
        const refunds = async () => (await as.officer(ledger.readRefunds, { params: { id: place } })).body.ledger
        for (const { step, by: named, on, to, apt } of [...asked, ...toTheEnd]) {
          const row = find(await rowsOf(place), on)
          const model = modelOf(row)
          const items = [{ id: row.id, version: row.version }]
          const fitting = apt
            ? names.find((name) => name !== 'elsewhere' && (step in table ? lets(step, name, model, money) : model.handler === name))
            : undefined
          const by = fitting ?? named
          if (step === 'assign') {
            const may = ['todo', 'doing'].includes(model.state) && (isBureau(by) || (isOfficer(by) && covers(by, model.unit)))
            // A township sees the accounts of its own area alone.
            const fits = isOfficer(to) && covers(to, model.unit) && people[to].scope.startsWith(people[by].scope)
            const { status } = await as[by](contract.assignActions, { body: { items, handler: account(to) } })
            expect([step, by, to, status === 200]).toEqual([step, by, to, by !== 'elsewhere' && may && fits])
            if (status === 200) {
              model.handler = to
              model.hands.add(to)
            }
            continue
          }
          if (step === 'fill') {
            const fields = row.code === 'MR1' ? { addressee: '区政法委', sentOn: testToday, documentNo: '银民函〔2026〕1号' } : {}
            const body = { version: row.version, fields, result: '已办', evidence: [proof] }
            const { status } = await as[by](contract.noteProgress, { params: { id: row.id }, body })
            const may = isOfficer(by) && ['todo', 'doing'].includes(model.state) && model.handler === by
            expect([by, status === 200 || status === 422]).toEqual([by, may])
            if (may) model.filled = true
            continue
          }
          if (step === 'owe' || step === 'lower' || step === 'pay' || step === 'settle' || step === 'correct' || step === 'approve' || step === 'void') {
            const officer = isOfficer(by) && by !== 'elsewhere'
            const present = await refunds()
            const line = present?.lines[0]
            if (step === 'owe' && present === null) {
              const { status } = await as[by](ledger.openLedger, { params: { id: place }, body: { basis: 'institution', owed: 100, elders: 2 } })
              expect([step, by, status === 200]).toEqual([step, by, officer])
              if (status === 200) money.owed = 100
              if (status === 200) money.writers.add(by)
            } else if (present && line && step === 'owe') {
              const owed = line.sums.owed + 50
              const { status } = await as[by](ledger.editLine, { params: { id: line.id }, body: { version: present.version, owed, reason: '又查出一笔' } })
              expect([step, by, status === 200]).toEqual([step, by, officer])
              if (status === 200) money.owed = (money.owed ?? 0) + 50
              if (status === 200) money.writers.add(by)
            } else if (present && line && step === 'lower') {
              const body = { version: present.version, owed: Math.max(0, line.sums.owed - 50), reason: '少退一笔' }
              const { status } = await as[by](ledger.editLine, { params: { id: line.id }, body })
              expect([step, by, status === 200]).toEqual([step, by, officer && line.sums.owed === 0])
              if (status === 200) money.writers.add(by)
            } else if (present && line && (step === 'pay' || step === 'settle' || step === 'correct')) {
              const rest = left(money, true)
              const body = {
                version: present.version,
                kind: ({ pay: 'refunded', settle: 'judicial', correct: 'corrected' } as const)[step],
                amount: 50,
                on: testToday,
                evidence: [proof],
              }
              const { status, body: kept } = await as[by](ledger.recordPayment, { params: { id: line.id }, body })
              expect([step, by, status === 200]).toEqual([step, by, officer && rest >= 50])
              const added = status === 200 ? kept.lines[0]?.payments.find(({ id }) => !line.payments.some((known) => known.id === id)) : undefined
              if (added) money.payments.set(added.id, { by, refund: step === 'pay', waits: step !== 'pay' })
            } else if (present && step === 'void') {
              const [id, payment] = [...money.payments].at(-1) ?? []
              if (id === undefined || payment === undefined) continue
              const { status } = await as[by](ledger.voidPayment, { params: { id }, body: { version: present.version, reason: '登记错误' } })
              const may = payment.refund ? officer : payment.waits ? officer || isReviewer(by) : isReviewer(by)
              expect([step, by, status === 200]).toEqual([step, by, may])
              if (status === 200) money.payments.delete(id)
            } else if (present && line && step === 'approve') {
              const waiting = line.payments.find(({ kind, approved, voided }) => kind !== 'refunded' && approved === null && voided === null)
              if (waiting === undefined) continue
              const { status } = await as[by](ledger.approveSettlement, { params: { id: waiting.id }, body: { version: present.version } })
              expect([step, by, status === 200]).toEqual([step, by, isReviewer(by) && waiting.by !== people[by].name])
              const known = money.payments.get(waiting.id)
              if (status === 200 && known) known.waits = false
            }
            const after = await refunds()
            expect(after?.sums.stillOwed ?? null).toBe(stillOwed(money))
            continue
          }
          const may = by !== 'elsewhere' && lets(step, by, model, money)
          const { status } =
            step === 'extend'
              ? await as[by](contract.extendActions, { body: { items, reason: '情况复杂', to: { days: 5 } } })
              : await as[by](endpoints[step], { body: { items, ...(step === 'return' || step === 'drop' ? { reason: '再核实' } : {}) } as never })
          expect([step, by, model.state, status === 200]).toEqual([step, by, model.state, may])
          const goal = table[step]?.to
          if (!may) continue
          if (goal) model.state = goal
          if (step === 'start' || step === 'finish') {
            model.hands.add(by)
            model.handler = by
          }
        }
        const ended = await rowsOf(place)
        expect(ended.some(({ state }) => state === 'closed' || state === 'dropped')).toBe(true)
        for (const row of ended) {
          const model = models.get(row.id)
          expect([row.code, row.state]).toEqual([row.code, model?.state ?? 'todo'])
          if (row.state === 'closed') expect(row.hands).not.toContain(row.endedAccount)
        }
      }),
      { numRuns: 8 },
    )
  }, 240_000)
})
