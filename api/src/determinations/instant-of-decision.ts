import type { institutions } from '@silverguard/db/schema/institutions'
import { instantAfter } from '../institutions/rederive.ts'
import type { DeterminationRow } from './queries.ts'

type Held = { row: typeof institutions.$inferSelect; proposal: Pick<DeterminationRow, 'proposedAt'> }

/** An instant later than whatever was recorded, proposed or decided about a place, so that its history has one order. */
export const instantOfDecision = ({ row, proposal }: Held, now: Date): Date =>
  new Date(Math.max(instantAfter(row, now).getTime(), Date.parse(proposal.proposedAt) + 1))
