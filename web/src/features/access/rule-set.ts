import { readRuleSets } from '@silverguard/shared/risk/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** The rule set in force: the shipped rules of its profile with the parameters that the installation stores. */
export const activeRuleSet = queryOptions({
  queryKey: ['rule-sets', 'active'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<RuleSet> => {
    const { ruleSets } = await call(readRuleSets, {}, signal)
    const active = ruleSets.find((ruleSet) => ruleSet.active)
    if (!active) throw new Error('No rule set is active')
    const { id, profile, effectiveFrom, parameters } = active
    return { ...shippedRuleSet(profile), id, effectiveFrom, parameters }
  },
})
