import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { text } from '@silverguard/shared/text'
import { expect, test } from 'vitest'
import { daysOf } from './days-of.ts'

const entry = (id: string, at: string): TimelineEntry => ({
  ...{ id, at, on: null, kind: 'acted', by: '顾小满', sentence: text('办结', 'Finished'), level: null, action: null },
})

test('what happened after midnight in Shanghai stands under the new day, and no entry is lost or moved', () => {
  const entries = [entry('c', '2026-11-21T02:00:00Z'), entry('b', '2026-11-20T16:00:00Z'), entry('a', '2026-11-20T15:59:59Z')]
  const days = daysOf(entries)
  expect(days.map(({ day, entries: of }) => [day, of.map(({ id }) => id)])).toEqual([
    ['2026-11-21', ['c', 'b']],
    ['2026-11-20', ['a']],
  ])
})
