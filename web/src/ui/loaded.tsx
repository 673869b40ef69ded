import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'
import { LoadingState } from './loading-state.tsx'

/** The one way in which a page waits for a query: skeleton, error with retry, or what it was for. */
export const Loaded = <T,>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) => {
  if (query.data !== undefined) return <>{children(query.data)}</>
  return query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />
}
