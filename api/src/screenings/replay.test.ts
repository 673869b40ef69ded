import { institutions } from '@silverguard/db/schema/institutions'
import { dayOf } from '@silverguard/shared/days'
import { type FactKey, type Facts, type FactValue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { ScreeningSource } from '@silverguard/shared/facts/contract'
import * as register from '@silverguard/shared/institutions/contract'
import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { standingOf } from '@silverguard/shared/risk/standing'
import * as contract from '@silverguard/shared/screenings/contract'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factsOfManyAsOf } from '../facts/queries.ts'
import { reading } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { newCheck, newScreening } from '../testing/new-screening.ts'
import { testApi } from '../testing/test-api.ts'

const begin = Date.parse('2026-10-30T06:00:00+08:00')
let now = new Date(begin)
const api = testApi({ clock: () => now })
const today = () => dayOf(now)
const daysAgo = (days: number) => dayOf(new Date(now.getTime() - days * 86_400_000))

/** One thing that was said, written down as it happens; all that the replay knows. */
type Event = { fact: FactKey; value: FactValue | null; trueSince: string; said: string; source: string; occasion: string | null; takenBack: string | null }

/** What holds at the end of a day, the slow way: everything that counts in the order in which it displaces, one upon the other. */
const replayed = (events: readonly Event[], day: string): Facts => {
  const counting = events.filter(
    ({ value, said, trueSince, takenBack }) => value !== null && said <= day && trueSince <= day && !(takenBack && takenBack <= day),
  )
  const ordered = counting.map((event) => ({ event, at: events.indexOf(event) }))
  ordered.sort((one, other) => one.event.trueSince.localeCompare(other.event.trueSince) || one.at - other.at)
  const holding = new Map(ordered.map(({ event }) => [event.fact, event.value]))
  return Object.fromEntries(factKeys.filter((key) => holding.has(key)).map((key) => [key, holding.get(key)]))
}

