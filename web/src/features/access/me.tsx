import { type Me, readMe } from '@silverguard/shared/accounts/contract'
import type { Permission } from '@silverguard/shared/permissions/contract'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { call, ProblemError } from '../../api.ts'
import { leftSession } from '../../offline/left-session.ts'
import { ownAccount } from '../../offline/own-account.ts'
import { sessionEnd } from '../../session-end.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'

const MeContext = createContext<Me | undefined>(undefined)
export const meKey = ['me'] as const

const isSignedOut = (error: unknown) => error instanceof ProblemError && error.problem.status === 401

/** Of the person before nothing may remain, in memory or beside it: the page is loaded anew once it shows nothing any more. */
const LoadAnew = () => {
  useEffect(() => {
    sessionStorage.clear()
    window.location.reload()
  }, [])
  return <LoadingState />
}

/** Tells whose device this is, by what the server says of who is signed in; without it whoever was last. */
const useOwnAccount = ({ data, dataUpdatedAt, error }: { data: Me | undefined; dataUpdatedAt: number; error: unknown }) => {
  const id = data?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same person may have signed in once more.
  useEffect(() => {
    // What is read while somebody signs out is of a session that is being left.
    if (id !== undefined && !leftSession.isToEnd()) ownAccount.begin(id)
  }, [id, dataUpdatedAt])
  useEffect(() => {
    if (isSignedOut(error)) ownAccount.sessionEnded()
  }, [error])
  useEffect(() => sessionEnd.subscribe(() => sessionEnd.isTold() && ownAccount.sessionEnded()), [])
}

/** Shows `signedOut` until someone is signed in, and its children from then on; for another person the page begins anew. */
export const MeProvider = ({ signedOut, children }: { signedOut: ReactNode; children: ReactNode }) => {
  const isLeft = useSyncExternalStore(leftSession.subscribe, leftSession.isLeft)
  const asking = { queryKey: meKey, queryFn: ({ signal }: { signal: AbortSignal }) => call(readMe, {}, signal) }
  const query = useQuery({ ...asking, enabled: !isLeft, staleTime: 60_000, refetchOnWindowFocus: 'always' })
  useOwnAccount(query)
  const [first, setFirst] = useState<string>()
  // By its cookie nobody comes in again who signed out here while the server could not be told.
  if (isLeft) return <>{signedOut}</>
  if (query.data) {
    if (first === undefined) setFirst(query.data.id)
    else if (first !== query.data.id) return <LoadAnew />
    return <MeContext value={query.data}>{children}</MeContext>
  }
  if (isSignedOut(query.error)) return <>{signedOut}</>
  return <main>{query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />}</main>
}

export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs a MeProvider above it')
  return me
}

/** Whether the person signed in holds a permission; what they may not do they do not see. */
export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission)

/** Shows `until` while something is demanded before all else: a new password, one-time codes. */
export const Held = ({ until, children }: { until: ReactNode; children: ReactNode }) => <>{useMe().demands.length > 0 ? until : children}</>
