import { listPapers, type Paper, readPaper } from '@silverguard/shared/handling/papers/contract'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'
import { filtersIn, type PapersSearch } from './search.ts'

const greatestSize = 200
const usualSize = 50
/** Rows that one print holds at most. */
const printLimit = 2000

export type PapersReply = z.output<typeof listPapers.reply>

export const placeOf = ({ page = 1, size = usualSize }: PapersSearch) => ({ page, size: Math.min(size, greatestSize) })

/** One page of the register; the rows before stay in view while the next are on their way. */
export const papersPage = (search: PapersSearch) => {
  const query = { ...filtersIn(search), ...placeOf(search) }
  return queryOptions({
    queryKey: ['papers', query],
    queryFn: ({ signal }) => call(listPapers, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

/** All rows under the filters up to the limit of a print, read part by part. */
export const papersToPrint = (search: PapersSearch) => {
  const filters = filtersIn(search)
  return queryOptions({
    queryKey: ['papers', 'print', filters],
    queryFn: async ({ signal }) => {
      const part = (page: number) => call(listPapers, { query: { ...filters, page, size: greatestSize } }, signal)
      const { rows: first, total } = await part(1)
      const rows = [...first]
      for (let page = 2; rows.length < Math.min(total, printLimit); page += 1) {
        const next = await part(page)
        if (next.rows.length === 0) break
        rows.push(...next.rows)
      }
      return { rows: rows.slice(0, printLimit), total }
    },
  })
}

export const onePaper = (id: string) => queryOptions({ queryKey: ['papers', 'one', id], queryFn: ({ signal }) => call(readPaper, { params: { id } }, signal) })

/** Something was done with a paper: lists, counts and all that is shown of its institution are read anew. */
export const readAround = (client: QueryClient, { id, institution }: Pick<Paper, 'id' | 'institution'>): void => {
  void client.invalidateQueries({ predicate: ({ queryKey: [first, , last] }) => first !== 'institution' && first !== 'installation' && last !== id })
  void client.invalidateQueries({ queryKey: ['institution', institution] })
}
