import { registrations } from '@silverguard/shared/facts/catalogue'
import { workReasons } from '@silverguard/shared/screenings/contract'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The state of the work list as it stands in the address; what cannot be read is as if it were not there. */
export const WorkSearch = z.object({
  reason: several(z.enum(workReasons)),
  township: several(z.string().regex(/^\d+$/)),
  registration: several(z.enum([...registrations, 'unknown'])),
  text: z.string().trim().max(100).optional().catch(undefined),
  whose: z.literal('all').optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type WorkSearch = z.infer<typeof WorkSearch>

const filterKeys = ['reason', 'township', 'registration', 'text', 'whose'] as const
export const isFiltered = (search: WorkSearch): boolean => filterKeys.some((key) => search[key] !== undefined)
export const withoutFilters: Partial<WorkSearch> = Object.fromEntries(filterKeys.map((key) => [key, undefined]))

/** A change of filters goes back to the first page; a change of page keeps the rest. */
export const changed = (search: WorkSearch, change: Partial<WorkSearch>): WorkSearch => ({ ...search, page: undefined, ...change })
