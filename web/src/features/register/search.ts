import { registrations } from '@silverguard/shared/facts/catalogue'
import { institutionMarks, institutionSorts } from '@silverguard/shared/institutions/contract'
import { kinds } from '@silverguard/shared/institutions/particulars'
import { standings, verdictStatuses } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The state of the register's view as it stands in the address; what cannot be read is as if it were not there. */
export const RegisterSearch = z.object({
  standing: several(z.enum(standings)),
  status: several(z.enum(verdictStatuses)),
  township: several(z.string().regex(/^\d+$/)),
  registration: several(z.enum([...registrations, 'unknown'])),
  kind: several(z.enum([...kinds, 'unknown'])),
  mark: several(z.enum(institutionMarks)),
  text: z.string().trim().max(100).optional().catch(undefined),
  sort: z.enum(institutionSorts).optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type RegisterSearch = z.infer<typeof RegisterSearch>

const filterKeys = ['standing', 'status', 'township', 'registration', 'kind', 'mark', 'text'] as const
export const isFiltered = (search: RegisterSearch): boolean => filterKeys.some((key) => search[key] !== undefined)
export const withoutFilters: Partial<RegisterSearch> = Object.fromEntries(filterKeys.map((key) => [key, undefined]))

/** A change of filters or order goes back to the first page; a change of page keeps the rest. */
export const changed = (search: RegisterSearch, change: Partial<RegisterSearch>): RegisterSearch => ({ ...search, page: undefined, ...change })
