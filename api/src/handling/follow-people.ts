import type { Tx } from '@silverguard/db/client'
import { balanceOfResettlement, type PeopleSums } from '@silverguard/shared/handling/ledger/sums'
import { text } from '@silverguard/shared/text'
import type { Entry } from '../audit/entry.ts'
import type { Place } from './hold-places.ts'
import { type By, resumeMeasures } from './resume-measures.ts'

/** Residents who come to be resettled after the measure for them has ended take it up again. The place is held. */
export const followPeople = async (tx: Tx, place: Place, people: PeopleSums, by: By): Promise<Entry[]> => {
  if (balanceOfResettlement(people) !== 'owed') return []
  return resumeMeasures(tx, place, ['MR3'], text('措施结束后又有待安置老年人', 'Residents are to be resettled after the measure had ended'), by)
}
