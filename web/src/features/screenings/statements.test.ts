import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { expect, test } from 'vitest'
import { historiesOf, triedOf, valuesOf, voicesOf } from './statements.ts'

const said = (id: string, part: Partial<StatementRecord>): StatementRecord => ({
  id,
  fact: 'bedCount',
  value: 10,
  trueSince: '2026-11-01',
  recordedAt: '2026-11-01T00:00:00Z',
  source: 'visit',
  recordedBy: '某人',
  screening: null,
  check: null,
  evidence: [],
  note: null,
  settles: false,
  basedOn: null,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnReason: null,
  ...part,
})

test('the history of a fact is the latest first, and facts stand in the order of the facts table', () => {
  const statements = [said('a', {}), said('b', { trueSince: '2026-11-05' }), said('c', { fact: 'registration', value: 'filed' })]
  expect(historiesOf(statements).map(({ fact, statements: all }) => [fact, all.map(({ id }) => id)])).toEqual([
    ['registration', ['c']],
    ['bedCount', ['b', 'a']],
  ])
})

test('the voices of a disagreement begin with the one that holds, and their values are offered once each', () => {
  const statements = [said('a', { value: 10 }), said('b', { value: 12 }), said('c', { value: 10 })]
  const voices = voicesOf({ fact: 'bedCount', holds: 'b', against: ['a', 'c'] }, statements)
  expect(voices.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(valuesOf(voices)).toEqual([12, 10])
})

test('of answers that could not be established the latest that was not taken back is told', () => {
  const statements = [
    said('a', { value: null, trueSince: '2026-11-01' }),
    said('b', { value: null, trueSince: '2026-11-10' }),
    said('c', { value: null, trueSince: '2026-11-20', withdrawnAt: '2026-11-21T00:00:00Z' }),
    said('d', { trueSince: '2026-11-21' }),
  ]
  expect(triedOf(statements).get('bedCount')?.id).toBe('b')
})
