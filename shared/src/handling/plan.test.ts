import { array, boolean, assert as check, constant, constantFrom, integer, option, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedAsValues, registrations } from '../facts/catalogue.ts'
import { type Level, levels } from '../risk/vocabulary.ts'
import { isMeasure, measureCodes, measures } from './measures.ts'
import { callsOf, keyOf, type PlanGrounds, type Planned, planOf, revise } from './plan.ts'

const known = <T>(values: readonly T[]) => option(constantFrom(...values), { nil: undefined })
const anyGrounds = record({
  level: constantFrom<Level>(...levels),
  facts: record({ registration: known(registrations), namedAs: known(namedAsValues), suspectedCrime: known([true, false]), collapsed: known([true, false]) }),
  handling: record({
    residents: known([0, 1, 40]),
    stableOperation: known([true, false]),
    eldersHarmedInDifficulty: known([0, 3]),
    punished: known([true, false]),
  }),
  largePrepayment: option(boolean(), { nil: null }),
})

type World = Required<PlanGrounds['facts']> & PlanGrounds['handling'] & { large: boolean; level: Level }

/** The table of handling.md once more, for a world in which everything is known: written row by row from its words, not from the code. */
const byTheTable = (world: World): string[] => {
  const { level, registration, namedAs, large, residents = 0, stableOperation, suspectedCrime, collapsed, punished, eldersHarmedInDifficulty = 0 } = world
  const inhabited = registration === 'unregistered' && residents > 0
  const rows: [string, boolean | undefined][] = [
    ['MY1', level === 'yellow'],
    ['MY2', level === 'yellow'],
    ['MY3', level === 'yellow'],
    ['MO1', level === 'orange'],
    ['MO2', level === 'orange'],
    ['MO3', level === 'orange'],
    ['MO4', level === 'orange' || (level === 'red' && large)],
    ['MR1', level === 'red'],
    ['MR2', level === 'red'],
    ['MR3', level === 'red'],
    ['MR4', level === 'red' && suspectedCrime],
    ['MU1', inhabited && stableOperation && !large],
    ['MU2', inhabited && large],
    ['MU3', inhabited && large && namedAs === 'social_service'],
    ['MU4', inhabited && large && namedAs === 'enterprise'],
    ['MV1', eldersHarmedInDifficulty > 0],
    ['MV2', collapsed],
    ['MC1', punished],
    ['MF1', registration === 'unfiled'],
  ]
  return rows.filter(([, applies]) => applies).map(([code]) => code)
}

/** Every world that what is known leaves possible. */
const worldsOf = ({ level, facts, handling, largePrepayment }: PlanGrounds): World[] => {
  const ways = {
    registration: facts.registration ? [facts.registration] : [...registrations],
    namedAs: facts.namedAs ? [facts.namedAs] : [...namedAsValues],
    suspectedCrime: facts.suspectedCrime === undefined ? [true, false] : [facts.suspectedCrime],
    collapsed: facts.collapsed === undefined ? [true, false] : [facts.collapsed],
    residents: handling.residents === undefined ? [0, 7] : [handling.residents],
    stableOperation: handling.stableOperation === undefined ? [true, false] : [handling.stableOperation],
    eldersHarmedInDifficulty: handling.eldersHarmedInDifficulty === undefined ? [0, 2] : [handling.eldersHarmedInDifficulty],
    punished: handling.punished === undefined ? [true, false] : [handling.punished],
    large: largePrepayment === null ? [true, false] : [largePrepayment],
  }
  return Object.entries(ways).reduce<object[]>(
    (worlds, [key, values]) => worlds.flatMap((world) => values.map((value) => ({ ...world, [key]: value }))),
    [{ level }],
  ) as World[]
}

const codesOf = (grounds: PlanGrounds) => planOf(grounds).map(keyOf)

