import { listAccounts } from '@silverguard/shared/accounts/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import type { AccountsSearch } from './search.ts'

const greatestSize = 200
const usualSize = 50
export const accountsKey = ['accounts'] as const

export const placeOf = ({ page = 1, size = usualSize }: AccountsSearch) => ({ page, size: Math.min(size, greatestSize) })

/** One page of accounts; the rows before stay in view while the next are on their way. */
export const accountsPage = (search: AccountsSearch) => {
  const query = { ...search, ...placeOf(search) }
  return queryOptions({
    queryKey: [...accountsKey, query],
    queryFn: ({ signal }) => call(listAccounts, { query }, signal),
    placeholderData: keepPreviousData,
  })
}
