import { type Me, readMe } from '@silverguard/shared/accounts/contract'
import type { Permission } from '@silverguard/shared/permissions/contract'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { call } from '../../api.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'

const MeContext = createContext<Me | undefined>(undefined)
export const meKey = ['me'] as const

/** Shows its children once it is known who is signed in. */
export const MeProvider = ({ children }: { children: ReactNode }) => {
  const query = useQuery({ queryKey: meKey, queryFn: ({ signal }) => call(readMe, {}, signal), staleTime: 60_000 })
  if (query.data) return <MeContext value={query.data}>{children}</MeContext>
  return <main>{query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />}</main>
}

export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs a MeProvider above it')
  return me
}

/** Whether the person signed in holds a permission; what they may not do they do not see. */
export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission)
