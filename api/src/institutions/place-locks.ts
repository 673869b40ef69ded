import type { Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { holdAlone, holdEach, holdShared } from '../advisory-locks.ts'
import { holdDivisions } from '../divisions/hold-divisions.ts'

/** No code of a division moves; and an import or its undo, which hold the whole table and move places, has ended or waits. */
const holdWhereabouts = async (tx: Tx): Promise<void> => {
  await holdDivisions(tx)
  await tx.execute(sql`lock table institutions in row share mode`)
}

/**
 * From here to the end of the transaction nobody else changes these places or their handling, none of them moves, and no due date is
 * worked out anew. One order for all: divisions, the table of institutions, the calendar, places by their ids, then rows.
 */
export const lockPlaces = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await holdWhereabouts(tx)
  await holdShared(tx, 'dueDates')
  await holdEach(tx, 'place', ids)
}

/** Waits for whoever changes any place's handling, and keeps others away until the transaction ends: one lock, however many places. */
export const lockAllPlaces = async (tx: Tx): Promise<void> => {
  await holdWhereabouts(tx)
  await holdAlone(tx, 'dueDates')
}
