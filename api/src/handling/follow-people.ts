import type { Tx } from '@silverguard/db/client'
import { balanceOfResettlement, type PeopleSums } from '@silverguard/shared/handling/ledger/sums'
import { text } from '@silverguard/shared/text'
import type { Entry } from '../audit/entry.ts'
import type { Place } from './hold-places.ts'
import { nobodyCounted, peopleSumsOf } from './ledger/sums-of-places.ts'
import { type By, resumeMeasures } from './resume-measures.ts'

/** Residents who come to be resettled after the measure for them has ended take it up again. The place is held. */
export const followPeople = async (tx: Tx, place: Place, people: PeopleSums, by: By): Promise<Entry[]> => {
  if (balanceOfResettlement(people) !== 'owed') return []
  return resumeMeasures(tx, place, ['MR3'], text('措施结束后又有待安置老年人', 'Residents are to be resettled after the measure had ended'), by)
}

/** More elders harmed than were known and than have been taken in, after the measure for them has ended, take it up again. The place is held. */
export const followHarmed = async (tx: Tx, place: Place, harmed: { before: unknown; now: unknown }, by: By): Promise<Entry[]> => {
  if (typeof harmed.now !== 'number' || typeof harmed.before !== 'number' || harmed.now <= harmed.before) return []
  const { assisted } = (await peopleSumsOf(tx, [place.id])).get(place.id) ?? nobodyCounted
  if (harmed.now <= (assisted ?? 0)) return []
  return resumeMeasures(
    tx,
    place,
    ['MV1'],
    text('措施结束后又有受害且生活困难的老年人', 'More elders were harmed and are in difficulty after the measure had ended'),
    by,
  )
}
