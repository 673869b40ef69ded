import { expect, test } from 'vitest'
import { readWatchPeriod, typedWatchPeriod } from './watch-period.ts'

const why = (days: number | string, recheckDays: string) => {
  const read = readWatchPeriod({ days, recheckDays })
  return 'faults' in read ? read.faults.map(({ field, why: fault }) => [field, fault]) : read.period
}

test('a watch period survives being typed, whatever stands between its days', () => {
  const period = { days: 180, recheckDays: [30, 90, 180] }
  expect(readWatchPeriod(typedWatchPeriod(period))).toEqual({ period })
  expect(why(180, '30, 90,180')).toEqual(period)
})

test('what is wrong stands at its field', () => {
  expect(why('', '30')).toEqual([['days', 'whole']])
  expect(why(0, '30')).toContainEqual(['days', 'whole'])
  expect(why(180, '')).toEqual([['recheckDays', 'few']])
  expect(why(180, '30、x')).toEqual([['recheckDays', 'whole']])
  expect(why(180, '30.5')).toEqual([['recheckDays', 'whole']])
  expect(why(180, '90、30')).toEqual([['recheckDays', 'ascend']])
  expect(why(60, '30、90')).toEqual([['recheckDays', 'beyond']])
})
