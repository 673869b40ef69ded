import { type RuleSetSummary, readRuleSets } from '@silverguard/shared/risk/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import type { Rule, RuleSet } from '@silverguard/shared/risk/rule-set'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** A stored rule set whole: the rules of its profile as they ship, with the numbers that it stores and the rules that it has ended. */
export const ruleSetOf = ({ id, profile, effectiveFrom, parameters, ended }: RuleSetSummary): RuleSet => {
  const shipped = shippedRuleSet(profile)
  const asStored = (rule: Rule): Rule => {
    const end = ended.find((one) => one.rule === rule.id)
    return end === undefined ? rule : { ...rule, ended: { on: end.on, reason: end.reason } }
  }
  return { ...shipped, id, effectiveFrom, parameters, rules: shipped.rules.map(asStored) }
}

/** Everything stored of rules: pages that change it invalidate this key. */
export const ruleSetsKey = ['rule-sets'] as const

const storedRuleSet = (key: readonly string[], isWanted: (ruleSet: RuleSetSummary) => boolean) =>
  queryOptions({
    queryKey: [...ruleSetsKey, ...key],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<RuleSet> => {
      const { ruleSets } = await call(readRuleSets, {}, signal)
      const found = ruleSets.find(isWanted)
      if (!found) throw new Error(`No rule set is ${key.join(' ')}`)
      return ruleSetOf(found)
    },
  })

/** The rule set in force. */
export const activeRuleSet = storedRuleSet(['active'], ({ active }) => active)

/** A rule set by its id, in force or not. */
export const ruleSetNamed = (id: string) => storedRuleSet(['named', id], (ruleSet) => ruleSet.id === id)
