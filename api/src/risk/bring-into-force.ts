import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Entry } from '../audit/entry.ts'
import { activeEvaluator, evaluatorOf, holdScoring } from './active-evaluator.ts'
import { movesInWords } from './moves.ts'
import { type Rescored, rescoreInstitutions } from './rescore-institutions.ts'
import { rulesEntry } from './rules-entry.ts'

type Row = typeof ruleSets.$inferSelect
type InForce = Rescored & { entry: Entry }

/** Makes a stored rule set the one that scores, and scores every institution in scope by it. Needs a scope over the whole area. */
export const bringIntoForce = async (tx: Tx, wanted: Row, now: Date): Promise<InForce> => {
  await holdScoring(tx)
  const before = (await activeEvaluator(tx)).ruleSet.id
  await tx.update(ruleSets).set({ active: false }).where(eq(ruleSets.active, true))
  await tx.update(ruleSets).set({ active: true }).where(eq(ruleSets.id, wanted.id))
  const done = await rescoreInstitutions(tx, evaluatorOf(wanted), now)
  const moved = movesInWords(done.moves)
  const sentence = text(
    `规则集 ${wanted.id} 施行,重新评定 ${done.rescored} 家:${moved.zh}`,
    `Rule set ${wanted.id} came into force; ${done.rescored} scored again: ${moved.en}`,
  )
  const entry = await rulesEntry(tx, { action: 'rules.in_force', ruleSet: wanted.id, sentence, changes: [{ key: 'ruleSet', before, after: wanted.id }] })
  return { ...done, entry }
}
