import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { asc, desc, inArray } from 'drizzle-orm'

type Row = typeof ruleSets.$inferSelect

const rowOf = ({ id, profile, effectiveFrom, parameters, notions, rules }: RuleSet) => ({ id, profile, effectiveFrom, parameters, rules: { notions, rules } })

/** A rule set as it was stored: its trees, not those of the program that reads it. */
export const ruleSetOf = (row: Row): RuleSet => {
  const { notions, rules } = row.rules as Pick<RuleSet, 'notions' | 'rules'>
  return { id: row.id, profile: row.profile, effectiveFrom: row.effectiveFrom, parameters: row.parameters, notions, rules }
}

/** Shipped rule sets that are not stored yet. */
export const missingRuleSets = async (tx: Tx): Promise<RuleSet[]> => {
  const shipped = profiles.map(shippedRuleSet)
  const stored = await tx
    .select({ id: ruleSets.id })
    .from(ruleSets)
    .where(
      inArray(
        ruleSets.id,
        shipped.map((ruleSet) => ruleSet.id),
      ),
    )
  return shipped.filter((ruleSet) => !stored.some((row) => row.id === ruleSet.id))
}

/** Adds rule sets; a stored one is never overwritten, and what is active stays so. */
export const storeRuleSets = async (tx: Tx, added: readonly RuleSet[], activeId?: string): Promise<void> => {
  if (added.length === 0) return
  await tx.insert(ruleSets).values(added.map((ruleSet) => ({ ...rowOf(ruleSet), active: ruleSet.id === activeId })))
}

/** Every rule set of the installation, the active one first. */
export const ruleSetSummaries = (tx: Tx): Promise<RuleSetSummary[]> =>
  tx
    .select({
      id: ruleSets.id,
      profile: ruleSets.profile,
      effectiveFrom: ruleSets.effectiveFrom,
      parameters: ruleSets.parameters,
      active: ruleSets.active,
    })
    .from(ruleSets)
    .orderBy(desc(ruleSets.active), asc(ruleSets.profile), desc(ruleSets.effectiveFrom))
