import { describe, expect, test } from 'vitest'
import type { FactKey, Facts } from '../facts/catalogue.ts'
import { compile } from './evaluate.ts'
import { evaluatedLine } from './evaluated-line.ts'
import { shippedRuleSet } from './profiles.ts'

const engine = compile(shippedRuleSet('district-plan'))
const pointsOf = (facts: Facts, fact: FactKey) => engine.turningPoints(facts).filter((point) => point.fact === fact)
const unregistered = { registration: 'unregistered', operating: true } as const

describe('turning points of the district plan', () => {
  test('the prepayment that makes an unregistered place red is 6 times the fee', () => {
    expect(pointsOf({ ...unregistered, monthlyFee: 3000, largestPrepayment: 500, largePrepayers: 0 }, 'largestPrepayment')).toEqual([
      { fact: 'largestPrepayment', from: 500, to: { atLeast: 18_000 }, level: 'red', rules: ['R1'] },
    ])
  })
  test('an unknown monthly fee turns from 0 up to a sixth of the prepayment, rounded down to the fen', () => {
    expect(pointsOf({ ...unregistered, largestPrepayment: 1000 }, 'monthlyFee')).toEqual([
      { fact: 'monthlyFee', from: null, to: { atLeast: 0 }, otherEnd: { atMost: 166.66 }, level: 'red', rules: ['R1'] },
    ])
  })
  test('a known monthly fee names the nearest end: at most, from above', () => {
    expect(pointsOf({ ...unregistered, monthlyFee: 400, largestPrepayment: 1000 }, 'monthlyFee')).toEqual([
      { fact: 'monthlyFee', from: 400, to: { atMost: 166.66 }, level: 'red', rules: ['R1'] },
    ])
  })
  test('months turn beyond 6, not at 6', () => {
    expect(pointsOf({ prepaymentUse: 'facility_shortfall', longestPrepaidMonths: 3 }, 'longestPrepaidMonths')).toEqual([
      { fact: 'longestPrepaidMonths', from: 3, to: { moreThan: 6 }, level: 'yellow', rules: ['Y1'] },
    ])
    expect(pointsOf({ prepaymentUse: 'facility_shortfall', longestPrepaidMonths: 8 }, 'longestPrepaidMonths')).toEqual([
      { fact: 'longestPrepaidMonths', from: 8, to: { atMost: 6 }, level: 'green', rules: [] },
    ])
  })
  test('where two unknown facts are needed together there is none', () => {
    expect(pointsOf({ ...unregistered }, 'largestPrepayment')).toEqual([])
  })
  test('a choice has one entry a value, the higher level first, then the order of the choices', () => {
    const facts = { largePrepayers: 1, bedCount: 9, prepaymentUse: 'regular' } as const
    expect(pointsOf(facts, 'prepaymentUse').map(({ to, level }) => [to, level])).toEqual([
      ['irregular', 'orange'],
      ['facility_shortfall', 'yellow'],
    ])
    expect(pointsOf({ ...unregistered }, 'registration').map(({ to }) => to)).toEqual(['filed', 'unfiled'])
  })
  test('becoming unknown is not a turning point, and the present value is never one', () => {
    for (const { from, to } of engine.turningPoints({ suspectedCrime: true, collapsed: false })) expect(to === null || to === from).toBe(false)
  })
})

test('one evaluated line has the keys of risk-rules section 6, and only those', () => {
  const facts = { ...unregistered, largestPrepayment: 1000 } as const
  const line = evaluatedLine(engine.verdict(facts), engine.turningPoints(facts))
  expect(Object.keys(line)).toEqual(['level', 'couldReach', 'status', 'matched', 'undetermined', 'turningPoints'])
  expect(line.matched).toEqual(['O6'])
  expect(Object.keys(line.turningPoints?.find((point) => point.fact === 'monthlyFee') ?? {})).toEqual(['fact', 'from', 'to', 'level', 'rules'])
  expect(Object.keys(evaluatedLine(engine.verdict({})))).not.toContain('turningPoints')
})
