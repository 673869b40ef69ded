import { listScreeningWork } from '@silverguard/shared/screenings/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import type { WorkSearch } from './search.ts'

const greatestSize = 200
const usualSize = 50
const printSize = 500
/** Rows that one print holds at most. */
const printLimit = 2000

export const placeOf = ({ page = 1, size = usualSize }: WorkSearch) => ({ page, size: Math.min(size, greatestSize) })

/** One page of the work list; the rows before stay in view while the next are on their way. */
export const workPage = (search: WorkSearch) => {
  const query = { ...search, ...placeOf(search) }
  return queryOptions({
    queryKey: ['screening-work', 'page', query],
    queryFn: ({ signal }) => call(listScreeningWork, { query }, signal),
    placeholderData: keepPreviousData,
    networkMode: 'always',
  })
}

/** All rows under the filters up to the limit of a print, read part by part. */
export const workToPrint = ({ page: _page, size: _size, ...filters }: WorkSearch) =>
  queryOptions({
    queryKey: ['screening-work', 'print', filters],
    queryFn: async ({ signal }) => {
      const part = (page: number) => call(listScreeningWork, { query: { ...filters, page, size: printSize } }, signal)
      const { rows: first, ...rest } = await part(1)
      const rows = [...first]
      for (let page = 2; rows.length < Math.min(rest.total, printLimit); page += 1) {
        const next = await part(page)
        if (next.rows.length === 0) break
        rows.push(...next.rows)
      }
      return { ...rest, rows: rows.slice(0, printLimit) }
    },
  })
