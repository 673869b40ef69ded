import { listDivisions } from '@silverguard/shared/installation/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** Divisions change rarely and together: everything under this key is read anew after a change. */
export const divisionsKey = ['divisions'] as const

export const divisionsUnder = (under: string) =>
  queryOptions({ queryKey: [...divisionsKey, 'all', under], queryFn: ({ signal }) => call(listDivisions, { query: { under } }, signal) })
