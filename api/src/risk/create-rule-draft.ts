import type { Tx } from '@silverguard/db/client'
import { ruleDrafts } from '@silverguard/db/schema/risk'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { createRuleDraft as endpoint, RuleDraft } from '@silverguard/shared/risk/contract'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { contentOf } from './drafted-rule-set.ts'
import { draftOf } from './rule-drafts.ts'
import { rulesEntry } from './rules-entry.ts'
import { findRuleSet, ruleSetOf } from './stored-rule-sets.ts'

type When = { actor: Actor; now: Date }

/** Begins a draft that says what its base says. Throws `NotFound`. */
export const createRuleDraft = async (tx: Tx, { basedOn, note }: BodyOf<typeof endpoint>, { actor, now }: When): Promise<Recorded<RuleDraft>> => {
  const base = await findRuleSet(tx, basedOn)
  const [who, at] = [actor.name, now.toISOString()]
  const values = { id: newIdentifier(), basedOn, ...contentOf(ruleSetOf(base)), note: maskPersonalData(note), state: 'draft' as const }
  const [row] = await tx
    .insert(ruleDrafts)
    .values({ ...values, createdBy: who, createdAt: at, changedBy: who, changedAt: at })
    .returning()
  if (row === undefined) throw new Error('a draft was written and did not come back')
  const sentence = text(`起草规则,以 ${basedOn} 为基础`, `Began a draft of rules from ${basedOn}`)
  const entry = await rulesEntry(tx, { action: 'rules.drafted', ruleSet: basedOn, sentence, changes: [] })
  return { result: draftOf(row, base), entries: [entry] }
}
