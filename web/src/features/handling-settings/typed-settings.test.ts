import { measureCodes, measures } from '@silverguard/shared/handling/measures'
import { ladderSteps } from '@silverguard/shared/handling/vocabulary'
import { expect, test } from 'vitest'
import { type FieldPath, limitsOf, readTypedSettings, type TypedSettings } from './typed-settings.ts'

const typed = {
  measures: Object.fromEntries(measureCodes.map((code) => [code, { days: measures[code].days, unit: measures[code].unit }])) as TypedSettings['measures'],
  daysToEstablish: 10,
  ladder: { remind: 1, supervise: 3, circulate: 5, interview: 5 },
} satisfies TypedSettings

test('what is in order is read as it was typed', () => {
  expect(readTypedSettings(typed)).toEqual({ settings: typed })
})

test('each number that is empty, broken or beyond its limits is named by its field, and nothing else is', () => {
  const wrong = { ...typed, daysToEstablish: '', ladder: { ...typed.ladder, remind: -1, circulate: 0 } }
  const read = readTypedSettings({ ...wrong, measures: { ...wrong.measures, MO4: { days: 501, unit: 'duty' }, MR1: { days: 1.5, unit: 'bureau' } } })
  expect('faults' in read && [...read.faults].sort()).toEqual([
    'daysToEstablish',
    'ladder.circulate',
    'ladder.remind',
    'measures.MO4.days',
    'measures.MR1.days',
  ])
})

test('the limits that are named beside a field are those that it is held against', () => {
  const paths: FieldPath[] = ['daysToEstablish', 'measures.MV2.days', ...ladderSteps.map((step) => `ladder.${step}` as const)]
  const at = (path: FieldPath, value: number): TypedSettings => {
    if (path === 'daysToEstablish') return { ...typed, daysToEstablish: value }
    if (path.startsWith('measures.')) return { ...typed, measures: { ...typed.measures, MV2: { days: value, unit: 'bureau' } } }
    return { ...typed, ladder: { ...typed.ladder, [path.slice('ladder.'.length)]: value } }
  }
  for (const path of paths) {
    const [least, greatest] = limitsOf(path)
    for (const value of [least, greatest]) expect(readTypedSettings(at(path, value)), `${path} ${value}`).toHaveProperty('settings')
    for (const value of [least - 1, greatest + 1]) expect(readTypedSettings(at(path, value)), `${path} ${value}`).toEqual({ faults: new Set([path]) })
  }
})
