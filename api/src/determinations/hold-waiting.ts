import type { Tx } from '@silverguard/db/client'
import type { institutions } from '@silverguard/db/schema/institutions'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { lockOwn } from '../institutions/lock-current.ts'
import { Conflict, Forbidden } from '../problems.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import { demandPerson } from './demands.ts'
import { type DeterminationRow, findDetermination } from './queries.ts'

export type Waiting = { row: typeof institutions.$inferSelect; proposal: DeterminationRow }

/** A proposal that waits, with its place, both held until the transaction ends. Throws `NotFound`, `Forbidden`, `Conflict`. */
export const holdWaiting = async (tx: Tx, id: string, actor: Actor): Promise<Waiting> => {
  await scoringEvaluator(tx)
  const { institutionId } = await findDetermination(tx, id)
  const row = await lockOwn(tx, actor, institutionId)
  // Whatever is decided about a place is decided while it is held.
  const proposal = await findDetermination(tx, id)
  if (proposal.state !== 'proposed') throw new Conflict('already_decided', text('这条意见已经办理', 'This proposal has been dealt with already'))
  return { row, proposal }
}

/** Nobody decides what they proposed. Throws `Forbidden`. */
export const demandAnother = (actor: Actor, { proposedAccount }: DeterminationRow): string => {
  const account = demandPerson(actor)
  if (account === proposedAccount) throw new Forbidden(text('本人提出的等级须由他人定级', 'Somebody else has to decide what you proposed'), 'own_proposal')
  return account
}
