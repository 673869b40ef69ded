import type { Publication } from '@silverguard/shared/risk/contract'
import { describe, expect, test } from 'vitest'
import { spansOf } from './spans.ts'

const published = (id: string, holdsFrom: string, at: string, revoked: Publication['revoked'] = null): Publication => ({
  ...{ id, ruleSet: `set-${id}`, holdsFrom, publishedAt: `${at}T01:00:00.000Z`, publishedBy: '审核员', reason: '测试', revoked },
})
const back = { at: '2026-05-01T01:00:00.000Z', by: '审核员', reason: '有误' }

describe('when a publication holds', () => {
  test('ends on the day before the next one, and the last has no end', () => {
    const spans = spansOf([published('b', '2026-06-01', '2026-05-20'), published('a', '2026-01-01', '2026-01-01')], '2026-07-01')
    expect(spans.map(({ until, state }) => [until, state])).toEqual([
      [null, 'holds'],
      ['2026-05-31', 'held'],
    ])
  })

  test('what comes later waits, and the one before holds until then', () => {
    const spans = spansOf([published('b', '2026-06-01', '2026-05-20'), published('a', '2026-01-01', '2026-01-01')], '2026-05-31')
    expect(spans.map(({ until, state }) => [until, state])).toEqual([
      [null, 'will_hold'],
      ['2026-05-31', 'holds'],
    ])
  })

  test('what was revoked never held and cuts nothing short', () => {
    const spans = spansOf([published('b', '2026-06-01', '2026-05-20', back), published('a', '2026-01-01', '2026-01-01')], '2026-07-01')
    expect(spans.map(({ until, state }) => [until, state])).toEqual([
      [null, 'revoked'],
      [null, 'holds'],
    ])
  })

  test('of several for one day the one published last holds', () => {
    const spans = spansOf([published('a', '2026-06-01', '2026-05-20'), published('b', '2026-06-01', '2026-05-21')], '2026-06-01')
    expect(spans.map(({ state }) => state)).toEqual(['replaced', 'holds'])
  })
})
