import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { listRefunds as endpoint } from '@silverguard/shared/handling/ledger/contract'
import type { QueryOf, ReplyOf } from '../../serve.ts'
import { refundRows } from './refund-rows.ts'

/** One page of the refunds in scope. */
export const listRefunds = async (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  const { rows, counts, sums, people } = await refundRows(tx, filter)
  return { rows: rows.slice((page - 1) * size, page * size), total: rows.length, counts, sums, people, asOf: today }
}
