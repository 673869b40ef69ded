import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './api.ts'

const greatestRetries = 2
/** A refusal stays a refusal: only a server that failed or did not answer is asked again. */
const retry = (failures: number, error: Error) =>
  failures < greatestRetries && error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 500)

export const queryClient = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, retry, staleTime: 5_000 }, mutations: { retry: false } },
})
