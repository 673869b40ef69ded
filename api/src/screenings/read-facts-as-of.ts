import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import { standingOf } from '@silverguard/shared/risk/standing'
import type { readFactsAsOf as endpoint } from '@silverguard/shared/screenings/contract'
import { factsOf, knownFactOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { withId } from '../institutions/filter.ts'
import { Invalid, NotFound } from '../problems.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import type { ReplyOf } from '../serve.ts'

/** What was known at the end of a day, and what the active rules say of it. Throws `Invalid` for a day to come, `NotFound`. */
export const readFactsAsOf = async (tx: Tx, id: string, asOf: Day, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  if (asOf > today) throw new Invalid([{ path: 'asOf', message: '不能晚于今天 · must not be later than today' }])
  const [row] = await tx.select({ id: institutions.id }).from(institutions).where(withId(id))
  if (row === undefined) throw new NotFound()
  const holding = await statementsAsOf(tx, id, asOf)
  const { verdict: judge, ruleSet } = await activeEvaluator(tx)
  const facts = factsOf(holding)
  const verdict = judge(facts)
  return { asOf, facts: holding.map(knownFactOf), verdict, standing: standingOf(verdict, facts, ruleSet.profile), ruleSet: ruleSet.id }
}
