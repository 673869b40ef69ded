import { readInstitution } from '@silverguard/shared/institutions/contract'
import { readScreenings } from '@silverguard/shared/screenings/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { readOnce } from '../../ui/recorded-print.ts'

/** What stands on the sheet, read for one print alone. */
export const visitSheetOf = (id: string) =>
  queryOptions({
    queryKey: ['institution', id, 'visit-sheet'],
    ...readOnce,
    queryFn: async ({ signal }) => {
      const params = { id }
      const [institution, seen] = await Promise.all([call(readInstitution, { params }, signal), call(readScreenings, { params }, signal)])
      return { institution, seen }
    },
  })
