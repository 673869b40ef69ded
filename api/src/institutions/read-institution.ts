import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { NotFound } from '../problems.ts'
import { withId } from './filter.ts'
import { institutionReplies, replyColumns } from './institution-replies.ts'

/** One institution as the register shows it today. Throws `NotFound` also for one outside the scope. */
export const readInstitution = async (tx: Tx, id: string, today: Day): Promise<Institution> => {
  const [reply] = await institutionReplies(tx, await tx.select(replyColumns).from(institutions).where(withId(id)), today)
  if (reply === undefined) throw new NotFound()
  return reply
}
