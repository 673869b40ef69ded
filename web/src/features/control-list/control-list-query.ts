import { readControlList } from '@silverguard/shared/determinations/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import type { ControlListSearch } from './search.ts'

const greatestSize = 200
const usualSize = 50
/** Rows that one print holds at most: what the server hands out in one answer. */
const printLimit = 5000

export const placeOf = ({ page = 1, size = usualSize }: ControlListSearch) => ({ page, size: Math.min(size, greatestSize) })

export const controlListPage = (search: ControlListSearch) => {
  const query = { ...search, ...placeOf(search) }
  return queryOptions({
    queryKey: ['control-list', 'page', query],
    queryFn: ({ signal }) => call(readControlList, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

export const controlListToPrint = (search: ControlListSearch) => {
  const query = { ...search, page: 1, size: printLimit }
  return queryOptions({ queryKey: ['control-list', 'print', query], queryFn: ({ signal }) => call(readControlList, { query }, signal) })
}
