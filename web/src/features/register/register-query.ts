import { greatestOffset, listInstitutions } from '@silverguard/shared/institutions/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import type { RegisterSearch } from './search.ts'

const greatestSize = 200
const usualSize = 50
const printLimit = 1000

/** The page and size asked for, within what the server pages through. */
export const placeOf = ({ page = 1, size = usualSize }: RegisterSearch) => {
  const within = Math.min(size, greatestSize)
  return { page: Math.max(1, Math.min(page, Math.floor(greatestOffset / within))), size: within }
}

/** One page of the register; the rows before stay in view while the next are on their way. */
export const registerPage = (search: RegisterSearch) => {
  const query = { ...search, ...placeOf(search) }
  return queryOptions({
    queryKey: ['institutions', 'page', query],
    queryFn: ({ signal }) => call(listInstitutions, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

/** All rows under the filters up to the limit of a print, read page by page. */
export const registerToPrint = (search: RegisterSearch) =>
  queryOptions({
    queryKey: ['institutions', 'print', search],
    queryFn: async ({ signal }) => {
      const first = await call(listInstitutions, { query: { ...search, page: 1, size: greatestSize } }, signal)
      const rows = [...first.rows]
      const wanted = Math.min(first.total, printLimit)
      for (let page = 2; rows.length < wanted; page += 1) {
        const next = await call(listInstitutions, { query: { ...search, page, size: greatestSize } }, signal)
        if (next.rows.length === 0) break
        rows.push(...next.rows)
      }
      return { rows: rows.slice(0, printLimit), total: first.total }
    },
  })
