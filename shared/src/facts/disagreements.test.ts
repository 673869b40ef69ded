import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreementsAmong, type Said } from './disagreements.ts'

let next = 0
const said = (value: number | null, given: Partial<Said> = {}): Said => {
  next += 1
  const id = String(next).padStart(6, '0')
  return {
    ...{ id, fact: 'bedCount', value, source: 'visit', screening: `s${id}`, check: null, trueSince: '2026-11-10' },
    ...{ recordedAt: `2026-11-10T0${next % 10}:00:00.000Z`, basedOn: null, settles: false, withdrawnAt: null },
    ...given,
  }
}
const at = (hour: number) => `2026-11-10T${String(hour).padStart(2, '0')}:00:00.000Z`
const among = (...statements: Said[]) => disagreementsAmong(statements, '2026-04-01')

describe('sources disagree', () => {
  it('where another source than the one that holds said something else last', () => {
    const resident = said(8, { source: 'resident', screening: 'one', recordedAt: at(1) })
    const fees = said(9, { source: 'fee_record', screening: 'one', recordedAt: at(1) })
    expect(among(resident, fees)).toEqual([{ fact: 'bedCount', holds: fees.id, against: [resident.id] }])
    expect(among(resident, fees, said(9, { source: 'resident', recordedAt: at(2), trueSince: '2026-11-09' }))).toHaveLength(1)
    expect(among(resident, said(9, { source: 'resident', recordedAt: at(2) }), said(9, { source: 'fee_record', recordedAt: at(3) }))).toEqual([])
  })

  it('where neither of two people had seen what the other said', () => {
    const one = said(30, { recordedAt: at(2), basedOn: at(1) })
    const blind = said(45, { recordedAt: at(3), basedOn: at(1) })
    expect(among(one, blind)).toEqual([{ fact: 'bedCount', holds: blind.id, against: [one.id] }])
    expect(among(one, said(45, { recordedAt: at(3), basedOn: at(2) }))).toEqual([])
    // A phone that sends late what was seen the day before.
    const late = said(45, { recordedAt: at(3), basedOn: at(1), trueSince: '2026-11-09' })
    expect(among(one, late)).toEqual([{ fact: 'bedCount', holds: one.id, against: [late.id] }])
    expect(among(one, { ...late, value: 30 })).toEqual([])
  })

  it('not where the register is corrected by who looks, nor where an older file comes later', () => {
    const register = said(30, { source: 'import', screening: null, recordedAt: at(1), trueSince: '2026-06-01' })
    const visit = said(45, { recordedAt: at(2), basedOn: at(1) })
    expect(among(register, visit)).toEqual([])
    expect(among({ ...register, recordedAt: at(3) }, visit)).toEqual([])
  })

  it('not about what could not be established, was taken back, or is older than the campaign', () => {
    const visit = said(45, { recordedAt: at(2) })
    const other = said(30, { source: 'resident', recordedAt: at(3), trueSince: '2026-11-09' })
    expect(among(visit, other)).toHaveLength(1)
    expect(among(visit, { ...other, value: null })).toEqual([])
    expect(among(visit, { ...other, withdrawnAt: at(4) })).toEqual([])
    expect(among(visit, { ...other, trueSince: '2026-03-31' })).toEqual([])
  })

  it('no more once somebody who had seen it all has decided; what that person had not seen stays open', () => {
    const resident = said(8, { source: 'resident', recordedAt: at(1) })
    const fees = said(9, { source: 'fee_record', recordedAt: at(2), basedOn: at(1) })
    const decided = said(10, { source: 'entered', screening: null, settles: true, recordedAt: at(4), basedOn: at(2), trueSince: '2026-11-12' })
    expect(among(resident, fees, decided)).toEqual([])
    const unseen = said(11, { source: 'visit', recordedAt: at(3), basedOn: at(2) })
    expect(among(resident, fees, unseen, decided)).toEqual([{ fact: 'bedCount', holds: decided.id, against: [unseen.id] }])
    const late = said(12, { recordedAt: at(5), basedOn: at(2), trueSince: '2026-11-13' })
    expect(among(resident, fees, decided, late)).toEqual([{ fact: 'bedCount', holds: late.id, against: [decided.id] }])
    expect(among(resident, fees, { ...decided, withdrawnAt: at(6) })).toHaveLength(1)
  })
})

/** The definition once more, in another way: sorted lists, loops, and every condition spelt out. */
const bruteForce = (statements: readonly Said[], since: string) => {
  const register = (one: Said) => ['entered', 'import', 'demo'].includes(one.source)
  const order = (one: Said) => `${one.trueSince}|${one.recordedAt}|${one.id}`
  const found: unknown[] = []
  for (const fact of ['bedCount', 'largePrepayers'] as const) {
    const live = statements.filter((one) => one.fact === fact && one.value !== null && !one.withdrawnAt).sort((a, b) => (order(a) < order(b) ? -1 : 1))
    const holds = live[live.length - 1]
    if (!holds) continue
    const seenBy = (one: Said) => [one.recordedAt, one.basedOn ?? one.recordedAt].sort()[0] as string
    let decisionSaw = ''
    for (const one of live) if (one.settles && seenBy(one) > decisionSaw) decisionSaw = seenBy(one)
    const isOpen = (one: Said) => one.trueSince >= since && (one.recordedAt > decisionSaw || (one.settles && seenBy(one) === decisionSaw))
    const against: string[] = []
    for (const one of statements) {
      if (!live.includes(one) || !isOpen(one) || one.value === holds.value) continue
      const together = (one.screening ?? one.check ?? one.id) === (holds.screening ?? holds.check ?? holds.id)
      const eitherSaw = one.recordedAt <= seenBy(holds) || holds.recordedAt <= seenBy(one)
      const lastOfItsSource = live.filter((each) => each.source === one.source && isOpen(each)).at(-1) === one
      const twoSources = !register(one) && !register(holds) && one.source !== holds.source
      if ((!together && !eitherSaw) || (twoSources && lastOfItsSource)) against.push(one.id)
    }
    if (against.length > 0) found.push({ fact, holds: holds.id, against })
  }
  return found
}

it('is found as a slow reading of the definition finds it', () => {
  const hour = fc.integer({ min: 0, max: 12 }).map(at)
  const day = fc.constantFrom('2026-03-30', '2026-04-01', '2026-11-09', '2026-11-10')
  const statement: fc.Arbitrary<Omit<Said, 'id'>> = fc.record({
    fact: fc.constantFrom('bedCount' as const, 'largePrepayers' as const),
    value: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 6 }),
    source: fc.constantFrom('visit' as const, 'fee_record' as const, 'resident' as const, 'entered' as const, 'import' as const),
    screening: fc.option(fc.constantFrom('one', 'two', 'three')),
    check: fc.constant(null),
    trueSince: day,
    recordedAt: hour,
    basedOn: fc.option(hour),
    settles: fc.boolean(),
    withdrawnAt: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, hour),
  })
  let disagreed = 0
  fc.assert(
    fc.property(fc.array(statement, { minLength: 2, maxLength: 8, size: 'max' }), fc.integer({ min: 0, max: 7 }), (drawn, settling) => {
      // One in a while decides; else everything would be decided.
      const statements = drawn.map((each, place) => ({ ...each, id: String(place), settles: each.settles && place === settling }))
      const expected = bruteForce(statements, '2026-04-01')
      disagreed += expected.length
      expect(disagreementsAmong(statements, '2026-04-01')).toEqual(expected)
    }),
    { numRuns: 4000 },
  )
  expect(disagreed).toBeGreaterThan(500)
})
