import { listRefunds, readRefunds } from '@silverguard/shared/handling/ledger/contract'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'
import { type RefundsSearch, refundFilters } from './search.ts'

const greatestSize = 200
const usualSize = 50

export type RefundsReply = z.output<typeof listRefunds.reply>
export type PlaceRefunds = z.output<typeof readRefunds.reply>

export const placeOf = ({ page = 1, size = usualSize }: RefundsSearch) => ({ page, size: Math.min(size, greatestSize) })

/** One page of the list; the rows before stay in view while the next are on their way. */
export const refundsPage = (search: RefundsSearch) => {
  const query = { ...refundFilters(search), ...placeOf(search) }
  return queryOptions({
    queryKey: ['refunds', query],
    queryFn: ({ signal }) => call(listRefunds, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Rows that one print holds at most. */
const printLimit = 2000

/** Page after page up to the limit of a print. */
export const refundsToPrint = (search: RefundsSearch) => {
  const filters = refundFilters(search)
  return queryOptions({
    queryKey: ['refunds', 'print', filters],
    queryFn: async ({ signal }) => {
      const first = await call(listRefunds, { query: { ...filters, page: 1, size: greatestSize } }, signal)
      const rows = [...first.rows]
      for (let page = 2; rows.length < Math.min(first.total, printLimit); page += 1) {
        const next = await call(listRefunds, { query: { ...filters, page, size: greatestSize } }, signal)
        if (next.rows.length === 0) break
        rows.push(...next.rows)
      }
      return { ...first, rows: rows.slice(0, printLimit) }
    },
  })
}

/** The ledger of one place and its people; its key lies under the institution's own. */
export const refundsOf = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution, 'refunds'],
    queryFn: ({ signal }) => call(readRefunds, { params: { id: institution } }, signal),
  })

/** Something was recorded, or another was quicker: the place with all that is shown of it, lists and counts are read anew. */
export const readAnew = async (client: QueryClient, institution: string): Promise<void> => {
  void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'institution' && first !== 'installation' })
  await client.invalidateQueries({ queryKey: ['institution', institution] })
}
