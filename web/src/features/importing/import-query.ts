import { type Import, readImport } from '@silverguard/shared/workbooks/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'

const importKey = (id: string) => ['import', id] as const
/** Whether the server is at work on an import. */
export const isUnderWay = (state: Import['state']): boolean => state === 'trying' || state === 'importing'
const pauseInMilliseconds = 500

/** One import, asked for again and again while the server is at work on it. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: importKey(id),
    queryFn: ({ signal }) => call(readImport, { params: { id } }, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? pauseInMilliseconds : false),
  })

/** A request whose answer is the import as it then stands. */
export const useImportStep = <V>(step: (input: V) => Promise<Import>, then?: (moved: Import) => void) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: step,
    onSuccess: (moved) => {
      queries.setQueryData(importKey(moved.id), moved)
      void queries.invalidateQueries({ queryKey: ['imports'] })
      then?.(moved)
    },
  })
}
