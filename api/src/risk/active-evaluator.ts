import { createHash } from 'node:crypto'
import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import { compile, type Evaluator } from '@silverguard/shared/risk/evaluate'
import { eq } from 'drizzle-orm'
import { holdAlone, holdShared } from '../advisory-locks.ts'
import { ruleSetOf } from './stored-rule-sets.ts'

type Row = typeof ruleSets.$inferSelect

const mostCompiled = 50
const compiled = new Map<string, Evaluator>()

/** Compiled once for what it says, not for its id: what a publication that came to nothing was called, the next one is called too. */
export const evaluatorOf = (row: Row): Evaluator => {
  const ruleSet = ruleSetOf(row)
  const digest = createHash('sha256').update(JSON.stringify(ruleSet)).digest('hex')
  const present = compiled.get(digest) ?? compile(ruleSet)
  compiled.delete(digest)
  compiled.set(digest, present)
  const [oldest] = compiled.keys()
  if (compiled.size > mostCompiled && oldest !== undefined) compiled.delete(oldest)
  return present
}

/** The evaluator of the installation's active rule set. */
export const activeEvaluator = async (tx: Tx): Promise<Evaluator> => {
  const [row] = await tx.select().from(ruleSets).where(eq(ruleSets.active, true))
  if (row === undefined) throw new Error('no rule set is active')
  return evaluatorOf(row)
}

const scoring = new WeakMap<Tx, Evaluator>()

/** For writing scores: as `activeEvaluator`, and no other profile becomes active before this transaction ends; so it is read once. */
export const scoringEvaluator = async (tx: Tx): Promise<Evaluator> => {
  const held = scoring.get(tx)
  if (held) return held
  await holdShared(tx, 'ground')
  const evaluator = await activeEvaluator(tx)
  scoring.set(tx, evaluator)
  return evaluator
}

/** Waits for those who are writing scores, and lets nobody begin until this transaction ends. */
export const holdScoring = async (tx: Tx): Promise<void> => {
  await holdAlone(tx, 'ground')
}
