import type { Determination, QueueRow } from '@silverguard/shared/determinations/contract'
import { expect, test } from 'vitest'
import { agendaOf } from './meeting-agenda.ts'

const row = (institution: string, proposal: 'waits' | 'sent back' | 'none'): QueueRow => ({
  ...{ institution, version: 1, name: `机构${institution}`, township: '990101001', townshipName: '云亭镇', standing: 'red', level: 'red', couldReach: 'red' },
  ...{ status: 'settled', matched: ['R4'], confirmed: null, why: ['proposed'], doubts: [], changed: null, relapse: null, lastScreenedOn: null },
  proposal:
    proposal === 'none'
      ? null
      : {
          id: `proposal of ${institution}`,
          level: 'red',
          reason: '',
          by: '甲',
          own: false,
          at: '2026-11-21T01:00:00Z',
          sentBack: proposal === 'waits' ? null : '材料不足',
        },
})
const decision = (institution: string): Determination => ({
  ...{ id: institution, institution, institutionName: `机构${institution}`, townshipName: '云亭镇', state: 'confirmed', previous: null, movement: 'listed' },
  proposed: { level: 'red', reason: '', evidence: [], by: '甲', own: false, at: '2026-11-21T01:00:00Z' },
  decided: { level: 'red', reason: '', evidence: [], by: '乙', at: '2026-11-21T02:00:00Z', minutes: '', meeting: null },
  upon: { standing: 'red', level: 'red', status: 'settled', ruleSet: 'district-plan@1', matched: ['R4'] },
})
const summary = (items: ReturnType<typeof agendaOf>) => items.map(({ institution, isDone }) => `${institution}${isDone ? '✓' : ''}`)

test('what can be decided comes before what has first to be proposed', () => {
  expect(summary(agendaOf([], [row('a', 'none'), row('b', 'waits'), row('c', 'sent back'), row('d', 'waits')], []))).toEqual(['b', 'd', 'a', 'c'])
})

test('a place that was decided stays where it was seen, ticked off', () => {
  expect(summary(agendaOf(['a', 'b', 'c'], [row('a', 'waits'), row('c', 'waits'), row('d', 'waits')], [decision('b')]))).toEqual(['a', 'b✓', 'c', 'd'])
})

test('a place that left the queue without this meeting is there no more', () => {
  expect(summary(agendaOf(['a', 'b'], [row('b', 'waits')], []))).toEqual(['b'])
})

test('a place that was sent back here is through until somebody proposes it anew', () => {
  expect(summary(agendaOf(['a'], [row('a', 'sent back')], [decision('a')]))).toEqual(['a✓'])
  expect(summary(agendaOf(['a'], [row('a', 'waits')], [decision('a')]))).toEqual(['a'])
})

test('a place is through as soon as it was decided, before the queue has been read anew', () => {
  expect(summary(agendaOf(['a'], [row('a', 'waits')], [{ ...decision('a'), id: 'proposal of a' }]))).toEqual(['a✓'])
})
