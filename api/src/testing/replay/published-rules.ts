import type { Day } from '@silverguard/shared/days'
import { dayAfter } from '@silverguard/shared/days'
import { compile, type Evaluator } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import fc from 'fast-check'
import { recorded } from '../../recorded.ts'
import { bringIntoForce } from '../../risk/bring-into-force.ts'
import { ruleSetInForce } from '../../risk/in-force.ts'
import { addPublication } from '../../risk/publications.ts'
import { storeRuleSets } from '../../risk/stored-rule-sets.ts'
import { actingAs } from '../actors.ts'
import type { World } from './world.ts'

export const publishingStep = fc.record({
  do: fc.constant('publish' as const),
  profile: fc.constantFrom('district-plan' as const, ...profiles),
  multiple: fc.constantFrom(5, 6, 12.5),
  branches: fc.constantFrom(2, 3),
  ended: fc.subarray(['R4', 'O3', 'Y4'], { maxLength: 2 }),
  after: fc.constantFrom(0, 0, 1, 3),
})
type Step = typeof publishingStep extends fc.Arbitrary<infer S> ? S : never
type Published = { ruleSet: RuleSet; holdsFrom: Day; evaluator: Evaluator }

/** A rule set as the test keeps it: the shipped one with other numbers and some rules ended. */
const wantedRules = ({ profile, multiple, branches, ended }: Step, holdsFrom: Day): RuleSet => {
  const shipped = shippedRuleSet(profile)
  const parameters = { ...shipped.parameters, largePrepaymentMultiple: multiple, ...(profile === 'district-plan' ? { rapidBranches3y: branches } : {}) }
  const rules = shipped.rules.map((rule) => (ended.includes(rule.id) ? { ...rule, ended: { on: holdsFrom, reason: '试行停用' } } : rule))
  return { ...shipped, parameters, rules }
}

/** Which rules are published when, and which hold on a day: the latest day not after it, of several of one day the last published. */
export const publishedRules = ({ api, now, today }: World) => {
  const first = shippedRuleSet('district-plan')
  const published: Published[] = [{ ruleSet: first, holdsFrom: first.effectiveFrom, evaluator: compile(first) }]
  const actor = actingAs()
  const entry = { action: 'rules.published', subjectKind: 'rule_set', subjectId: '', divisionCode: actor.scope, changes: [], sentence: text('测试', 'test') }
  /** What the server's clock does: a rule set whose day has come takes hold. */
  const tick = () =>
    recorded(api.database.db, actor, async (tx) => {
      const due = await ruleSetInForce(tx, today())
      if (!due.active) await bringIntoForce(tx, due, now())
      return { result: undefined, entries: [entry] }
    })
  const act = async (step: Step): Promise<void> => {
    const holdsFrom = dayAfter(today(), step.after)
    const ruleSet = { ...wantedRules(step, holdsFrom), id: `${step.profile}@1.${published.length}` }
    await recorded(api.database.db, actor, async (tx) => {
      await storeRuleSets(tx, [ruleSet])
      await addPublication(tx, { ruleSet: ruleSet.id, holdsFrom, reason: '测试', draft: null }, actor, now())
      return { result: undefined, entries: [entry] }
    })
    published.push({ ruleSet, holdsFrom, evaluator: compile(ruleSet) })
    await tick()
  }
  const on = (day: Day): Published => {
    const due = published.filter(({ holdsFrom }) => holdsFrom <= day)
    const latest = due
      .map(({ holdsFrom }) => holdsFrom)
      .sort()
      .at(-1)
    return due.filter(({ holdsFrom }) => holdsFrom === latest).at(-1) ?? (published[0] as Published)
  }
  return { act, tick, on }
}
