import { type Day, dayAfter } from '@silverguard/shared/days'
import { type FactKey, type Facts, type FactValue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { ScreeningSource } from '@silverguard/shared/facts/contract'
import * as register from '@silverguard/shared/institutions/contract'
import * as contract from '@silverguard/shared/screenings/contract'
import fc from 'fast-check'
import { expect } from 'vitest'
import { newCheck, newScreening } from '../new-screening.ts'
import type { World } from './world.ts'

/** One thing that was said, written down as it happens; all that the replay knows. */
type Said = { fact: FactKey; value: FactValue | null; trueSince: Day; said: Day; source: string; occasion: string | null; takenBack: Day | null }

const values = {
  registration: ['filed', 'unfiled', 'unregistered'],
  operating: [true, false],
  largestPrepayment: [0, 5000, 6000, 12_000],
  insolvent: [true, false],
  branchesOpened3y: [0, 2, 4],
  falseAdvertising: [true, false],
  blacklisted: [true, false],
  collapsed: [true, false],
} as const satisfies Partial<Record<FactKey, readonly FactValue[]>>
const claim = fc.constantFrom(...(Object.keys(values) as (keyof typeof values)[])).chain((fact) =>
  fc.record({
    fact: fc.constant(fact),
    value: fc.constantFrom<FactValue[]>(...values[fact]),
    open: fc.boolean(),
    source: fc.constantFrom<ScreeningSource>('visit', 'fee_record', 'resident'),
    since: fc.integer({ min: 0, max: 6 }),
  }),
)
export const sayingStep = fc.oneof(
  fc.record({ do: fc.constant('screen' as const), ago: fc.integer({ min: 0, max: 5 }), claims: fc.array(claim, { maxLength: 5, size: 'max' }) }),
  fc.record({ do: fc.constant('check' as const), ago: fc.integer({ min: 0, max: 5 }), found: fc.constantFrom(true, false, null) }),
  fc.record({ do: fc.constant('settle' as const), claim }),
  fc.record({ do: fc.constant('edit' as const), claim }),
  fc.record({ do: fc.constant('takeBack' as const), what: fc.nat(), whole: fc.boolean() }),
)
type Step = typeof sayingStep extends fc.Arbitrary<infer S> ? S : never
type Of<K extends Step['do']> = Extract<Step, { do: K }>

/** What is said of a place, through the API, and what of it holds on a day by a slow replay. */
export const saidFacts = ({ call, today }: World, id: string, first: { facts: Facts; trueSince: Day }) => {
  const begun = today()
  const events: Said[] = []
  const note = (said: Omit<Said, 'said' | 'takenBack'>) => events.push({ ...said, said: today(), takenBack: null })
  for (const [fact, value] of Object.entries(first.facts) as [FactKey, FactValue][])
    note({ fact, value, trueSince: first.trueSince, source: 'entered', occasion: null })
  const seen = async () => (await call(contract.readScreenings, { params: { id } })).body
  const fine = ({ status, problem }: { status: number; problem: unknown }) => expect([status, problem]).toMatchObject([200, {}])

  const screen = async ({ ago, claims }: Of<'screen'>) => {
    const screenedOn = dayAfter(today(), -ago)
    const once = claims.filter((each, at) => !claims.slice(0, at).some(({ fact, source }) => fact === each.fact && source === each.source))
    const answers = once.map(({ fact, value, open, source, since }, at) => ({
      ...{ fact, source, value: open && at % 2 === 0 ? null : value },
      ...(since === 0 ? {} : { trueSince: dayAfter(screenedOn, -since) }),
    }))
    const given = newScreening(id, { screenedOn, answers, basedOn: `${begun}T00:00:00Z` })
    fine(await call(contract.recordScreening, { body: given }))
    for (const answer of answers) note({ ...answer, trueSince: answer.trueSince ?? screenedOn, occasion: given.id })
    // A second delivery is none.
    fine(await call(contract.recordScreening, { body: given }))
  }
  const check = async ({ ago, found }: Of<'check'>) => {
    const given = newCheck({ checkedOn: dayAfter(today(), -ago), answers: [{ fact: 'blacklisted', value: found }] })
    fine(await call(contract.recordCheck, { params: { id }, body: given }))
    note({ fact: 'blacklisted', value: found, trueSince: dayAfter(today(), -ago), source: 'credit_china', occasion: given.id })
  }
  const settle = async ({ claim: { fact, value } }: Of<'settle'>) => {
    const { stateAt: basedOn } = await seen()
    fine(await call(contract.settleFact, { params: { id }, body: { fact, value, reason: '以实地为准', basedOn } }))
    note({ fact, value, trueSince: today(), source: 'entered', occasion: null })
  }
  const edit = async ({ claim: { fact, value, since } }: Of<'edit'>) => {
    const { version, facts } = (await call(register.readInstitution, { params: { id } })).body
    const trueSince = dayAfter(today(), -since)
    const answer = await call(register.editInstitution, {
      params: { id },
      body: { version, particulars: {}, facts: { [fact]: value }, withdrawn: [], trueSince },
    })
    const saidAlready = facts.some((known) => known.fact === fact && known.value === value && known.trueSince === trueSince)
    expect(answer.status).toBe(saidAlready ? 422 : 200)
    if (!saidAlready) note({ fact, value, trueSince, source: 'entered', occasion: null })
  }
  const takeBack = async ({ what, whole }: Of<'takeBack'>) => {
    const standing = events.filter(({ takenBack }) => takenBack === null)
    const chosen = standing[what % Math.max(1, standing.length)]
    if (chosen === undefined) return
    const body = { reason: '录错了' }
    const { statements, checks } = await seen()
    const gone = whole && chosen.occasion !== null ? standing.filter(({ occasion }) => occasion === chosen.occasion) : [chosen]
    if (whole && chosen.occasion !== null) {
      const endpoint = checks.some(({ id: each }) => each === chosen.occasion) ? contract.withdrawCheck : contract.withdrawScreening
      fine(await call(endpoint, { params: { id: chosen.occasion }, body }))
    } else {
      const statement = [...statements].reverse()[events.indexOf(chosen)]
      expect(statement).toMatchObject({ fact: chosen.fact, value: chosen.value, source: chosen.source, trueSince: chosen.trueSince })
      fine(await call(contract.withdrawStatement, { params: { id: statement?.id ?? '' }, body }))
    }
    for (const event of gone) event.takenBack = today()
  }
  const act = (next: Step): Promise<void> => {
    if (next.do === 'screen') return screen(next)
    if (next.do === 'check') return check(next)
    if (next.do === 'settle') return settle(next)
    return next.do === 'edit' ? edit(next) : takeBack(next)
  }

  /** Everything that counts in the order in which it displaces, one upon the other. */
  const on = (day: Day): Facts => {
    const counting = events.filter(
      ({ value, said, trueSince, takenBack }) => value !== null && said <= day && trueSince <= day && !(takenBack && takenBack <= day),
    )
    const ordered = counting.map((event) => ({ event, at: events.indexOf(event) }))
    ordered.sort((one, other) => one.event.trueSince.localeCompare(other.event.trueSince) || one.at - other.at)
    const holding = new Map(ordered.map(({ event }) => [event.fact, event.value]))
    return Object.fromEntries(factKeys.filter((key) => holding.has(key)).map((key) => [key, holding.get(key)]))
  }
  return { act, on }
}
