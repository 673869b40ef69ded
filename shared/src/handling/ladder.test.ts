import { array, constantFrom, assert as hold, integer, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../days.ts'
import { type LadderIntervals, nextStep, type TakenStep } from './ladder.ts'
import { type LadderStep, ladderSteps } from './vocabulary.ts'

const intervals: LadderIntervals = { remind: 1, supervise: 3, circulate: 5, interview: 5 }
/** Every day counts here: how working days are counted is tested elsewhere. */
const after = dayAfter
const atOnce = (step: LadderStep, day: string): TakenStep => ({ step, raisedOn: day, on: day })
const dueOn = '2026-10-19'
const on = (day: string, taken: readonly TakenStep[] = [], own = intervals, drafted: readonly LadderStep[] = []) =>
  nextStep({ dueOn, taken, drafted, today: day }, own, after)

describe('the ladder', () => {
  it('asks for nothing up to the due date, then for the reminder, from its interval on', () => {
    expect(on('2026-10-19')).toBeNull()
    expect(on('2026-10-20', [], { ...intervals, remind: 2 })).toEqual({ step: 'remind', from: '2026-10-21', due: false, drafted: false })
    expect(on('2026-10-21', [], { ...intervals, remind: 2 })).toEqual({ step: 'remind', from: '2026-10-21', due: true, drafted: false })
  })

  it('asks for no step whose paper is drafted already, and for any other', () => {
    const taken = [atOnce('remind', '2026-10-20')]
    expect(on('2026-10-23', taken, intervals, ['supervise'])).toEqual({ step: 'supervise', from: '2026-10-23', due: false, drafted: true })
    expect(on('2026-10-23', taken, intervals, ['circulate'])).toMatchObject({ step: 'supervise', due: true, drafted: false })
  })

  it('counts from the step before, not from the due date, and ends with the interview', () => {
    const taken: TakenStep[] = []
    const seen = ladderSteps.map((step, at) => {
      const next = on('2026-12-31', taken)
      taken.push(atOnce(step, dayAfter('2026-11-01', at)))
      return next
    })
    expect(seen.map((next) => next?.step)).toEqual(ladderSteps)
    expect(seen.map((next) => next?.from)).toEqual(['2026-10-20', '2026-11-04', '2026-11-07', '2026-11-08'])
    expect(on('2026-12-31', taken)).toBeNull()
  })

  it('begins anew after an extension: what was taken before the new due date belongs to the old one', () => {
    const taken: TakenStep[] = [atOnce('remind', '2026-10-18'), { step: 'supervise', raisedOn: '2026-10-19', on: '2026-10-20' }]
    expect(on('2026-10-21', taken)).toMatchObject({ step: 'remind', from: '2026-10-20' })
    expect(on('2026-10-24', [...taken, atOnce('remind', '2026-10-21')])).toMatchObject({ step: 'supervise', from: '2026-10-24', due: true })
  })

  it('never leads back, and never calls for a step before those that were taken', () => {
    const day = integer({ min: 0, max: 60 }).map((days) => dayAfter('2026-10-01', days))
    const step = constantFrom(...ladderSteps)
    const drawn = tuple(day, array(record({ step, raisedOn: day, on: day }), { maxLength: 6 }))
    void hold(
      property(drawn, ([today, taken]) => {
        const highest = Math.max(-1, ...taken.filter((each) => each.on > dueOn && each.raisedOn > dueOn).map((each) => ladderSteps.indexOf(each.step)))
        const next = on(today, taken)
        if (today <= dueOn || highest === ladderSteps.length - 1) expect(next).toBeNull()
        else expect(next?.step).toBe(ladderSteps[highest + 1])
      }),
    )
  })
})
