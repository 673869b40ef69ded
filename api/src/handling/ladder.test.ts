import { actions, escalations, notices, papers, plans } from '@silverguard/db/schema/handling'
import { dayAfter } from '@silverguard/shared/days'
import * as contract from '@silverguard/shared/handling/contract'
import { nextStep } from '@silverguard/shared/handling/ladder'
import { editPaper, issuePaper, readPaper, withdrawPaper } from '@silverguard/shared/handling/papers/contract'
import { type LadderStep, ladderSteps } from '@silverguard/shared/handling/vocabulary'
import { workingDaysAfter } from '@silverguard/shared/working-days'
import { sql } from 'drizzle-orm'
import { array, asyncProperty, constantFrom, assert as hold, integer, record, sample } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { workCalendar } from '../installation/work-calendar.ts'
import { reading } from '../recorded.ts'
import { cast, fengzhu } from '../testing/cast.ts'
import { addProof, judging, officer } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'
import { stepIsDue, stepsDraftedOf, stepsTakenOf } from './ladder-steps.ts'
import { defaultSettings } from './settings.ts'

const api = testApi()
const { as, settle } = judging(api)
const morningOf = (day: string) => new Date(`${day}T02:00:00Z`)
const on = (day: string) => as(officer, morningOf(day))

const short = { days: 5, unit: 'township' } as const
const own = {
  ...defaultSettings,
  measures: { ...defaultSettings.measures, MY1: short, MY2: short, MY3: { ...short, unit: 'bureau' as const } },
  ladder: { remind: 2, supervise: 1, circulate: 2, interview: 1 },
}

/** A yellow place whose three measures are due on Monday 2026-10-19: two of its township's, one of the bureau's. */
const latePlace = async () => {
  await api.call(contract.editHandlingSettings, { body: own })
  const now = morningOf('2026-10-12')
  const id = await makeInstitution(api.database, { ...cast.boaster.particulars, facts: cast.boaster.facts, trueSince: '2026-09-01', now })
  await settle(id, 'yellow', now)
  return id
}
const measuresOf = async (id: string, day: string) =>
  (await (await on(day))(contract.readPlan, { params: { id } })).body.actions.filter(({ code }) => code.startsWith('MY'))
const escalate = async (id: string, day: string, step: LadderStep, only = (_: contract.Action) => true) => {
  const items = (await measuresOf(id, day)).filter(only).map(({ id, version }) => ({ id, version }))
  return (await on(day))(contract.escalateActions, { body: { items, step } })
}
const ladderOn = async (id: string, day: string) =>
  [...new Set((await measuresOf(id, day)).map(({ ladder }) => JSON.stringify(ladder)))].map((each) => JSON.parse(each))
const issue = async (paper: string, day: string, documentNo: string) => {
  const call = await on(day)
  const { version, institution } = (await call(readPaper, { params: { id: paper } })).body
  const scan = await addProof(api.database, institution, fengzhu)
  const issued = await call(issuePaper, { params: { id: paper }, body: { version, documentNo, signedBy: '岑怀远', on: day, scan } })
  expect(issued.status).toBe(200)
}
const issueAll = async (papers: readonly string[], day: string) => {
  for (const [at, paper] of papers.entries()) await issue(paper, day, `银民督〔2026〕${day.slice(5)}-${at}号`)
}

