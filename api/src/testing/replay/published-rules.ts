import { type Day, dayAfter } from '@silverguard/shared/days'
import * as contract from '@silverguard/shared/risk/contract'
import { compile, type Evaluator } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import fc from 'fast-check'
import { expect } from 'vitest'
import { keepRulesInForce } from '../../risk/keep-rules-in-force.ts'
import { actingAs } from '../actors.ts'
import type { World } from './world.ts'

const publish = fc.record({
  do: fc.constant('publish' as const),
  profile: fc.constantFrom('district-plan' as const, ...profiles),
  multiple: fc.constantFrom(5, 6, 12.5),
  branches: fc.constantFrom(2, 3),
  ended: fc.subarray(['R4', 'O3'], { maxLength: 2 }),
  after: fc.constantFrom(0, 0, 1, 3),
})
export const publishingStep = fc.oneof({ weight: 5, arbitrary: publish }, { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const) }) })
type Wanted = typeof publish extends fc.Arbitrary<infer S> ? S : never
type Step = Wanted | { do: 'revoke' }
type Published = { id: string; ruleSet: RuleSet; holdsFrom: Day; evaluator: Evaluator; revoked: boolean }

/** A rule set as the test keeps it: the shipped one with other numbers and some rules ended. */
const wantedRules = ({ profile, multiple, branches, ended }: Wanted, on: Day): RuleSet => {
  const shipped = shippedRuleSet(profile)
  const parameters = { ...shipped.parameters, largePrepaymentMultiple: multiple, ...(profile === 'district-plan' ? { rapidBranches3y: branches } : {}) }
  const rules = shipped.rules.map((rule) => (ended.includes(rule.id) ? { ...rule, ended: { on, reason: '试行停用' } } : rule))
  return { ...shipped, parameters, rules }
}

/** Which rules are published when, through the API, and which hold on a day: the latest day not after it, of several of one day the last published. */
export const publishedRules = ({ api, call, now, today }: World) => {
  const first = shippedRuleSet('district-plan')
  const published: Published[] = [{ id: '', ruleSet: first, holdsFrom: first.effectiveFrom, evaluator: compile(first), revoked: false }]
  const on = (day: Day): Published => {
    const due = published.filter(({ holdsFrom, revoked }) => holdsFrom <= day && !revoked)
    const latest = due
      .map(({ holdsFrom }) => holdsFrom)
      .sort()
      .at(-1)
    return due.filter(({ holdsFrom }) => holdsFrom === latest).at(-1) ?? (published[0] as Published)
  }
  const draft = async (wanted: Wanted, { parameters }: RuleSet) => {
    const begun = await call(contract.createRuleDraft, { body: { basedOn: shippedRuleSet(wanted.profile).id } })
    expect([begun.status, begun.problem]).toMatchObject([200, {}])
    const { id, version } = begun.body
    const ended = wanted.ended.map((rule) => ({ rule, reason: '试行停用' }))
    const edited = await call(contract.editRuleDraft, { params: { id }, body: { version, parameters, ended, note: '' } })
    expect([edited.status, edited.problem]).toMatchObject([200, {}])
    return edited.body
  }
  const act = async (step: Step): Promise<void> => {
    if (step.do === 'revoke') {
      const coming = published.find(({ holdsFrom, revoked }) => holdsFrom > today() && !revoked)
      if (coming === undefined) return
      expect((await call(contract.revokePublication, { params: { id: coming.id }, body: { reason: '暂缓' } })).status).toBe(200)
      coming.revoked = true
      return
    }
    const holdsFrom = dayAfter(today(), step.after)
    const wanted = wantedRules(step, holdsFrom)
    const { id, version } = await draft(step, wanted)
    const answer = await call(contract.publishRuleDraft, { params: { id }, body: { version, holdsFrom, reason: '调整标准', despiteNewer: true } })
    // Nothing to publish: the shipped rule set, unchanged and in force.
    const shipped = shippedRuleSet(step.profile)
    const isShipped = step.ended.length === 0 && JSON.stringify(wanted.parameters) === JSON.stringify(shipped.parameters)
    if (isShipped && on(holdsFrom).ruleSet.id === shipped.id) {
      expect(answer.problem.code).toBe('nothing_changes')
      return
    }
    expect([answer.status, answer.problem]).toMatchObject([200, {}])
    const { publication } = answer.body
    expect(publication.ruleSet === shipped.id).toBe(isShipped)
    const ruleSet = { ...wanted, id: publication.ruleSet }
    published.push({ id: publication.id, ruleSet, holdsFrom, evaluator: compile(ruleSet), revoked: false })
  }
  /** What the server's clock does: a rule set whose day has come takes hold. */
  const tick = async (): Promise<void> => {
    await keepRulesInForce(api.database.db, actingAs().scope, now)
  }
  return { act, tick, on }
}
