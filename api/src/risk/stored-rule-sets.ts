import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import { NotFound } from '../problems.ts'

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

/** Adds a version that somebody made, and hands its row over. */
export const storeVersion = async (tx: Tx, made: RuleSet, basedOn: string): Promise<Row> => {
  const [row] = await tx
    .insert(ruleSets)
    .values({ ...rowOf(made), basedOn })
    .returning()
  if (row === undefined) throw new Error('a rule set was written and did not come back')
  return row
}

/** A stored rule set as the pages know it; its rules are found by profile in `risk/profiles.ts`. */
export const ruleSetSummary = (row: Row): RuleSetSummary => ({
  ...{ id: row.id, profile: row.profile, effectiveFrom: row.effectiveFrom, parameters: row.parameters, basedOn: row.basedOn, active: row.active },
  ended: ruleSetOf(row).rules.flatMap(({ id, ended }) => (ended === undefined ? [] : [{ rule: id, ...ended }])),
})

/** Every rule set of the installation, the active one first. */
export const ruleSetSummaries = async (tx: Tx): Promise<RuleSetSummary[]> => {
  const rows = await tx.select().from(ruleSets).orderBy(desc(ruleSets.active), asc(ruleSets.profile), desc(ruleSets.effectiveFrom), desc(ruleSets.createdAt))
  return rows.map(ruleSetSummary)
}

/** One stored rule set. Throws `NotFound`. */
export const findRuleSet = async (tx: Tx, id: string): Promise<Row> => {
  const [row] = await tx.select().from(ruleSets).where(eq(ruleSets.id, id))
  if (row === undefined) throw new NotFound()
  return row
}
