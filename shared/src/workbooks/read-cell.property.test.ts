import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factCatalogue, factKeys } from '../facts/catalogue.ts'
import { factSchemas } from '../facts/contract.ts'
import { Particulars } from '../institutions/contract.ts'
import { particularKeys } from '../institutions/particulars.ts'
import { type Cell, textCell } from './cell.ts'
import { readCell } from './read-cell.ts'

/** What stands in real cells, taken apart and put together at random. */
const pieces =
  '0 1 12 3000 1.5 , , . 元 万元 万 张 人 个月 年 月 日 - — / ~ ( ) % 约 以上 是 否 有 无 未 已登记 已备案 √ × 2024 13 1390000 0571- E+17 民国 半 十 不详 \n \u200b \ud800 \u0000 😀 ¥ １２ Ａ'.split(
    ' ',
  )
const words = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double().map(String),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  words.map(textCell),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ({ kind: 'number' as const, number, text: String(number) })),
  fc.boolean().map((value) => ({ kind: 'boolean' as const, value })),
)
const unit = fc.constantFrom('yuan' as const, 'wan' as const)

describe('whatever a cell holds', () => {
  test('what is read of a fact is a value that the fact can have, and nothing is read where nothing stands', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(...factKeys), unit, (given, key, named) => {
        const reading = readCell(given, { target: { to: 'fact', key }, unit: named })
        if (reading.is === 'value') expect(factSchemas[key].safeParse(reading.value).success).toBe(true)
        if (reading.is === 'value' && given.kind === 'text' && ['count', 'money'].includes(factCatalogue[key].type))
          expect(given.text.normalize('NFKC')).toMatch(/\d/)
      }),
      { numRuns: 3000 },
    )
  })

  test('what is read of a particular can be stored as it is', () => {
    const keys = particularKeys.filter((key) => key !== 'township')
    fc.assert(
      fc.property(cell, fc.constantFrom(...keys), (given, key) => {
        const reading = readCell(given, { target: { to: 'particular', key } })
        if (reading.is !== 'value') return
        expect(Particulars.partial().safeParse({ [key]: reading.value }).success).toBe(true)
        expect(JSON.stringify(reading.value)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
      }),
      { numRuns: 3000 },
    )
  })
})
