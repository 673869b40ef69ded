import { type FactKey, type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { Verdict } from '@silverguard/shared/risk/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { standingOf } from '@silverguard/shared/risk/standing'
import { levels } from '@silverguard/shared/risk/vocabulary'

const rankOf = (level: (typeof levels)[number]) => levels.indexOf(level)

/** Facts by which a place may turn out to be handled apart, whatever its level is (risk-rules, section 3). */
const apartBy = ['registration', 'operating'] as const satisfies readonly FactKey[]

/** Unknown facts that would settle how a place stands: those of undetermined rules above its level; in the order of the facts table. */
export const settlingFacts = (verdict: Verdict, facts: Facts, { rules, profile }: Pick<RuleSet, 'rules' | 'profile'>): FactKey[] => {
  const higher = new Set(rules.filter(({ level }) => rankOf(level) < rankOf(verdict.level)).map(({ id }) => id))
  const missing = new Set(verdict.undetermined.filter(({ rule }) => higher.has(rule)).flatMap(({ missing }) => missing))
  if (standingOf({ level: verdict.level, status: 'settled' }, facts, profile) === 'pending')
    for (const fact of apartBy) if (facts[fact] === undefined) missing.add(fact)
  return factKeys.filter((key) => missing.has(key))
}
