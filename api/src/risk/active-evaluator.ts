import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import { compile, type Evaluator } from '@silverguard/shared/risk/evaluate'
import { eq } from 'drizzle-orm'
import { ruleSetOf } from './stored-rule-sets.ts'

type Row = typeof ruleSets.$inferSelect

const compiled = new Map<string, Evaluator>()

/** A stored rule set never changes under its id, so that it is compiled once. */
export const evaluatorOf = (row: Row): Evaluator => {
  const present = compiled.get(row.id) ?? compile(ruleSetOf(row))
  compiled.set(row.id, present)
  return present
}

/** The evaluator of the installation's active rule set. */
export const activeEvaluator = async (tx: Tx): Promise<Evaluator> => {
  const [row] = await tx.select().from(ruleSets).where(eq(ruleSets.active, true))
  if (row === undefined) throw new Error('no rule set is active')
  return evaluatorOf(row)
}
