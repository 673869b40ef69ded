import { findSimilarInstitutions } from '@silverguard/shared/institutions/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type Sought = { name: string; creditCode?: string | undefined; telephones?: readonly string[] | undefined; address?: string | undefined }

/** Institutions like the one described, likeliest first; asked anew each time, since they decide whether one is created. */
export const similarInstitutions = ({ telephones = [], ...sought }: Sought) =>
  queryOptions({
    queryKey: ['institutions', 'similar', sought, telephones],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const asked = telephones.length > 0 ? telephones : [undefined]
      const answers = await Promise.all(asked.map((telephone) => call(findSimilarInstitutions, { query: { ...sought, telephone } }, signal)))
      const found = new Map(answers.flatMap(({ institutions }) => institutions).map((institution) => [institution.id, institution]))
      return { institutions: [...found.values()] }
    },
  })
