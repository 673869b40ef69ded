import { readAsOf } from '@silverguard/shared/determinations/contract'
import { readScreenings } from '@silverguard/shared/screenings/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const screeningsOf = (id: string) =>
  queryOptions({ queryKey: ['institution', id, 'screenings'], queryFn: ({ signal }) => call(readScreenings, { params: { id } }, signal) })

export const placeAsOf = (id: string, day: string) =>
  queryOptions({ queryKey: ['institution', id, 'as-of', day], queryFn: ({ signal }) => call(readAsOf, { params: { id }, query: { day } }, signal) })

/** Something was recorded or taken back: the institution with all that is shown of it, lists and counts are read anew. */
export const readAnew = async (client: QueryClient, id: string): Promise<void> => {
  void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'institution' && first !== 'installation' })
  await client.invalidateQueries({ queryKey: ['institution', id] })
}
