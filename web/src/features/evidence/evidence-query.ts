import { listEvidence } from '@silverguard/shared/evidence/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** The files about one institution; its key lies under the institution's own. */
export const evidenceOf = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution, 'evidence'],
    queryFn: ({ signal }) => call(listEvidence, { params: { id: institution } }, signal),
    staleTime: 30_000,
  })