describe('the plan of an institution', () => {
  it('is row by row what the table of measures says, whatever is known', () => {
    void check(
      property(anyGrounds, (grounds) => {
        const plan = codesOf(grounds)
        const worlds = worldsOf(grounds).map(byTheTable)
        // A measure stands in the plan when it applies however the unknown turns out, and in no other case.
        for (const code of measureCodes) expect([code, plan.includes(code)]).toEqual([code, worlds.every((world) => world.includes(code))])
      }),
      { numRuns: 600 },
    )
  })

  it('has whatever is unknown and decides a measure of a listed place established, and nothing else', () => {
    void check(
      property(anyGrounds, (grounds) => {
        const asked = planOf(grounds).flatMap(({ fact }) => fact ?? [])
        const open = measureCodes.filter((code) => {
          const worlds = worldsOf(grounds).map((world) => byTheTable(world).includes(code))
          return worlds.some((applies) => applies) && !worlds.every((applies) => applies)
        })
        expect(asked.length > 0).toBe(grounds.level !== 'green' && open.length > 0)
        const unknown = { ...grounds.facts, ...grounds.handling, largePrepayment: grounds.largePrepayment ?? undefined }
        for (const fact of asked) expect(unknown[fact]).toBeUndefined()
        expect(new Set(asked).size).toBe(asked.length)
      }),
      { numRuns: 600 },
    )
  })

  it('asks under what name an unregistered place operates by one action for both measures that wait for it', () => {
    const plan = codesOf({
      ...{ level: 'red', facts: { registration: 'unregistered', suspectedCrime: false, collapsed: false }, largePrepayment: true },
      handling: { residents: 12, stableOperation: true, eldersHarmedInDifficulty: 0, punished: false },
    })
    expect(plan).toEqual(['MO4', 'MR1', 'MR2', 'MR3', 'MU2', 'ME:namedAs'])
  })

  it('is for a green place what is known to apply, without inquiries', () => {
    expect(planOf({ level: 'green', facts: { registration: 'unfiled' }, handling: {}, largePrepayment: null })).toEqual([{ code: 'MF1', fact: null }])
  })
})

const asPlanned = (key: string, id: string, rest: Partial<Planned> = {}): Planned => {
  const [code = '', fact] = key.split(':')
  return { id, code, fact: (fact ?? null) as Planned['fact'], open: true, planned: true, lapsed: false, ...rest }
}

/** Goes through revisions one after the other as the store does, with people ending actions in between. */
const run = (steps: readonly { grounds: PlanGrounds; end: readonly number[] }[]) => {
  let before: string[] = []
  const actions: Planned[] = []
  const history = steps.map(({ grounds, end }) => {
    const { add, lapse, resume } = revise(before, actions, grounds)
    for (const item of add) actions.push(asPlanned(keyOf(item), String(actions.length)))
    for (const action of actions) {
      if (lapse.some(({ id }) => id === action.id)) action.lapsed = true
      if (resume.includes(action.id)) action.lapsed = false
    }
    const openAfter = actions.filter(({ open }) => open).map(keyOf)
    const called = codesOf(grounds)
    const newly = called.filter((key) => !before.includes(key))
    before = callsOf(before, grounds)
    const total = actions.length
    for (const index of end) {
      const action = actions[index % Math.max(1, total)]
      if (action) action.open = false
    }
    return { openAfter, newly, lapse, lapsed: actions.filter(({ lapsed, open }) => lapsed && open).map(keyOf), called }
  })
  return { history, actions }
}

