import type { institutions } from '@silverguard/db/schema/institutions'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { standingOf, standingRank } from '@silverguard/shared/risk/standing'

type Row = typeof institutions.$inferSelect
export type ScoreColumns = Pick<Row, 'facts' | 'verdict' | 'level' | 'couldReach' | 'status' | 'standing' | 'standingRank' | 'ruleSetId'>

/**
 * What a rule set says of known facts, as an institution's columns. Facts known today stay valid tomorrow: no statement may
 * speak of a day to come, so that time alone changes none of them.
 */
export const scoreFacts = (facts: Facts, evaluator: Evaluator): ScoreColumns => {
  const verdict = evaluator.verdict(facts)
  const { level, couldReach, status } = verdict
  const standing = standingOf(verdict, facts, evaluator.ruleSet.profile)
  return { facts, verdict, level, couldReach, status, standing, standingRank: standingRank(standing), ruleSetId: evaluator.ruleSet.id }
}
