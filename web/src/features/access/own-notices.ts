import { listNotices } from '@silverguard/shared/handling/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/**
 * Notices to oneself: asked for once a minute at most, and anew after whatever may have led to one. By no clock: a page that
 * asks by itself would keep the session of somebody open who has left.
 */
export const ownNotices = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call(listNotices, {}, signal),
  staleTime: 60_000,
  refetchOnWindowFocus: true,
})
