import type { Tx } from '@silverguard/db/client'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import type { Recorded } from '../recorded.ts'
import { contentChanges, contentOf } from './drafted-rule-set.ts'
import { holdRuleDraft, updateHeldDraft } from './rule-drafts.ts'
import { rulesEntry } from './rules-entry.ts'
import { ruleSetOf } from './stored-rule-sets.ts'

type When = { actor: Actor; now: Date }

/** Puts a draft aside; its row stays. Throws `NotFound`, `Conflict`. */
export const discardRuleDraft = async (tx: Tx, id: string, version: number, { actor, now }: When): Promise<Recorded<Record<string, never>>> => {
  const { draft, base } = await holdRuleDraft(tx, id, version)
  await updateHeldDraft(tx, draft, { state: 'discarded', changedBy: actor.name, changedAt: now.toISOString() })
  const sentence = text(`放弃规则草案(基于 ${base.id})`, `Discarded the draft of rules begun from ${base.id}`)
  // What it would have been: the trail is where one finds it again.
  const changes = contentChanges(contentOf(ruleSetOf(base)), draft)
  return { result: {}, entries: [await rulesEntry(tx, { action: 'rules.draft_discarded', ruleSet: base.id, sentence, changes })] }
}
