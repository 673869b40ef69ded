import { type Installation, readInstallation } from '@silverguard/shared/installation/contract'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { call } from '../../api.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'

const InstallationContext = createContext<Installation | undefined>(undefined)
/** Invalidate this key after a change of settings. */
export const installationKey = ['installation'] as const

/** Shows its children once it is known where and for whom this installation works. */
export const InstallationProvider = ({ children }: { children: ReactNode }) => {
  const query = useQuery({ queryKey: installationKey, queryFn: ({ signal }) => call(readInstallation, {}, signal), staleTime: 60_000 })
  if (query.data) return <InstallationContext value={query.data}>{children}</InstallationContext>
  return <main>{query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />}</main>
}

export const useInstallation = (): Installation => {
  const installation = useContext(InstallationContext)
  if (!installation) throw new Error('useInstallation needs an InstallationProvider above it')
  return installation
}
