import type { Tx } from '@silverguard/db/client'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { editRuleDraft as endpoint, RuleDraft } from '@silverguard/shared/risk/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { changesBetween } from '../audit/changes-between.ts'
import { type FieldProblem, Invalid } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { type Content, contentChanges } from './drafted-rule-set.ts'
import { draftOf, holdRuleDraft, updateHeldDraft } from './rule-drafts.ts'
import { rulesEntry } from './rules-entry.ts'
import { ruleSetOf } from './stored-rule-sets.ts'

type When = { actor: Actor; now: Date }

const parameterProblems = (base: RuleSet, { parameters }: Content): FieldProblem[] => {
  const [wanted, given] = [Object.keys(base.parameters), Object.keys(parameters)]
  const at = (key: string, message: string) => ({ path: `parameters.${key}`, message })
  return [
    ...wanted.filter((key) => !given.includes(key)).map((key) => at(key, '缺少这个参数 · this parameter is missing')),
    ...given.filter((key) => !wanted.includes(key)).map((key) => at(key, '该方案没有这个参数 · the plan has no such parameter')),
  ]
}

const endedProblems = (base: RuleSet, { ended }: Content): FieldProblem[] =>
  ended.flatMap(({ rule }, place) => {
    const path = `ended.${place}.rule`
    if (!base.rules.some(({ id }) => id === rule)) return [{ path, message: '该方案没有这条规则 · the plan has no such rule' }]
    return ended.findIndex((end) => end.rule === rule) < place ? [{ path, message: '这条规则重复 · this rule is named twice' }] : []
  })

/** Changes what a draft says. Throws `NotFound`, `Conflict`, `Invalid`. */
export const editRuleDraft = async (tx: Tx, id: string, wanted: BodyOf<typeof endpoint>, { actor, now }: When): Promise<Recorded<RuleDraft>> => {
  const { draft, base } = await holdRuleDraft(tx, id, wanted.version)
  const ended = wanted.ended.map(({ rule, reason }) => ({ rule, reason: maskPersonalData(reason) }))
  const content: Content = { parameters: wanted.parameters, ended }
  const problems = [...parameterProblems(ruleSetOf(base), content), ...endedProblems(ruleSetOf(base), content)]
  if (problems.length > 0) throw new Invalid(problems)
  const note = maskPersonalData(wanted.note)
  const row = await updateHeldDraft(tx, draft, { ...content, note, changedBy: actor.name, changedAt: now.toISOString() })
  const changes = [...contentChanges(draft, content), ...changesBetween({ note: draft.note }, { note })]
  const sentence = text(`修改规则草案(基于 ${base.id})`, `Changed the draft of rules begun from ${base.id}`)
  return { result: draftOf(row, base), entries: [await rulesEntry(tx, { action: 'rules.draft_edited', ruleSet: base.id, sentence, changes })] }
}
