import { expect, test } from 'vitest'
import { countWords, dayWords, exactInstantWords, instantWords, moneyWords, wanWords } from './figures.ts'

test('money in yuan is grouped and has two decimals', () => {
  expect(moneyWords(18000)).toBe('18,000.00')
  expect(moneyWords(0)).toBe('0.00')
  expect(moneyWords(1234567.8)).toBe('1,234,567.80')
})

test('yuan are shown in ten thousands with two decimals', () => {
  expect(wanWords(123456.78)).toBe('12.35')
  expect(wanWords(50)).toBe('0.01')
})

test('counts are grouped and carry no decimals of their own', () => {
  expect(countWords(12000)).toBe('12,000')
  expect(countWords(6.5)).toBe('6.5')
})

test('an instant is told in Asia/Shanghai, where the next day may have begun', () => {
  expect(instantWords('2026-11-20T16:05:00.000Z')).toBe('2026-11-21 00:05')
  expect(dayWords('2026-11-20T15:59:00.000Z')).toBe('2026-11-20')
})

test('where the second matters it is told as well', () => {
  expect(exactInstantWords('2026-11-20T16:05:07.900Z')).toBe('2026-11-21 00:05:07')
  expect(exactInstantWords('2026-11-20T16:05:42.000Z')).toBe('2026-11-21 00:05:42')
})
