import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import { compile, type Evaluator } from '@silverguard/shared/risk/evaluate'
import { eq, sql } from 'drizzle-orm'
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

const scoringLock = 7_203_313

const scoring = new WeakMap<Tx, Evaluator>()

/** For writing scores: as `activeEvaluator`, and no other profile becomes active before this transaction ends; so it is read once. */
export const scoringEvaluator = async (tx: Tx): Promise<Evaluator> => {
  const held = scoring.get(tx)
  if (held) return held
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${scoringLock})`)
  const evaluator = await activeEvaluator(tx)
  scoring.set(tx, evaluator)
  return evaluator
}

/** Waits for those who are writing scores, and lets nobody begin until this transaction ends. */
export const holdScoring = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${scoringLock})`)
}
