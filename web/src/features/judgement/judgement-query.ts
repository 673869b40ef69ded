import { readDeterminations } from '@silverguard/shared/determinations/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** Everything that was judged about one institution; its key lies under the institution's own. */
export const determinationsOf = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution, 'determinations'],
    queryFn: ({ signal }) => call(readDeterminations, { params: { id: institution } }, signal),
  })

/** Something was proposed or decided, or another was quicker: the institutions with all that is shown of them, lists and counts are read anew. */
export const readAnew = async (client: QueryClient, ...institutions: readonly string[]): Promise<void> => {
  void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'institution' && first !== 'installation' })
  await Promise.all(institutions.map((id) => client.invalidateQueries({ queryKey: ['institution', id] })))
}
