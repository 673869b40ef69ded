import type { Tx } from '@silverguard/db/client'
import { refundLedgers } from '@silverguard/db/schema/handling'
import type { RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import type { Text } from '@silverguard/shared/text'
import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { changesBetween } from '../../audit/changes-between.ts'
import type { Change, Entry } from '../../audit/entry.ts'
import type { Recorded } from '../../recorded.ts'
import { followRefunds } from '../follow-refunds.ts'
import type { Place } from '../hold-places.ts'
import { ledgerReply } from './ledger-reply.ts'
import { type LedgerContent, readLedger, sumsOfLedger } from './queries.ts'
import { yuanOf } from './sums-of-places.ts'

export type Told = { action: string; sentence: Text; changes: readonly Change[] }
export const aboutPlace = ({ id, divisionCode }: Place, told: Told): Entry => ({ ...told, subjectKind: 'institution', subjectId: id, divisionCode })

/** The sums as the trail tells them, under names of their own. */
const toldSums = (content: LedgerContent | undefined): Record<string, number> => {
  if (content === undefined) return {}
  const { owedFen, refundedFen, settledFen, waitingFen, stillOwedFen } = sumsOfLedger(content)
  return {
    ...{ owedInAll: yuanOf(owedFen), refundedInAll: yuanOf(refundedFen), settledInAll: yuanOf(settledFen) },
    ...{ waitingInAll: yuanOf(waitingFen), stillOwed: yuanOf(stillOwedFen) },
  }
}

type Before = { place: Place; before: LedgerContent | undefined }

/**
 * The end of every change of a ledger: its version goes up, the plan follows what is owed now, and the trail tells what was done and
 * what it did to the sums.
 */
export const changedLedger = async (tx: Tx, { place, before }: Before, told: Told, by: { actor: Actor; now: Date }): Promise<Recorded<RefundLedger>> => {
  await tx
    .update(refundLedgers)
    .set({ version: sql`${refundLedgers.version} + 1` })
    .where(eq(refundLedgers.institutionId, place.id))
  const after = await readLedger(tx, place.id)
  if (after === undefined) throw new Error('a ledger was changed and is not there')
  const changes = [...told.changes, ...changesBetween(toldSums(before), toldSums(after))]
  const followed = await followRefunds(tx, place, by)
  return { result: ledgerReply(after, by.actor), entries: [aboutPlace(place, { ...told, changes }), ...followed] }
}