describe('a revision', () => {
  it('loses no measure: what was planned stays, what is newly called for is open, and each stands open once', () => {
    const steps = array(record({ grounds: anyGrounds, end: array(integer({ min: 0, max: 30 }), { maxLength: 3 }) }), { minLength: 1, maxLength: 6 })
    void check(
      property(steps, (taken) => {
        const { history, actions } = run(taken)
        for (const { openAfter, newly, lapse } of history) {
          for (const key of newly) expect(openAfter).toContain(key)
          expect(new Set(openAfter).size).toBe(openAfter.length)
          for (const { why } of lapse) expect(why.zh).not.toBe('')
        }
        // Nobody but a person ends anything: whatever was ever added is still there.
        expect(actions.length).toBeGreaterThanOrEqual(Math.max(...history.map(({ openAfter }) => openAfter.length)))
      }),
      { numRuns: 200 },
    )
  })

  it('marks what follows from facts only once they rule it out: what is unknown, or unknown again, ends nothing', () => {
    const steps = array(anyGrounds, { minLength: 1, maxLength: 6 })
    void check(
      property(steps, (taken) => {
        const { history } = run(taken.map((grounds) => ({ grounds, end: [] })))
        for (const [at, { openAfter, lapsed }] of history.entries()) {
          const worlds = worldsOf(taken[at] as PlanGrounds).map(byTheTable)
          const isRuledOut = (code: string) => worlds.every((world) => !world.includes(code))
          for (const code of measureCodes.filter((each) => lapsed.includes(each))) expect([code, isRuledOut(code)]).toEqual([code, true])
          for (const code of measureCodes.filter((each) => measures[each].level === null && openAfter.includes(each)))
            expect([code, lapsed.includes(code)]).toEqual([code, isRuledOut(code)])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says of a transfer to the police whether the level fell or the suspicion went', () => {
    const known = { handling: { residents: 0, stableOperation: true, eldersHarmedInDifficulty: 0, punished: false }, largePrepayment: false }
    const whyOf = (level: Level, suspectedCrime: boolean) =>
      revise(['MR4'], [asPlanned('MR4', '1')], { level, facts: { registration: 'filed', collapsed: false, suspectedCrime }, ...known }).lapse[0]?.why.zh
    expect([whyOf('orange', true), whyOf('red', false), whyOf('orange', false)]).toEqual([
      '等级已调整为橙色',
      '情况已变化,不再符合适用条件',
      '情况已变化,不再符合适用条件',
    ])
  })

  it('ends nothing when the level rises: the milder measures stay, not even marked', () => {
    const calm = {
      facts: { registration: 'filed' as const, collapsed: false },
      handling: { eldersHarmedInDifficulty: 0, punished: false },
      largePrepayment: false,
    }
    void check(
      property(uniqueArray(constantFrom<Level>('yellow', 'orange', 'red'), { minLength: 2, maxLength: 3 }), constant(calm), (chosen, rest) => {
        const rising = [...chosen].sort((one, other) => levels.indexOf(other) - levels.indexOf(one))
        const { history } = run(rising.map((level) => ({ grounds: { level, ...rest, facts: { ...rest.facts, suspectedCrime: false } }, end: [] })))
        const last = history.at(-1)
        expect(last?.lapsed).toEqual([])
        for (const { called } of history) for (const key of called) expect(last?.openAfter).toContain(key)
      }),
    )
  })

  it('marks what a fallen level no longer calls for, and takes the mark back when it rises again', () => {
    const filed = {
      facts: { registration: 'filed' as const, collapsed: false },
      handling: { eldersHarmedInDifficulty: 0, punished: false },
      largePrepayment: false,
    }
    const { history } = run((['orange', 'yellow', 'orange'] as const).map((level) => ({ grounds: { level, ...filed }, end: [] })))
    expect(history.map(({ lapsed }) => lapsed)).toEqual([[], ['MO1', 'MO2', 'MO3', 'MO4'], []])
  })

  it('says that a fact is established only where it is, and else that it need not be any more', () => {
    const orange = { level: 'orange' as const, facts: {}, handling: {}, largePrepayment: null }
    const { history } = run([
      { grounds: orange, end: [] },
      { grounds: { ...orange, level: 'green', facts: { collapsed: false } }, end: [] },
    ])
    const keys = history[0]?.openAfter ?? []
    const whyOf = (key: string) => history[1]?.lapse.find(({ id }) => keys[Number(id)] === key)?.why.zh
    expect([whyOf('ME:collapsed'), whyOf('ME:registration'), whyOf('ME:largePrepayment')]).toEqual(['已查明', '不再需要查明', '不再需要查明'])
  })

  it('presses for money anew once it is known to be large, and not again while nobody knows in between', () => {
    const rest = {
      facts: { registration: 'filed' as const, collapsed: false, suspectedCrime: false },
      handling: { eldersHarmedInDifficulty: 0, punished: false },
    }
    const pressing = (taken: readonly [Level, boolean | null][]) =>
      run(
        taken.map(([level, largePrepayment]) => ({ grounds: { level, largePrepayment, ...rest }, end: Array.from({ length: 20 }, (_, index) => index) })),
      ).actions.filter(({ code }) => code === 'MO4').length
    const known: [Level, boolean | null][] = [['orange', true]]
    expect(
      pressing([
        ['orange', false],
        ['red', true],
      ]),
    ).toBe(2)
    expect(pressing([['orange', false], ...known])).toBe(2)
    expect(pressing([...known, ['orange', null], ...known, ['red', true]])).toBe(1)
    expect(pressing([...known, ['orange', false], ...known])).toBe(2)
  })

  it('does not bring back what was dropped while it is called for without a break, and plans it anew after one', () => {
    const filed = {
      facts: { registration: 'filed' as const, collapsed: false },
      handling: { eldersHarmedInDifficulty: 0, punished: false },
      largePrepayment: false,
    }
    const again = (levelsTaken: readonly Level[]) =>
      run(levelsTaken.map((level, at) => ({ grounds: { level, ...filed }, end: at === 0 ? [0, 1, 2] : [] }))).actions
    expect(again(['yellow', 'yellow']).map(keyOf)).toEqual(['MY1', 'MY2', 'MY3'])
    expect(again(['yellow', 'green', 'yellow']).map(keyOf)).toEqual(['MY1', 'MY2', 'MY3', 'MY1', 'MY2', 'MY3'])
  })
})

describe('the table of measures', () => {
  it('names a title, a clause of the plan, a unit and working days for each', () => {
    for (const code of measureCodes) {
      const { title, cites, days } = measures[code]
      expect([code, title.zh.length > 1, cites.words.length > 1, days > 0]).toEqual([code, true, true, true])
      expect(isMeasure(code)).toBe(true)
    }
  })
})
