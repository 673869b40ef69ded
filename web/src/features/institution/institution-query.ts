import { type Institution, readHistory, readInstitution } from '@silverguard/shared/institutions/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const oneInstitution = (id: string) =>
  queryOptions({ queryKey: ['institution', id], queryFn: ({ signal }) => call(readInstitution, { params: { id } }, signal) })

/** Read for one print alone, apart from what the pages show. */
export const institutionToPrint = (id: string) => queryOptions({ ...oneInstitution(id), queryKey: ['institution', id, 'print'] as const })

/** Read for one form alone: nothing may be read anew underneath what is typed. */
export const institutionToScreen = (id: string) =>
  queryOptions({ ...oneInstitution(id), queryKey: ['institution', id, 'screening-form'] as const, staleTime: 'static', gcTime: 0 })

export const historyOf = (id: string) =>
  queryOptions({ queryKey: ['institution', id, 'history'], queryFn: ({ signal }) => call(readHistory, { params: { id } }, signal) })

/** Puts a changed institution in place of the one before; lists and history are read anew. */
export const keepChanged = (client: QueryClient, institution: Institution): void => {
  client.setQueryData(oneInstitution(institution.id).queryKey, institution)
  void client.invalidateQueries({ queryKey: historyOf(institution.id).queryKey })
  void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'institution' && first !== 'installation' })
}
