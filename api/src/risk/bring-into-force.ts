import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'
import { eq } from 'drizzle-orm'
import { evaluatorOf, holdScoring } from './active-evaluator.ts'
import { type Rescored, rescoreInstitutions } from './rescore-institutions.ts'

type Row = typeof ruleSets.$inferSelect

/** Makes a stored rule set the one that scores, and scores every institution in scope by it. Needs a scope over the whole area. */
export const bringIntoForce = async (tx: Tx, wanted: Row, now: Date): Promise<Rescored> => {
  await holdScoring(tx)
  await tx.update(ruleSets).set({ active: false }).where(eq(ruleSets.active, true))
  await tx.update(ruleSets).set({ active: true }).where(eq(ruleSets.id, wanted.id))
  return rescoreInstitutions(tx, evaluatorOf(wanted), now)
}
