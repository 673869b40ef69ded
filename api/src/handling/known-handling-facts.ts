import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { KnownHandlingFact } from '@silverguard/shared/handling/contract'
import { handlingFactKeys } from '@silverguard/shared/handling/vocabulary'
import { handlingFactsAsOf } from './plan-grounds.ts'

/** What is known of a place as of a day, in the order of the vocabulary. */
export const knownHandlingFacts = async (tx: Tx, id: string, day: Day): Promise<KnownHandlingFact[]> => {
  const found = await handlingFactsAsOf(tx, [id], day)
  return handlingFactKeys.flatMap((key) => found.filter(({ fact }) => fact === key).map((each) => KnownHandlingFact.parse(each)))
}
