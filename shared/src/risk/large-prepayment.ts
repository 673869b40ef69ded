import type { Facts } from '../facts/catalogue.ts'
import { compile } from './evaluate.ts'
import { largePrepayment, largePrepaymentNotion } from './notions/large-prepayment.ts'
import type { RuleSet } from './rule-set.ts'
import { rule } from './rule-set.ts'

const fenOf = (yuan: number) => BigInt(Math.round(yuan * 100))

/**
 * How many monthly fees the largest prepayment is, cut at two decimals so that 5.999 never reads 6.00; null where either is
 * unknown or the fee is 0.
 */
export const multipleOf = ({ largestPrepayment, monthlyFee }: Facts): number | null =>
  largestPrepayment == null || monthlyFee == null || monthlyFee === 0 ? null : Number((fenOf(largestPrepayment) * 100n) / fenOf(monthlyFee)) / 100

/** Whether a large prepayment is taken under a rule set's own parameters; null while unknown facts leave it open. */
export const largePrepaymentKnown = (ruleSet: RuleSet): ((facts: Facts) => boolean | null) => {
  const [cites] = largePrepaymentNotion.cites
  if (!cites) throw new Error('the notion of a large prepayment cites nothing')
  const only = rule({ id: 'large-prepayment', level: 'yellow', title: largePrepaymentNotion.title, cites, when: largePrepayment })
  const { verdict } = compile({ ...ruleSet, rules: [only] })
  return (facts) => {
    const { matched, undetermined } = verdict(facts)
    return matched.length > 0 ? true : undetermined.length > 0 ? null : false
  }
}
