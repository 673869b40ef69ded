import { expect, test } from 'vitest'
import { readYuan } from './read-yuan.ts'

test.each([
  ['12000', 12000],
  ['12,000.50', 12000.5],
  ['12000.5', 12000.5],
  ['¥1.2万', 12000],
  ['0', 0],
])('%s is read as %d yuan', (typed, yuan) => {
  expect(readYuan(typed, 'nothing')).toEqual({ yuan })
})

test.each(['', ' ', '不详', '约三千', '三千', '12,00', '1.234', '-5', '1e4', '12 13', '3000左右', '99999999999'])(
  '“%s” is refused in words and never becomes an amount',
  (typed) => {
    expect(readYuan(typed, 'nothing')).toEqual({ fault: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) } })
  },
)

test('a payment of nothing is none', () => {
  expect(readYuan('0.00', 'something')).toHaveProperty('fault')
})
