import { readFront } from '@silverguard/shared/accounts/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** What may be known of the installation before anyone is signed in. */
export const front = queryOptions({
  queryKey: ['front'],
  queryFn: ({ signal }) => call(readFront, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})
