import type { Day } from '@silverguard/shared/days'
import type { Parameters, RuleDraft } from '@silverguard/shared/risk/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'

type Ended = RuleDraft['ended']
/** What a version is apart from its trees: its numbers, and which of its rules are not to hold and why. */
export type Content = { parameters: Parameters; ended: Ended }

const endedRulesOf = (ruleSet: RuleSet): Ended => ruleSet.rules.flatMap(({ id, ended }) => (ended ? [{ rule: id, reason: ended.reason }] : []))

export const contentOf = (ruleSet: RuleSet): Content => ({ parameters: ruleSet.parameters, ended: endedRulesOf(ruleSet) })

const parameterKeys = (...contents: readonly Content[]) => [...new Set(contents.flatMap(({ parameters }) => Object.keys(parameters)))] as (keyof Parameters)[]

/** Whether two versions of the same trees say the same. */
export const sameContent = (one: Content, other: Content): boolean =>
  parameterKeys(one, other).every((key) => one.parameters[key] === other.parameters[key]) &&
  one.ended.length === other.ended.length &&
  one.ended.every(({ rule, reason }) => other.ended.some((end) => end.rule === rule && end.reason === reason))

/**
 * The rule set that a draft comes to: all rules of its base with their stored trees, those that are not to hold marked so from the
 * day on which they first did not. What if and publishing both go by this one.
 */
export const draftedRuleSet = (base: RuleSet, { parameters, ended }: Content, { id, holdsFrom }: { id: string; holdsFrom: Day }): RuleSet => ({
  ...base,
  id,
  effectiveFrom: holdsFrom,
  parameters,
  rules: base.rules.map(({ ended: before, ...rule }) => {
    const end = ended.find((one) => one.rule === rule.id)
    if (end === undefined) return rule
    return { ...rule, ended: { on: before?.on ?? holdsFrom, reason: end.reason } }
  }),
})

/** What differs between two versions, for the trail. */
export const contentChanges = (before: Content, after: Content) => {
  const inWords = ({ ended }: Content) => (ended.length === 0 ? null : ended.map(({ rule, reason }) => `${rule}(${reason})`).join('、'))
  const moved = [
    ...parameterKeys(before, after).map((key) => ({ key, before: before.parameters[key] ?? null, after: after.parameters[key] ?? null })),
    { key: 'endedRules', before: inWords(before), after: inWords(after) },
  ]
  return moved.filter((change) => change.before !== change.after)
}
