import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import type { readDetermination as endpoint } from '@silverguard/shared/determinations/contract'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../problems.ts'
import { findRuleSet, ruleSetSummary } from '../risk/stored-rule-sets.ts'
import type { ReplyOf } from '../serve.ts'
import { determinationReply } from './queries.ts'

/** One determination with the verdict sheet that it was decided upon, or proposed upon. Throws `NotFound`. */
export const readDetermination = async (tx: Tx, id: string, actor: Actor): Promise<ReplyOf<typeof endpoint>> => {
  const { decidedUpon, proposedUpon } = determinations
  const [kept] = await tx.select({ decidedUpon, proposedUpon }).from(determinations).where(eq(determinations.id, id))
  if (kept === undefined) throw new NotFound()
  const sheet = kept.decidedUpon ?? kept.proposedUpon
  return { determination: await determinationReply(tx, id, actor), sheet, ruleSet: ruleSetSummary(await findRuleSet(tx, sheet.ruleSet)) }
}
