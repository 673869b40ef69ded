import { describe, expect, it } from 'vitest'
import { type Level, levels, type Standing, type VerdictStatus } from '../risk/vocabulary.ts'
import { type Demand, demandsOf, faultsOfDecision, faultsOfProposal, type Grounds, movementOf, type Said } from './deciding.ts'

type Column = Level | 'pending' | 'apart' | 'openly red' | 'openly orange' | 'openly yellow'

// Risk-rules, section 5, written out by hand. What the rules say stands above, the level that is to be confirmed to the left.
// r a reason, e evidence, R a reviewer, x never, - nothing.
const table = `
           red  orange yellow green pending apart  openly_red openly_orange openly_yellow
  red      -    r      r      r     r       r      -          r             r
  orange   reR  -      r      r     r       r      reR        -             r
  yellow   reR  reR    -      r     r       r      reR        reR           -
  green    reR  reR    reR    -     x       x      x          x             x`
// Off a list, or down it: what was confirmed before is above. A reason and evidence as well.
const falls: Record<Level, readonly Level[]> = { red: ['orange', 'yellow', 'green'], orange: ['yellow', 'green'], yellow: ['green'], green: [] }

const said: Record<string, Demand[]> = { x: ['never'], '-': [], r: ['reason'], re: ['reason', 'evidence'], reR: ['reason', 'evidence', 'reviewer'] }
const [heading = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const columns = heading.map((column) => column.replace('_', ' ') as Column)

const sayings: Record<Column, { level: Level; status: VerdictStatus; standing: Standing }> = {
  red: { level: 'red', status: 'settled', standing: 'red' },
  orange: { level: 'orange', status: 'settled', standing: 'orange' },
  yellow: { level: 'yellow', status: 'settled', standing: 'yellow' },
  green: { level: 'green', status: 'settled', standing: 'green' },
  pending: { level: 'green', status: 'open', standing: 'pending' },
  apart: { level: 'green', status: 'settled', standing: 'apart' },
  'openly red': { level: 'red', status: 'open', standing: 'red' },
  'openly orange': { level: 'orange', status: 'open', standing: 'orange' },
  'openly yellow': { level: 'yellow', status: 'open', standing: 'yellow' },
}

type Case = { to: Level; grounds: Grounds; demands: Demand[] }
const cases = lines.flatMap(([to, ...cells]) =>
  cells.flatMap((cell, at) =>
    ([null, ...levels] as const).map((previous): Case => {
      const column = columns[at] ?? 'red'
      const fallen = previous !== null && falls[previous].includes(to as Level)
      const code = fallen && (cell === '-' || cell === 'r') ? 're' : cell
      return { to: to as Level, grounds: { ...sayings[column], previous }, demands: said[code] ?? [] }
    }),
  ),
)

describe('what a level asks for', () => {
  it('is as the table says it, for every level, computed level, state of facts and level before', () => {
    expect(cases).toHaveLength(4 * 9 * 5)
    for (const { to, grounds, demands } of cases) expect([to, grounds, demandsOf(to, grounds)]).toEqual([to, grounds, demands])
  })

  it('is demanded of every proposal, but for the reviewer, who decides', () => {
    for (const { to, grounds, demands } of cases) {
      const paths = (reason: string, evidence: string[]) => faultsOfProposal({ level: to, reason, evidence }, grounds).map(({ path }) => path)
      const asked = (['reason', 'evidence'] as const).filter((demand) => demands.includes(demand))
      const never = demands.includes('never')
      expect([to, grounds, paths('', [])]).toEqual([to, grounds, never ? ['level'] : asked])
      expect([to, grounds, paths('说明', ['a'])]).toEqual([to, grounds, never ? ['level'] : []])
    }
  })

  it('is demanded of every decision: below the computed level a reviewer with a reason of their own, else what was proposed with counts', () => {
    for (const { to, grounds, demands } of cases) {
      const proposed = { level: to, reason: '提出的理由', evidence: ['a'] }
      const paths = (isReviewer: boolean, reason: string, by = proposed) =>
        faultsOfDecision({ level: to, reason, evidence: [], proposed: by, isReviewer }, grounds).map(({ path }) => path)
      const reviewed = demands.includes('reviewer')
      const of = (faults: string[]) => [to, grounds, demands.includes('never') ? ['level'] : faults]
      expect([to, grounds, paths(false, '')]).toEqual(of(reviewed ? ['level', 'reason'] : []))
      expect([to, grounds, paths(true, '')]).toEqual(of(reviewed ? ['reason'] : []))
      expect([to, grounds, paths(true, '审核的理由')]).toEqual(of([]))
      expect([to, grounds, paths(true, '审核的理由', { ...proposed, evidence: [] })]).toEqual(of(demands.includes('evidence') ? ['evidence'] : []))
      expect([to, grounds, paths(true, '', { ...proposed, reason: '' })]).toEqual(of(demands.includes('reason') ? ['reason'] : []))
    }
  })

  it('lets a decision raise what was proposed with a reason of its own, and never lower it', () => {
    const grounds: Grounds = { ...sayings.yellow, previous: null }
    const decide = (level: Level, proposed: Level, reason: string) =>
      faultsOfDecision({ level, reason, evidence: [], proposed: { level: proposed, reason: '提出的理由', evidence: [] }, isReviewer: true }, grounds)
    expect(decide('red', 'yellow', '').map(({ path }) => path)).toEqual(['reason'])
    expect(decide('red', 'yellow', '另有线索')).toEqual([])
    expect(decide('yellow', 'orange', '不必这样高').map(({ path }) => path)).toEqual(['level'])
  })

  it('takes for a reason only what can be seen, two characters at least', () => {
    const grounds: Grounds = { ...sayings.yellow, previous: null }
    const proposed: Said = { level: 'orange', reason: '另有线索', evidence: [] }
    const paths = (reason: string) => [
      faultsOfProposal({ level: 'orange', reason, evidence: [] }, grounds)
        .map(({ path }) => path)
        .join(),
      faultsOfDecision({ level: 'red', reason, evidence: [], proposed, isReviewer: true }, grounds)
        .map(({ path }) => path)
        .join(),
      faultsOfDecision({ level: 'orange', reason: '', evidence: [], proposed: { ...proposed, reason }, isReviewer: true }, grounds)
        .map(({ path }) => path)
        .join(),
    ]
    for (const nothing of ['\u200b\u200b', '\u2060\ufeff\u00ad', ' \t\n\u3000', '\u0001\u0002', '由', '由\u200b \u202e'])
      expect([nothing, paths(nothing)]).toEqual([nothing, ['reason', 'reason', 'reason']])
    for (const words of ['属实', 'ok', '\u200b属\u200b实', '𠮷院']) expect([words, paths(words)]).toEqual([words, ['', '', '']])
  })

  it('knows what each level does to the one before', () => {
    const moves = ([null, ...levels] as const).map((previous) => levels.map((to) => movementOf(to, previous)))
    expect(moves).toEqual([
      ['listed', 'listed', 'listed', 'cleared'],
      ['kept', 'lowered', 'lowered', 'removed'],
      ['raised', 'kept', 'lowered', 'removed'],
      ['raised', 'raised', 'kept', 'removed'],
      ['listed', 'listed', 'listed', 'kept'],
    ])
  })
})
