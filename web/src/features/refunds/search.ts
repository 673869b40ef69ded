import { balances } from '@silverguard/shared/handling/lifecycle'
import { levels } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The list of refunds as it stands in the address. */
export const RefundsSearch = z.object({
  balance: several(z.enum(balances)),
  waiting: z.literal('true').optional().catch(undefined),
  level: several(z.enum(levels)),
  township: several(z.string().regex(/^\d+$/)),
  text: z.string().trim().max(100).optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type RefundsSearch = z.infer<typeof RefundsSearch>

export const refundFilters = ({ balance, waiting, level, township, text }: RefundsSearch) => ({
  ...{ balance, level, township, text },
  waiting: waiting && true,
})
export const isFiltered = (search: RefundsSearch): boolean => Object.values(refundFilters(search)).some((value) => value !== undefined)

/** Of the places under the filters how many are not known; `counts` are those before the balance is chosen. */
export const unknownAmong = ({ balance, waiting }: RefundsSearch, counts: { unknown: number }): number =>
  waiting === undefined && (balance === undefined || balance.includes('unknown')) ? counts.unknown : 0

/** A change of filters goes back to the first page; a change of page keeps the rest. */
export const changed = (search: RefundsSearch, change: Partial<RefundsSearch>): RefundsSearch => ({ ...search, page: undefined, ...change })

export type Change = (change: Partial<RefundsSearch>) => void
