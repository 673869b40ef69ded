import { listEvidence } from '@silverguard/shared/evidence/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** The files about one institution; the same key as where all of them are shown. */
export const filesOf = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution, 'evidence'],
    queryFn: ({ signal }) => call(listEvidence, { params: { id: institution } }, signal),
    staleTime: 30_000,
  })
