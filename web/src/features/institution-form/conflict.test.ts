import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { HistoryEntry } from '@silverguard/shared/institutions/contract'
import { expect, test } from 'vitest'
import { type Choice, type Choices, changedBy, conflictsBetween, type FieldPath, mayTakeMine, mergedDraft, sideOf } from './conflict.ts'
import { type Base, type Draft, draftOf } from './draft.ts'
import { changesOf } from './draft-changes.ts'
import { readDraft } from './read-draft.ts'

const today = '2026-11-21'
const fact = (key: KnownFact['fact'], value: KnownFact['value'], trueSince = '2026-10-01'): KnownFact => ({
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
const opened: Base = {
  particulars: { name: '晴川虚构颐养院', township: '990101001', address: '旧街一号', village: '西村' },
  facts: [fact('bedCount', 10), fact('monthlyFee', 3000), fact('insolvent', false)],
}
const current: Base = {
  particulars: { name: '晴川虚构颐养院', township: '990101001', address: '他填的街三号', village: '东村' },
  facts: [fact('bedCount', 20), fact('monthlyFee', 3000), fact('insolvent', false)],
}
const none: Choices = new Map()
const typing = (particulars: Partial<Draft['particulars']>, facts: Partial<Draft['facts']> = {}): Draft => {
  const draft = draftOf(opened, today)
  return { ...draft, particulars: { ...draft.particulars, ...particulars }, facts: { ...draft.facts, ...facts } }
}
const sides = (draft: Draft, choices = none) => Object.fromEntries(conflictsBetween(opened, current, draft).map((one) => [one.path, sideOf(one, choices)]))
const choosing = (path: FieldPath, choice: Choice): Choices => new Map([[path, choice]])

test('what only one side changed is taken from that side, what both changed is to be chosen and comes first', () => {
  const draft = typing({ address: '我填的街二号' }, { monthlyFee: '3500' })
  expect(conflictsBetween(opened, current, draft)[0]?.path).toBe('particulars.address')
  expect(sides(draft)).toEqual({ 'particulars.address': undefined, 'facts.bedCount': 'theirs', 'facts.monthlyFee': 'mine', 'particulars.village': 'theirs' })
})

test('what both changed to the same is not asked about, however it is written', () => {
  expect(sides(typing({ address: ' 他填的街三号 ', village: '东村' }, { bedCount: '20', monthlyFee: '3,000.00' }))).toEqual({})
})

test('what is saved is their version with what was chosen of mine, against their version', () => {
  const draft = typing({ address: '我填的街二号' }, { monthlyFee: '3500', bedCount: '12' })
  const conflicts = conflictsBetween(opened, current, draft)
  const choices = new Map([
    ...choosing('particulars.address', { side: 'mine', theirs: '他填的街三号', mine: '我填的街二号' }),
    ...choosing('facts.bedCount', { side: 'theirs', theirs: '20', mine: '12' }),
  ])
  const merged = mergedDraft(current, draft, conflicts, choices)
  expect(changesOf(current, merged, readDraft(merged, today))).toEqual({ particulars: { address: '我填的街二号' }, facts: { monthlyFee: 3500 }, withdrawn: [] })
})

test('a fact that I emptied is withdrawn when mine is taken, and theirs stays when theirs is taken', () => {
  const draft = typing({}, { bedCount: '', insolvent: '' })
  const conflicts = conflictsBetween(opened, current, draft)
  const taking = (side: Choice['side']) => {
    const merged = mergedDraft(current, draft, conflicts, choosing('facts.bedCount', { side, theirs: '20', mine: '' }))
    return changesOf(current, merged, readDraft(merged, today))
  }
  expect(sides(draft)).toMatchObject({ 'facts.bedCount': undefined, 'facts.insolvent': 'mine' })
  expect(taking('mine').withdrawn).toEqual(['bedCount', 'insolvent'])
  expect(taking('theirs').withdrawn).toEqual(['insolvent'])
})

test('a choice is kept while the values stand between which it was made, and asked for again once either has moved', () => {
  const choices = choosing('particulars.address', { side: 'mine', theirs: '他填的街三号', mine: '我填的街二号' })
  expect(sides(typing({ address: '我填的街二号' }), choices)['particulars.address']).toBe('mine')
  expect(sides(typing({ address: '我改填的街' }), choices)['particulars.address']).toBeUndefined()
  const third: Base = { ...current, particulars: { ...current.particulars, address: '第三次的街' } }
  const [address] = conflictsBetween(opened, third, typing({ address: '我填的街二号' }))
  expect(address && sideOf(address, choices)).toBeUndefined()
})

test('who changed a field is the author of the latest entry that names it', () => {
  const entry = (id: string, actor: string, key: string): HistoryEntry => ({
    id,
    at: '2026-11-21T00:00:00Z',
    actor,
    action: 'institution.edited',
    sentence: { zh: '改', en: 'Changed' },
    changes: [{ key, before: null, after: 1 }],
  })
  const entries = [entry('3', '顾小满', 'village'), entry('2', '沈禾青', 'address'), entry('1', '何砚秋', 'address')]
  const [address] = conflictsBetween(opened, current, typing({ address: '我填的街二号' }))
  expect(address && changedBy(address, entries)?.actor).toBe('沈禾青')
})

test('a number that is only masked by now is not taken for a change, and a mask is never written back', () => {
  const telephones = (numbers: string[], address: string): Base => ({ particulars: { telephones: numbers, address }, facts: [] })
  const before = telephones(['13800001234'], '甲街')
  expect(conflictsBetween(before, telephones(['138****1234'], '乙街'), draftOf(before, today)).map(({ path }) => path)).toEqual(['particulars.address'])
  const masked = telephones(['138****1234'], '甲街')
  const [changed] = conflictsBetween(masked, telephones(['139****5678'], '甲街'), draftOf(masked, today))
  expect(changed && [sideOf(changed, none), mayTakeMine(changed)]).toEqual(['theirs', false])
})
