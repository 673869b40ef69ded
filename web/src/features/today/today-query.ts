import { type InstitutionFilter, type institutionSorts, listInstitutions } from '@silverguard/shared/institutions/contract'
import { listScreeningWork } from '@silverguard/shared/screenings/contract'
import { listImports } from '@silverguard/shared/workbooks/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

type Asked = InstitutionFilter & { sort?: (typeof institutionSorts)[number] }

/** The first rows under a filter with the total and the counts, from the register's own list, so that the figures are the same. */
export const firstOf = (filter: Asked, size: number) => {
  const query = { ...filter, size }
  return queryOptions({ queryKey: ['institutions', 'page', query], queryFn: ({ signal }) => call(listInstitutions, { query }, signal) })
}

/** How many of one's own places need what of screening, from the work list itself. */
export const workCounts = queryOptions({
  queryKey: ['screening-work', 'counts'],
  queryFn: ({ signal }) => call(listScreeningWork, { query: { size: 1 } }, signal),
})

export const recentImports = queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => call(listImports, {}, signal) })
