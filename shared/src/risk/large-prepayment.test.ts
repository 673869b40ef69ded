import { describe, expect, it } from 'vitest'
import { largePrepaymentKnown, multipleOf } from './large-prepayment.ts'
import { shippedRuleSet } from './profiles.ts'

const ruleSet = shippedRuleSet('district-plan')

describe('prepayments', () => {
  it('a multiple is cut at two decimals: 5.999… never reads 6.00', () => {
    expect(multipleOf({ largestPrepayment: 18_000, monthlyFee: 3_000 })).toBe(6)
    expect(multipleOf({ largestPrepayment: 17_999.99, monthlyFee: 3_000 })).toBe(5.99)
    expect(multipleOf({ largestPrepayment: 5_999_999_999.99, monthlyFee: 1_000_000_000 })).toBe(5.99)
    expect(multipleOf({ largestPrepayment: 100, monthlyFee: 0 })).toBeNull()
    expect(multipleOf({ largestPrepayment: 100 })).toBeNull()
  })

  it('a large prepayment is yes, no, or not known', () => {
    const large = largePrepaymentKnown(ruleSet)
    expect(large({ largestPrepayment: 18_000, monthlyFee: 3_000 })).toBe(true)
    expect(large({ largePrepayers: 1 })).toBe(true)
    expect(large({ largestPrepayment: 17_999.99, monthlyFee: 3_000, largePrepayers: 0 })).toBe(false)
    expect(large({ largestPrepayment: 17_999.99, monthlyFee: 3_000 })).toBeNull()
    expect(large({})).toBeNull()
  })
})
