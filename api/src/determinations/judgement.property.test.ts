import { determinations } from '@silverguard/db/schema/determinations'
import type { Determination } from '@silverguard/shared/determinations/contract'
import { openLedger } from '@silverguard/shared/handling/ledger/contract'
import { type Level, levels } from '@silverguard/shared/risk/vocabulary'
import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cast } from '../testing/cast.ts'
import { addProof, judging, officer, reviewer, township } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'

const people = { officer, reviewer, township } as const
type Who = keyof typeof people

const nothingWrong = { registration: 'unregistered', operating: false, collapsed: false } as const
/** What each state of facts comes to, told here by hand; once everything is asked (`asked`), nothing is open any more. */
const situations = {
  asked: { facts: { ...cast.wellKept.facts, ...nothingWrong }, level: 'green' },
  still: { facts: nothingWrong, level: 'green' },
  room: { facts: { ...nothingWrong, operating: true }, level: 'orange' },
  fallen: { facts: { ...nothingWrong, collapsed: true }, level: 'red' },
} as const

type Model = {
  level: Level
  open: boolean
  asked: boolean
  confirmed: Level | null
  waiting: { by: Who; level: Level; reason: boolean; evidence: boolean } | null
  ended: number
}
type Real = { id: string; proof: string; waiting: Determination | undefined; frozen: Map<string, string> }

const rank = (level: Level) => levels.indexOf(level)
const api = testApi()
const { as, propose, confirm, sendBack, withdraw, state, read } = judging(api)

/** Whether a level may be put to a place: said anew, by comparing ranks. */
const lacks = (to: Level, { level, open, confirmed }: Model, said: { reason: boolean; evidence: boolean }): boolean => {
  const falls = rank(to) > rank(level) || (confirmed !== null && rank(to) > rank(confirmed))
  return (to === 'green' && open) || ((to !== level || falls) && !said.reason) || (falls && !said.evidence)
}

const rows = (id: string) => api.database.db.select().from(determinations).where(eq(determinations.institutionId, id)).orderBy(asc(determinations.id))

/** After each step: what was decided is as it was, the level is the model's, and no guarantee was broken. */
const demandKept = async (model: Model, real: Real): Promise<void> => {
  const { confirmed } = await read(real.id)
  expect(confirmed?.level ?? null).toBe(model.confirmed)
  const all = await rows(real.id)
  expect([all.filter((row) => row.state === 'proposed').length, all.filter((row) => row.state !== 'proposed').length]).toEqual([
    model.waiting ? 1 : 0,
    model.ended,
  ])
  for (const row of all.filter((each) => each.state !== 'proposed')) {
    const now = JSON.stringify(row)
    expect(real.frozen.get(row.id) ?? now).toBe(now)
    real.frozen.set(row.id, now)
    if (row.state !== 'withdrawn') expect(row.decidedAccount).not.toBe(row.proposedAccount)
    if (row.state !== 'confirmed' || row.level === null || row.decidedUpon === null) continue
    const { level, status } = row.decidedUpon.verdict
    if (rank(row.level) > rank(level)) expect([row.decidedAccount, row.reason !== '']).toEqual([reviewer.accountId, true])
    if (row.level === 'green') expect(status).toBe('settled')
  }
}

type Step = fc.AsyncCommand<Model, Real>
const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real)
    await demandKept(model, real)
  },
  toString: () => name,
})

const wordsOf = (said: { reason: boolean; evidence: boolean }, { proof }: Real) => ({
  reason: said.reason ? '理由' : '',
  evidence: said.evidence ? [proof] : [],
})

const proposing = (who: Who, level: Level, reason: boolean, evidence: boolean) =>
  step(`${who} proposes ${level} ${reason} ${evidence}`, async (model, real) => {
    const { status, body } = await propose(people[who], real.id, level, wordsOf({ reason, evidence }, real))
    const wanted = model.waiting !== null ? 409 : lacks(level, model, { reason, evidence }) ? 400 : 200
    expect(status).toBe(wanted)
    if (status !== 200) return
    model.waiting = { by: who, level, reason, evidence }
    real.waiting = body
  })

