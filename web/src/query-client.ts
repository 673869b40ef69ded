import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError } from './api.ts'
import { meKey } from './features/access/me.tsx'

const greatestRetries = 2
/** A refusal stays a refusal: only a server that failed or did not answer is asked again. */
const retry = (failures: number, error: Error) =>
  failures < greatestRetries && error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 500)

/** Who may not do what they just could has other duties than before, or something is demanded of them first. */
const onError = (error: Error) => {
  if (error instanceof ProblemError && error.problem.status === 403) void queryClient.invalidateQueries({ queryKey: meKey })
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  // Asked whatever the browser thinks of the network: without one, what this device keeps may answer.
  defaultOptions: {
    queries: { refetchOnWindowFocus: false, retry, staleTime: 5_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})
