import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { HistoryEntry } from '@silverguard/shared/institutions/contract'
import { maskedEntry } from '../audit/masked-entry.ts'
import { entriesAbout } from '../audit/queries.ts'
import { withSeenMarks } from '../audit/seen-marks.ts'
import { NotFound } from '../problems.ts'
import { withId } from './filter.ts'

const greatestEntries = 500

/** What was done to an institution, latest first, at most 500 entries. */
export const readHistory = async (tx: Tx, id: string): Promise<HistoryEntry[]> => {
  const [row] = await tx.select({ id: institutions.id }).from(institutions).where(withId(id))
  if (row === undefined) throw new NotFound()
  return (await withSeenMarks(tx, await entriesAbout(tx, 'institution', id, greatestEntries))).map(maskedEntry)
}
