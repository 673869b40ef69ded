import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import type { Day } from '@silverguard/shared/days'
import { covers } from '@silverguard/shared/divisions/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import { and, desc, eq, lte } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { Forbidden, Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { evaluatorOf, holdScoring } from './active-evaluator.ts'
import { type Rescored, rescoreInstitutions } from './rescore-institutions.ts'

type When = { actor: Actor; districtCode: string; today: Day; now: Date }

/** Makes the latest rule set of a profile that is in force the active one and scores every institution by it. */
export const activateProfile = async (tx: Tx, profile: Profile, { actor, districtCode, today, now }: When): Promise<Recorded<Rescored>> => {
  if (!covers(actor.scope, districtCode)) throw new Forbidden()
  await holdScoring(tx)
  const [wanted] = await tx
    .select()
    .from(ruleSets)
    .where(and(eq(ruleSets.profile, profile), lte(ruleSets.effectiveFrom, today)))
    .orderBy(desc(ruleSets.effectiveFrom), desc(ruleSets.createdAt))
    .limit(1)
  if (wanted === undefined) throw new Refused('not_in_force', text('该方案尚未施行', 'No rule set of this profile is in force yet'))
  const [active] = await tx.select({ id: ruleSets.id }).from(ruleSets).where(eq(ruleSets.active, true))
  await tx.update(ruleSets).set({ active: false }).where(eq(ruleSets.active, true))
  await tx.update(ruleSets).set({ active: true }).where(eq(ruleSets.id, wanted.id))
  const result = await rescoreInstitutions(tx, evaluatorOf(wanted), now)
  const sentence = text(
    `启用规则集 ${wanted.id},重新评定 ${result.rescored} 家,等级变化 ${result.levelChanged} 家`,
    `Activated rule set ${wanted.id}: ${result.rescored} scored again, ${result.levelChanged} changed level`,
  )
  const changes = [{ key: 'ruleSet', before: active?.id ?? null, after: wanted.id }]
  const entry = { action: 'profile.activated', subjectKind: 'rule_set', subjectId: wanted.id, divisionCode: districtCode, sentence, changes }
  return { result, entries: [entry] }
}
