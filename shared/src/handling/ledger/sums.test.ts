import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOfAssistance, balanceOfRefunds, balanceOfResettlement, type Line, type Payment, sumsOf } from './sums.ts'
import { paymentKinds } from './vocabulary.ts'

const aLine: fc.Arbitrary<Line> = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), owedFen: fc.nat(10 ** 12), voided: fc.boolean() })
const lines = fc.uniqueArray(aLine, { selector: ({ id }) => id })
const aPayment: fc.Arbitrary<Payment> = fc.record({
  line: fc.constantFrom('a', 'b', 'c', 'd', 'gone'),
  kind: fc.constantFrom(...paymentKinds),
  fen: fc.integer({ min: 1, max: 10 ** 12 }),
  approved: fc.boolean(),
  voided: fc.boolean(),
})
const payments = fc.array(aPayment, { maxLength: 12 })

describe('the sums of a ledger', () => {
  it('are those of its lines, each by itself, whatever was struck', () => {
    fc.assert(
      fc.property(lines, payments, (all, paid) => {
        const apart = all.map((line) => sumsOf([line], paid))
        const whole = sumsOf(all, paid)
        for (const key of ['owedFen', 'refundedFen', 'settledFen', 'waitingFen', 'stillOwedFen'] as const)
          expect(apart.reduce((sum, each) => sum + each[key], 0)).toBe(whole[key])
        expect(whole.stillOwedFen).toBe(whole.owedFen - whole.refundedFen - whole.settledFen)
      }),
    )
  })

  it('are the same as if what was struck had never been written', () => {
    fc.assert(
      fc.property(lines, payments, (all, paid) => {
        const standing = all.filter(({ voided }) => !voided)
        expect(sumsOf(all, paid)).toEqual(
          sumsOf(
            standing,
            paid.filter(({ voided }) => !voided),
          ),
        )
      }),
    )
  })

  it('count a settlement from its approval on, and until then as waiting', () => {
    const line: Line = { id: 'a', owedFen: 100, voided: false }
    const settled = { line: 'a', kind: 'judicial', fen: 40, voided: false } as const
    expect(sumsOf([line], [{ ...settled, approved: false }])).toMatchObject({ waitingFen: 40, settledFen: 0, stillOwedFen: 100 })
    expect(sumsOf([line], [{ ...settled, approved: true }])).toMatchObject({ waitingFen: 0, settledFen: 40, stillOwedFen: 60 })
  })

  it('take an approved correction off what is owed, as no settlement', () => {
    const line: Line = { id: 'a', owedFen: 100, voided: false }
    const corrected = { line: 'a', kind: 'corrected', fen: 40, voided: false } as const
    expect(sumsOf([line], [{ ...corrected, approved: false }])).toMatchObject({ owedFen: 100, waitingFen: 40, settledFen: 0, stillOwedFen: 100 })
    expect(sumsOf([line], [{ ...corrected, approved: true }])).toMatchObject({ owedFen: 60, waitingFen: 0, settledFen: 0, stillOwedFen: 60 })
  })
})

describe('what is outstanding', () => {
  it('is unknown, not none, while nobody has said anything', () => {
    expect([balanceOfRefunds(null), balanceOfRefunds({ lines: 0, stillOwedFen: 0 })]).toEqual(['unknown', 'unknown'])
    expect([balanceOfRefunds({ lines: 1, stillOwedFen: 1 }), balanceOfRefunds({ lines: 1, stillOwedFen: 0 })]).toEqual(['owed', 'clear'])
    const people = { toResettle: null, resettled: 0, assisted: null }
    expect([balanceOfResettlement(people), balanceOfAssistance(people)]).toEqual(['unknown', 'unknown'])
    expect([balanceOfResettlement({ ...people, toResettle: 0 }), balanceOfAssistance({ ...people, assisted: 0 })]).toEqual(['clear', 'clear'])
    expect(balanceOfResettlement({ ...people, toResettle: 2, resettled: 1 })).toBe('owed')
  })
})