describe('the ladder 提醒 → 督办 → 通报 → 约谈', () => {
  it('is climbed step by step at the intervals of the district, each paper one for an institution and unit, and begins anew once extended', async () => {
    const id = await latePlace()
    expect(await ladderOn(id, '2026-10-19')).toEqual([null])
    expect(await ladderOn(id, '2026-10-20')).toEqual([{ step: 'remind', from: '2026-10-21', due: false, drafted: false }])
    expect((await escalate(id, '2026-10-20', 'remind')).problem).toMatchObject({ status: 409, code: 'refused' })
    expect((await escalate(id, '2026-10-21', 'supervise')).problem.fields?.[0]).toMatchObject({
      path: 'items.0',
      message: expect.stringContaining('下一步是提醒'),
    })
    expect((await escalate(id, '2026-10-21', 'remind')).body).toEqual({ changed: 3, papers: [], untold: 3 })
    expect(await ladderOn(id, '2026-10-21')).toEqual([{ step: 'supervise', from: '2026-10-22', due: false, drafted: false }])
    expect((await escalate(id, '2026-10-21', 'remind')).status).toBe(409)

    const drafted = (await escalate(id, '2026-10-22', 'supervise')).body
    expect(drafted).toMatchObject({ changed: 3 })
    const papers = await Promise.all(drafted.papers.map(async (paper) => (await api.call(readPaper, { params: { id: paper } })).body))
    expect(papers.map(({ kind, state, actions }) => [kind, state, actions.length]).sort()).toEqual([
      ['supervision_letter', 'drafted', 1],
      ['supervision_letter', 'drafted', 2],
    ])
    const again = (await escalate(id, '2026-10-22', 'supervise')).problem
    expect(again.fields?.map(({ message }) => message)).toEqual(Array(3).fill(expect.stringContaining('已起草')))
    expect(await ladderOn(id, '2026-10-22')).toEqual([{ step: 'supervise', from: '2026-10-22', due: false, drafted: true }])
    const due = async (day: string) => {
      const call = await on(day)
      const [counted, listed] = [await call(contract.listActions, { query: {} }), await call(contract.listActions, { query: { escalate: 'true' } })]
      return [counted.body.escalate, listed.body.total, listed.body.rows.length]
    }
    expect(await due('2026-10-22')).toEqual([0, 0, 0])

    await issueAll(drafted.papers, '2026-10-22')
    expect(await ladderOn(id, '2026-10-23')).toEqual([{ step: 'circulate', from: '2026-10-26', due: false, drafted: false }])
    expect(await due('2026-10-26')).toEqual([3, 3, 3])
    await issueAll((await escalate(id, '2026-10-26', 'circulate')).body.papers, '2026-10-26')
    await issueAll((await escalate(id, '2026-10-27', 'interview')).body.papers, '2026-10-27')
    expect(await ladderOn(id, '2026-11-20')).toEqual([null])
    expect((await measuresOf(id, '2026-11-20'))[0]?.stepsTaken).toEqual(ladderSteps)

    const items = (await measuresOf(id, '2026-10-28')).map(({ id, version }) => ({ id, version }))
    await (await on('2026-10-28'))(contract.extendActions, { body: { items, reason: '已约谈,再予宽限', to: { on: '2026-11-02' } } })
    expect(await ladderOn(id, '2026-11-03')).toEqual([{ step: 'remind', from: '2026-11-04', due: false, drafted: false }])
    expect((await measuresOf(id, '2026-11-03'))[0]?.stepsTaken).toEqual([])
    expect((await escalate(id, '2026-11-04', 'remind')).body).toEqual({ changed: 3, papers: [], untold: 3 })
  })

  it('drafts a step once, anew when the draft was withdrawn, and takes it for all or none', async () => {
    const id = await latePlace()
    const db = api.database.db
    const extended = (await measuresOf(id, '2026-10-19')).filter(({ code }) => code === 'MY3').map(({ id, version }) => ({ id, version }))
    await (await on('2026-10-19'))(contract.extendActions, { body: { items: extended, reason: '宽限一日', to: { on: '2026-10-20' } } })
    const refused = (await escalate(id, '2026-10-21', 'remind')).problem
    expect(refused.fields).toHaveLength(1)
    expect([await db.$count(escalations), await db.$count(notices, sql`sentence->>'zh' like '提醒%'`)]).toEqual([0, 0])

    const ofTownship = ({ code }: contract.Action) => code !== 'MY3'
    expect((await escalate(id, '2026-10-21', 'remind', ofTownship)).body.changed).toBe(2)
    const one = ({ code }: contract.Action) => code === 'MY1'
    const [draft = ''] = (await escalate(id, '2026-10-22', 'supervise', one)).body.papers
    expect((await escalate(id, '2026-10-22', 'supervise', ofTownship)).problem.fields).toHaveLength(1)
    await (await on('2026-10-22'))(withdrawPaper, { params: { id: draft }, body: { version: 1, reason: '改为合并督办' } })
    const { papers, changed } = (await escalate(id, '2026-10-22', 'supervise', ofTownship)).body
    expect([papers.length, changed]).toEqual([1, 2])
    expect(papers).not.toContain(draft)
    const { events } = (await api.call(contract.readAction, { params: { id: (await measuresOf(id, '2026-10-22')).find(one)?.id ?? '' } })).body
    expect(events.filter(({ kind }) => kind === 'escalate').map(({ reason }) => reason.zh)).toEqual(['提醒', '督办', '督办'])
  })

  it('counts no paper that was drafted before the extension, and drafts another in its place', async () => {
    const id = await latePlace()
    const only = ({ code }: contract.Action) => code === 'MY1'
    await escalate(id, '2026-10-21', 'remind', only)
    const [old = ''] = (await escalate(id, '2026-10-22', 'supervise', only)).body.papers
    const items = (await measuresOf(id, '2026-10-22')).filter(only).map(({ id, version }) => ({ id, version }))
    await (await on('2026-10-22'))(contract.extendActions, { body: { items, reason: '再予宽限', to: { on: '2026-11-02' } } })
    await escalate(id, '2026-11-04', 'remind', only)
    const { body } = await escalate(id, '2026-11-05', 'supervise', only)
    expect(body.changed).toBe(1)
    const stepsOf = async () => (await measuresOf(id, '2026-11-05')).find(only)?.stepsTaken
    const { version, values } = (await api.call(readPaper, { params: { id: old } })).body
    await (await on('2026-11-05'))(editPaper, { params: { id: old }, body: { version, values: { ...values, until: '2026-11-10' } } })
    await issue(old, '2026-11-05', '银民督〔2026〕1号')
    expect(await stepsOf()).toEqual(['remind'])
    await issueAll(body.papers, '2026-11-05')
    expect(await stepsOf()).toEqual(['remind', 'supervise'])
  })

  it('is due in the database for exactly those for which it is due by the one function', async () => {
    const id = await latePlace()
    const { db } = api.database
    const [plan] = await db.select().from(plans)
    const day = integer({ min: 0, max: 40 }).map((days) => dayAfter('2026-09-15', days))
    const step = constantFrom(...ladderSteps)
    const drawn = sample(
      record({
        ...{ state: constantFrom('todo', 'doing', 'done'), dueOn: day, taken: array(record({ step, raised: day, on: day }), { maxLength: 4 }) },
        drafted: array(record({ step, raised: day }), { maxLength: 1 }),
      }),
      80,
    )
    // Whatever is drawn, an action stands before each of the steps, another with its paper drafted, and one day comes after all of them.
    const before = ladderSteps.flatMap((step, at) => {
      const taken = ladderSteps.slice(0, at).map((step) => ({ step, raised: '2026-09-16', on: '2026-09-16' }))
      return [[], [{ step, raised: '2026-09-16' }]].map((drafted) => ({ state: 'todo' as const, dueOn: '2026-09-15', taken, drafted }))
    })
    const place = { institutionId: id, divisionCode: fengzhu }
    const at = morningOf('2026-10-12').toISOString()
    const rows = [...before, ...drawn].map(({ state, dueOn, taken, drafted }) => ({
      action: { id: newIdentifier(), ...place, planId: plan?.id ?? '', code: 'own' as const, title: '走访', state, dueOn },
      ...{ taken, drafted },
    }))
    await db.insert(actions).values(rows.map(({ action }) => ({ ...action, unitCode: fengzhu, dueProvisional: false, createdAt: at, changedAt: at })))
    const steps = rows.flatMap(({ action, taken }) =>
      taken.map(({ step, raised, on }) => ({ step, takenOn: on, raisedAt: `${raised}T17:00:00Z`, actionId: action.id })),
    )
    await db.insert(escalations).values(steps.map((each) => ({ id: newIdentifier(), ...place, ...each, raisedBy: '经办' })))
    const paperId = newIdentifier()
    const draft = { kind: 'supervision_letter' as const, state: 'drafted' as const, actionIds: [], values: {}, draftedAt: at, draftedBy: '经办' }
    await db.insert(papers).values({ id: paperId, ...place, ...draft })
    const drafts = rows.flatMap(({ action, drafted }) =>
      drafted.map(({ step, raised }) => ({ step, raisedAt: `${raised}T17:00:00Z`, actionId: action.id, paperId })),
    )
    await db.insert(escalations).values(drafts.map((each) => ({ id: newIdentifier(), ...place, ...each, raisedBy: '经办' })))
    const days = integer({ min: 0, max: 8 })
    const ladders = record({ remind: days, supervise: days, circulate: days, interview: days })
    const [seen, waiting] = [new Set<string>(), new Set<string>()]
    await hold(
      asyncProperty(day, ladders, async (today, ladder) => {
        const { calendar, due, taken, drafted } = await reading(db, officer, async (tx) => {
          const calendar = await workCalendar(tx)
          const settings = { ...defaultSettings, ladder }
          const found = await tx.select({ id: actions.id }).from(actions).where(stepIsDue({ settings, calendar, today }))
          const ids = rows.map(({ action }) => action.id)
          return { calendar, due: new Set(found.map((row) => row.id)), taken: await stepsTakenOf(tx, ids), drafted: await stepsDraftedOf(tx, ids) }
        })
        const after = (from: string, count: number) => (count === 0 ? from : workingDaysAfter(from, count, calendar).day)
        for (const { action } of rows) {
          const climbed = { taken: taken.get(action.id) ?? [], drafted: drafted.get(action.id) ?? [] }
          const next = nextStep({ dueOn: action.dueOn, ...climbed, today }, ladder, after)
          const expected = action.state !== 'done' && next?.due === true
          if (expected) seen.add(next.step)
          if (next?.drafted && next.from <= today) waiting.add(next.step)
          expect([action.id, today, ladder, due.has(action.id)]).toEqual([action.id, today, ladder, expected])
        }
      }),
      { numRuns: 25, examples: [['2026-10-25', own.ladder]] },
    )
    for (const met of [seen, waiting]) expect([...met].sort()).toEqual([...ladderSteps].sort())
  })
})
