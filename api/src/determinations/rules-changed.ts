import type { Tx } from '@silverguard/db/client'
import { type Day, dayAfter } from '@silverguard/shared/days'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Standing } from '@silverguard/shared/risk/vocabulary'
import { evaluatorOf } from '../risk/active-evaluator.ts'
import { ruleSetInForce } from '../risk/in-force.ts'
import { scoreFacts } from '../risk/score-facts.ts'

/** So many days after other rules came into force everybody has seen what they did. */
const settlingDays = 30

/** What facts would stand at by the rules of thirty days ago; undefined where those are the rules of now. */
export const standingByFormerRules = async (tx: Tx, today: Day): Promise<((facts: Facts) => Standing) | undefined> => {
  const former = await ruleSetInForce(tx, dayAfter(today, -settlingDays))
  if (former.active) return undefined
  const evaluator = evaluatorOf(former)
  return (facts) => scoreFacts(facts, evaluator).standing
}
