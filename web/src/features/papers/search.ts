import { paperKinds, paperStates } from '@silverguard/shared/handling/papers/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The register of papers as it stands in the address. */
export const PapersSearch = z.object({
  kind: several(z.enum(paperKinds)),
  state: several(z.enum(paperStates)),
  awaitingReceipt: z.literal('true').optional().catch(undefined),
  township: several(z.string().regex(/^\d+$/)),
  text: z.string().trim().max(100).optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type PapersSearch = z.infer<typeof PapersSearch>
export type Change = (change: Partial<PapersSearch>) => void

/** What the register is filtered by. */
export const filtersIn = ({ kind, state, awaitingReceipt, township, text }: PapersSearch) => ({
  ...{ kind, state, township, text },
  awaitingReceipt: awaitingReceipt ? true : undefined,
})
export const isFiltered = (search: PapersSearch): boolean => Object.values(filtersIn(search)).some((value) => value !== undefined)

/** A change of filters goes back to the first page; a change of page keeps the rest. */
export const changed = (search: PapersSearch, change: Partial<PapersSearch>): PapersSearch => ({ ...search, page: undefined, ...change })