const deciding = (who: Who, level: Level, reason: boolean, evidence: boolean) =>
  step(`${who} decides ${level} ${reason} ${evidence}`, async (model, real) => {
    const { waiting } = model
    if (real.waiting === undefined) return
    const { status } = await confirm(people[who], real.waiting, level, wordsOf({ reason, evidence }, real))
    const below = rank(level) > rank(model.level)
    const faulty = () =>
      waiting !== null &&
      (rank(level) > rank(waiting.level) ||
        (below && who !== 'reviewer') ||
        ((below || rank(level) < rank(waiting.level)) && !reason) ||
        lacks(level, model, { reason: reason || waiting.reason, evidence: evidence || waiting.evidence }))
    const wanted = who === 'township' ? 403 : waiting === null ? 409 : waiting.by === who ? 403 : faulty() ? 400 : 200
    expect(status).toBe(wanted)
    if (status !== 200) return
    Object.assign(model, { confirmed: level, waiting: null, ended: model.ended + 1 })
  })

const ending = (who: Who, how: 'sent back' | 'withdrawn') =>
  step(`${how} by ${who}`, async (model, real) => {
    if (real.waiting === undefined) return
    const { status } = how === 'sent back' ? await sendBack(people[who], real.waiting.id) : await withdraw(people[who], real.waiting.id)
    const own = model.waiting?.by === who
    const forbidden = how === 'sent back' ? who === 'township' || own : !own
    expect(status).toBe(how === 'sent back' && who === 'township' ? 403 : model.waiting === null ? 409 : forbidden ? 403 : 200)
    if (status !== 200) return
    Object.assign(model, { waiting: null, ended: model.ended + 1 })
  })

const editing = (name: keyof typeof situations) =>
  step(`facts become ${name}`, async (model, { id }) => {
    const { facts, level } = situations[name]
    const asked = model.asked || name === 'asked'
    expect([200, 422]).toContain((await state(id, facts)).status)
    Object.assign(model, { level, asked, open: !asked && name !== 'fallen' })
  })

const who = fc.constantFrom<Who>('officer', 'reviewer', 'township')
const level = fc.constantFrom(...levels)
const mostly = fc.integer({ min: 0, max: 3 }).map((number) => number > 0)
const steps = fc.commands(
  [
    fc.tuple(who, level, mostly, mostly).map((of) => proposing(...of)),
    fc.tuple(who, level, mostly, mostly).map((of) => proposing(...of)),
    fc.tuple(who, level, mostly, mostly).map((of) => deciding(...of)),
    fc.tuple(who, level, mostly, mostly).map((of) => deciding(...of)),
    fc.tuple(who, fc.constantFrom('sent back' as const, 'withdrawn' as const)).map((of) => ending(...of)),
    fc.constantFrom<keyof typeof situations>('asked', 'still', 'room', 'fallen').map(editing),
  ],
  { maxCommands: 14 },
)

describe('whatever three people do to a place, in any order', () => {
  it('nobody decides their own, nothing below is confirmed but by a reviewer, nothing open turns green, nothing decided changes', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (commands) =>
        fc.asyncModelRun(async () => {
          const id = await makeInstitution(api.database, { name: '某处', facts: nothingWrong })
          // Nothing is owed here: what money keeps from coming down is asked of `handling/gate.test.ts`.
          const opened = await (await as(officer))(openLedger, { params: { id }, body: { basis: 'institution', owed: 0, elders: 0 } })
          expect(opened.status).toBe(200)
          const real: Real = { id, proof: await addProof(api.database, id), waiting: undefined, frozen: new Map() }
          const model: Model = { level: 'green', open: true, asked: false, confirmed: null, waiting: null, ended: 0 }
          return { model, real }
        }, commands),
      ),
      { numRuns: 15 },
    )
  }, 240_000)
})
