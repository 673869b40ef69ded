import type { Tx } from '@silverguard/db/client'
import type { ruleSets } from '@silverguard/db/schema/risk'
import { type Day, dayOf } from '@silverguard/shared/days'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { publishRuleDraft as endpoint } from '@silverguard/shared/risk/contract'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { Conflict, Invalid, Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf, ReplyOf } from '../serve.ts'
import { holdScoring } from './active-evaluator.ts'
import { bringIntoForce } from './bring-into-force.ts'
import { contentChanges, contentOf, draftedRuleSet, sameContent } from './drafted-rule-set.ts'
import { ruleSetInForce } from './in-force.ts'
import { nextVersionId } from './next-version-id.ts'
import { addPublication } from './publications.ts'
import { type HeldDraft, holdRuleDraft, updateHeldDraft } from './rule-drafts.ts'
import { rulesEntry } from './rules-entry.ts'
import { ruleSetOf, storeVersion } from './stored-rule-sets.ts'

type Row = typeof ruleSets.$inferSelect
type Wanted = BodyOf<typeof endpoint>
type When = { actor: Actor; clock: () => Date }

const demandNotOver = (holdsFrom: Day, today: Day): void => {
  if (holdsFrom < today) throw new Invalid([{ path: 'holdsFrom', message: '不能早于今天 · must not be earlier than today' }])
}

/** A draft says what its base says, so that over another version of the plan it would take back unasked what that one changed. */
const demandBaseInForce = ({ draft, base }: HeldDraft, before: Row, { holdsFrom, despiteNewer }: Wanted): void => {
  const isExpress = despiteNewer === true || base.profile !== before.profile || sameContent(contentOf(ruleSetOf(base)), draft)
  if (isExpress || base.id === before.id) return
  const words = text(
    `${holdsFrom} 施行的是规则集 ${before.id},草案以 ${base.id} 为底本;照此发布,${before.id} 所作的修改将被撤销`,
    `Rule set ${before.id} holds on ${holdsFrom}, and the draft was begun from ${base.id}: published as it is, it undoes what ${before.id} changed`,
  )
  throw new Conflict('base_outdated', words)
}

/** The base itself where the draft changes nothing, else a version of its own. */
const versionOf = async (tx: Tx, { draft, base }: HeldDraft, holdsFrom: Day): Promise<Row> => {
  const ruleSet = ruleSetOf(base)
  if (sameContent(contentOf(ruleSet), draft)) return base
  return storeVersion(tx, draftedRuleSet(ruleSet, draft, { id: await nextVersionId(tx, base.id), holdsFrom }), base.id)
}

const publishedEntry = (tx: Tx, before: Row, after: Row, { holdsFrom, reason }: Wanted) => {
  const sentence = text(
    `发布规则集 ${after.id},自 ${holdsFrom} 起施行;理由:${reason}`,
    `Published rule set ${after.id}, in force from ${holdsFrom}, because: ${reason}`,
  )
  const changes = [
    { key: 'ruleSet', before: before.id, after: after.id },
    { key: 'holdsFrom', before: null, after: holdsFrom },
    ...contentChanges(contentOf(ruleSetOf(before)), contentOf(ruleSetOf(after))),
    { key: 'reason', before: null, after: reason },
  ]
  return rulesEntry(tx, { action: 'rules.published', ruleSet: after.id, sentence, changes })
}

/** Makes a draft hold from a day, today at once. Throws `NotFound`, `Conflict`, `Invalid`, `Refused` where nothing would be otherwise. */
export const publishRuleDraft = async (tx: Tx, id: string, asked: Wanted, { actor, clock }: When): Promise<Recorded<ReplyOf<typeof endpoint>>> => {
  await holdScoring(tx)
  // The wait may have gone past midnight, and nothing is published for a day that is over.
  const now = clock()
  const today = dayOf(now)
  const wanted = { ...asked, reason: maskPersonalData(asked.reason) }
  demandNotOver(wanted.holdsFrom, today)
  const held = await holdRuleDraft(tx, id, wanted.version)
  const before = await ruleSetInForce(tx, wanted.holdsFrom)
  demandBaseInForce(held, before, wanted)
  const published = await versionOf(tx, held, wanted.holdsFrom)
  if (published.id === before.id) throw new Refused('nothing_changes', text('与当日施行的规则相同,无需发布', 'That rule set is in force on that day already'))
  await updateHeldDraft(tx, held.draft, { state: 'published', changedBy: actor.name, changedAt: now.toISOString() })
  const publication = await addPublication(tx, { ...wanted, ruleSet: published.id, draft: id }, actor, now)
  const entry = await publishedEntry(tx, before, published, wanted)
  if (wanted.holdsFrom > today) return { result: { publication, rescored: 0, levelChanged: 0 }, entries: [entry] }
  const { entry: inForce, rescored, levelChanged } = await bringIntoForce(tx, published, now)
  return { result: { publication, rescored, levelChanged }, entries: [entry, inForce] }
}