const values: Partial<Record<FactKey, readonly FactValue[]>> = {
  registration: ['filed', 'unfiled', 'unregistered'],
  bedCount: [10, 20, 30],
  largePrepayers: [0, 4, 40],
  collapsed: [true, false],
  blacklisted: [true, false],
}
const someFact = fc.constantFrom('registration', 'bedCount', 'largePrepayers', 'collapsed', 'blacklisted' as const)
const claim = someFact.chain((fact) =>
  fc.record({
    fact: fc.constant(fact),
    value: fc.constantFrom(...(values[fact] ?? [])),
    open: fc.boolean(),
    source: fc.constantFrom<ScreeningSource>('visit', 'fee_record', 'resident'),
    since: fc.integer({ min: 0, max: 6 }),
  }),
)
const step = fc.oneof(
  fc.record({ do: fc.constant('screen' as const), ago: fc.integer({ min: 0, max: 5 }), claims: fc.array(claim, { maxLength: 5, size: 'max' }) }),
  fc.record({ do: fc.constant('check' as const), ago: fc.integer({ min: 0, max: 5 }), found: fc.constantFrom(true, false, null) }),
  fc.record({ do: fc.constant('settle' as const), claim }),
  fc.record({ do: fc.constant('edit' as const), claim }),
  fc.record({ do: fc.constant('takeBack' as const), what: fc.nat(), whole: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const history = (id: string) => {
  const events: Event[] = []
  const note = (said: Omit<Event, 'said' | 'takenBack'>) => events.push({ ...said, said: today(), takenBack: null })
  const seen = async () => (await api.call(contract.readScreenings, { params: { id } })).body
  const fine = ({ status, problem }: { status: number; problem: unknown }) => expect([status, problem]).toMatchObject([200, {}])

  const screen = async ({ ago, claims }: Extract<Step, { do: 'screen' }>) => {
    const screenedOn = daysAgo(ago)
    const once = claims.filter((each, at) => !claims.slice(0, at).some(({ fact, source }) => fact === each.fact && source === each.source))
    const answers = once.map(({ fact, value, open, source, since }, at) => ({
      ...{ fact, source, value: open && at % 2 === 0 ? null : value },
      ...(since === 0 ? {} : { trueSince: dayOf(new Date(Date.parse(screenedOn) - since * 86_400_000)) }),
    }))
    const given = newScreening(id, { screenedOn, answers, basedOn: new Date(begin).toISOString() })
    fine(await api.call(contract.recordScreening, { body: given }))
    for (const answer of answers) note({ ...answer, trueSince: answer.trueSince ?? screenedOn, occasion: given.id })
    // A second delivery is none.
    fine(await api.call(contract.recordScreening, { body: given }))
  }
  const check = async ({ ago, found }: Extract<Step, { do: 'check' }>) => {
    const given = newCheck({ checkedOn: daysAgo(ago), answers: [{ fact: 'blacklisted', value: found }] })
    fine(await api.call(contract.recordCheck, { params: { id }, body: given }))
    note({ fact: 'blacklisted', value: found, trueSince: daysAgo(ago), source: 'credit_china', occasion: given.id })
  }
  const settle = async ({ claim: { fact, value } }: Extract<Step, { do: 'settle' }>) => {
    const { stateAt: basedOn } = await seen()
    fine(await api.call(contract.settleFact, { params: { id }, body: { fact, value, reason: '以实地为准', basedOn } }))
    note({ fact, value, trueSince: today(), source: 'entered', occasion: null })
  }
  const edit = async ({ claim: { fact, value, since } }: Extract<Step, { do: 'edit' }>) => {
    const { version, facts } = (await api.call(register.readInstitution, { params: { id } })).body
    const trueSince = daysAgo(since)
    const body = { version, particulars: {}, facts: { [fact]: value }, withdrawn: [], trueSince }
    const answer = await api.call(register.editInstitution, { params: { id }, body })
    const saidAlready = facts.some((known) => known.fact === fact && known.value === value && known.trueSince === trueSince)
    expect(answer.status).toBe(saidAlready ? 422 : 200)
    if (!saidAlready) note({ fact, value, trueSince, source: 'entered', occasion: null })
  }
  const takeBack = async ({ what, whole }: Extract<Step, { do: 'takeBack' }>) => {
    const standing = events.filter(({ takenBack }) => takenBack === null)
    const chosen = standing[what % Math.max(1, standing.length)]
    if (chosen === undefined) return
    const body = { reason: '录错了' }
    const { statements, checks } = await seen()
    const gone = whole && chosen.occasion !== null ? standing.filter(({ occasion }) => occasion === chosen.occasion) : [chosen]
    if (whole && chosen.occasion !== null) {
      const endpoint = checks.some(({ id: each }) => each === chosen.occasion) ? contract.withdrawCheck : contract.withdrawScreening
      fine(await api.call(endpoint, { params: { id: chosen.occasion }, body }))
    } else {
      const statement = [...statements].reverse()[events.indexOf(chosen)]
      expect(statement).toMatchObject({ fact: chosen.fact, value: chosen.value, source: chosen.source, trueSince: chosen.trueSince })
      fine(await api.call(contract.withdrawStatement, { params: { id: statement?.id ?? '' }, body }))
    }
    for (const event of gone) event.takenBack = today()
  }
  const act = (next: Step): Promise<void> => {
    if (next.do === 'screen') return screen(next)
    if (next.do === 'check') return check(next)
    if (next.do === 'settle') return settle(next)
    return next.do === 'edit' ? edit(next) : takeBack(next)
  }
  return { events, act }
}

const evaluator = compile(shippedRuleSet('district-plan'))

it('gives for every day of any history the same facts by the page, by the program, in SQL and by a slow replay of what happened', async () => {
  const check = async (steps: readonly { next: Step; hours: number }[]) => {
    now = new Date(begin)
    const id = await makeInstitution(api.database, { now })
    const { events, act } = history(id)
    for (const { next, hours } of steps) {
      now = new Date(now.getTime() + hours * 3_600_000)
      await act(next)
    }
    for (let day = '2026-10-29'; day <= today(); day = dayOf(new Date(Date.parse(day) + 86_400_000))) {
      const expected = replayed(events, day)
      const { body } = await api.call(contract.readFactsAsOf, { params: { id }, query: { asOf: day } })
      expect([day, Object.fromEntries(body.facts.map(({ fact, value }) => [fact, value]))]).toEqual([day, expected])
      const verdict = evaluator.verdict(expected)
      expect([body.verdict, body.standing]).toEqual([verdict, standingOf(verdict, expected, 'district-plan')])
      const many = await reading(api.database.db, actingAs(), (tx) => factsOfManyAsOf(tx, [id], day))
      expect(many.get(id) ?? {}).toEqual(expected)
    }
    const present = replayed(events, today())
    const [row] = await api.database.db.select().from(institutions).where(eq(institutions.id, id))
    expect([row?.facts, row?.verdict]).toEqual([present, evaluator.verdict(present)])
    expect((await api.call(contract.readFactsAsOf, { params: { id }, query: { asOf: daysAgo(-1) } })).status).toBe(400)
  }
  const steps = fc.array(fc.record({ next: step, hours: fc.integer({ min: 0, max: 40 }) }), { minLength: 3, maxLength: 14, size: 'max' })
  await fc.assert(fc.asyncProperty(steps, check), { numRuns: 15 })
}, 600_000)
