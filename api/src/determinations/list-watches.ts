import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { listWatches as endpoint } from '@silverguard/shared/determinations/contract'
import type { Actor } from '../accounts/actor.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { watchRows } from './list-watches-rows.ts'

/** One page of the places in their watch period, with those that ran out over a re-check that nobody made; `all`: ended ones too. */
export const listWatches = async (
  tx: Tx,
  { page, size, ...filter }: QueryOf<typeof endpoint>,
  who: { actor: Actor; today: Day },
): Promise<ReplyOf<typeof endpoint>> => {
  const { rows, counts } = await watchRows(tx, filter, who)
  return { rows: rows.slice((page - 1) * size, page * size), total: rows.length, counts, asOf: who.today }
}
