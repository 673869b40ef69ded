import { listWatches, readControlList } from '@silverguard/shared/determinations/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { type ControlListSearch, listFilters, watchFilters } from './search.ts'

const greatestSize = 200
const usualSize = 50
/** Rows that one print holds at most: what the server hands out in one answer. */
const printLimit = 5000

export const placeOf = ({ page = 1, size = usualSize }: ControlListSearch) => ({ page, size: Math.min(size, greatestSize) })

const listUnder = (name: string, query: ReturnType<typeof listFilters> & ReturnType<typeof placeOf>) =>
  queryOptions({ queryKey: ['control-list', name, query], queryFn: ({ signal }) => call(readControlList, { query }, signal) })
const watchesUnder = (name: string, query: ReturnType<typeof watchFilters> & ReturnType<typeof placeOf>) =>
  queryOptions({ queryKey: ['watches', name, query], queryFn: ({ signal }) => call(listWatches, { query }, signal) })

export const controlListPage = (search: ControlListSearch) => ({
  ...listUnder('page', { ...listFilters(search), ...placeOf(search) }),
  placeholderData: keepPreviousData,
})
export const controlListToPrint = (search: ControlListSearch) => listUnder('print', { ...listFilters(search), page: 1, size: printLimit })

export const watchesPage = (search: ControlListSearch) => ({
  ...watchesUnder('page', { ...watchFilters(search), ...placeOf(search) }),
  placeholderData: keepPreviousData,
})
export const watchesToPrint = (search: ControlListSearch) => watchesUnder('print', { ...watchFilters(search), page: 1, size: printLimit })

/** How many stand on each of the lists, whatever is filtered. */
export const listTotals = queryOptions({
  queryKey: ['control-list', 'totals'],
  queryFn: async ({ signal }) => (await call(readControlList, { query: { size: 1 } }, signal)).totals,
})
