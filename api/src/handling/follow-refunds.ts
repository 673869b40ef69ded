import type { Tx } from '@silverguard/db/client'
import { balanceOfRefunds } from '@silverguard/shared/handling/ledger/sums'
import { text } from '@silverguard/shared/text'
import type { Entry } from '../audit/entry.ts'
import type { Place } from './hold-places.ts'
import { refundSumsOf } from './ledger/sums-of-places.ts'
import { type By, resumeMeasures } from './resume-measures.ts'

/** Money that comes to be owed after the measure that pressed for it has ended takes it up again. The place is held. */
export const followRefunds = async (tx: Tx, place: Place, by: By): Promise<Entry[]> => {
  const sums = (await refundSumsOf(tx, [place.id])).get(place.id) ?? null
  if (balanceOfRefunds(sums) !== 'owed') return []
  return resumeMeasures(tx, place, ['MO4', 'MU2'], text('措施结束后又有应退资金', 'Money is owed again after its measure had ended'), by)
}
