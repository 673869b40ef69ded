import type { KnownFact } from '@silverguard/shared/facts/contract'
import { expect, test } from 'vitest'
import { readFact, readParticular } from '../../typed/read-typed.ts'
import { type Base, draftOf, nothingKnown } from './draft.ts'
import { changesOf, factsInForce, handedIn, lacksReason } from './draft-changes.ts'
import { readDraft } from './read-draft.ts'

const today = '2026-11-21'
const fact = (key: KnownFact['fact'], value: KnownFact['value'], trueSince: string): KnownFact => ({
  id: '00000000-0000-7000-8000-000000000001',
  screening: null,
  check: null,
  evidence: [],
  fact: key,
  value,
  trueSince,
  recordedAt: '2026-11-01T00:00:00Z',
  source: 'entered',
  recordedBy: '某人',
})
const base: Base = {
  particulars: { name: '晴川虚构颐养院', township: '990101001', telephones: ['1', '2'], formerNames: ['甲、乙院'], residents: 0 },
  facts: [fact('bedCount', 0, '2026-10-01'), fact('insolvent', false, '2026-11-20')],
}

test('what is left blank is unknown, and neither no nor 0', () => {
  const draft = { ...draftOf(nothingKnown, today), particulars: { ...draftOf(nothingKnown, today).particulars, name: '甲', township: '990101001' } }
  const reading = readDraft(draft, today)
  expect(reading.faults).toEqual([])
  expect(reading.facts).toEqual({})
})

test('a draft that nobody touched changes nothing, zero and no included', () => {
  const draft = draftOf(base, today)
  expect(changesOf(base, draft, readDraft(draft, today))).toEqual({ particulars: {}, facts: {}, withdrawn: [] })
})

test('only what differs is sent: an emptied particular is null, an emptied fact withdrawn', () => {
  const draft = draftOf(base, today)
  const changed = { ...draft, particulars: { ...draft.particulars, telephones: '' }, facts: { ...draft.facts, bedCount: '', insolvent: 'yes' } }
  expect(changesOf(base, changed, readDraft(changed, today))).toEqual({
    particulars: { telephones: null },
    facts: { insolvent: true },
    withdrawn: ['bedCount'],
  })
})

test('a statement that is true since a later day stays in force over what is typed', () => {
  const draft = draftOf(base, '2026-11-01')
  const changed = { ...draft, facts: { ...draft.facts, insolvent: 'yes', bedCount: '30' } }
  expect(factsInForce(base, changed, readDraft(changed, today))).toEqual({ bedCount: 30, insolvent: false })
})

test('numbers are read as people type them, and what is no number is refused', () => {
  expect(readFact('monthlyFee', '18,000.50')).toEqual({ value: 18_000.5 })
  expect(readFact('bedCount', '12')).toEqual({ value: 12 })
  expect(readFact('bedCount', '约 12')).toEqual({ fault: 'asWhole' })
  expect(readFact('bedCount', '1.5')).toEqual({ fault: 'asWhole' })
  expect(readFact('monthlyFee', '0.001')).toEqual({ fault: 'asMoney' })
  expect(readFact('monthlyFee', '-1')).toEqual({ fault: 'asMoney' })
})

test('names and telephones stand one a line', () => {
  expect(readParticular('formerNames', '甲院\n\n 乙院 ')).toEqual({ value: ['甲院', '乙院'] })
})

test('name, township and a day not in the future are demanded', () => {
  expect(readDraft(draftOf(nothingKnown, '2026-11-22'), today).faults).toEqual([
    { path: 'particulars.name', fault: 'required' },
    { path: 'particulars.township', fault: 'required' },
    { path: 'trueSince', fault: 'notFuture' },
  ])
})

test('what is emptied needs a reason, which goes along only where something is taken back', () => {
  const kept = draftOf(base, today)
  const emptied = { ...kept, facts: { ...kept.facts, bedCount: '' } }
  const changes = changesOf(base, emptied, readDraft(emptied, today))
  expect(lacksReason(changes, { ...emptied, withdrawnReason: ' 错 ' })).toBe(true)
  expect(lacksReason(changes, { ...emptied, withdrawnReason: '填错' })).toBe(false)
  expect(handedIn(changes, { ...emptied, withdrawnReason: ' 填错 ' })).toMatchObject({ withdrawn: ['bedCount'], withdrawnReason: '填错' })
  const nothing = changesOf(base, kept, readDraft(kept, today))
  expect(handedIn(nothing, { ...kept, withdrawnReason: '填错' })).not.toHaveProperty('withdrawnReason')
})
