import { readTrail } from '@silverguard/shared/audit/contract'
import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import type { TrailSearch } from './search.ts'

const greatestSize = 200
const usualSize = 50

/** The page and size asked for, within what can be paged through. */
export const placeOf = ({ page = 1, size = usualSize }: TrailSearch) => {
  const within = Math.min(size, greatestSize)
  return { page: Math.max(1, Math.min(page, Math.floor(greatestOffset / within))), size: within }
}

export const trailPage = (search: TrailSearch) => {
  const query = { ...search, ...placeOf(search) }
  return queryOptions({ queryKey: ['trail', query], queryFn: ({ signal }) => call(readTrail, { query }, signal), placeholderData: keepPreviousData })
}
