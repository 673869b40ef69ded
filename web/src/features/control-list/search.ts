import type { ControlListFilter, WatchFilter } from '@silverguard/shared/determinations/contract'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The levels that the control list holds, red first. */
export const listedLevels = ['red', 'orange', 'yellow'] as const

export const listTabs = ['confirmed', 'computed', 'watch'] as const
export type ListTab = (typeof listTabs)[number]
export const watchFlags = ['relapsed', 'due', 'mine', 'all'] as const
const flag = z.literal('true').optional().catch(undefined)

/** The state of the control list's view as it stands in the address. */
export const ControlListSearch = z.object({
  /** The control list, what is computed only, or the places in their watch period; the first where none is named. */
  tab: z.enum(listTabs).optional().catch(undefined),
  relapsed: flag,
  due: flag,
  mine: flag,
  all: flag,
  level: several(z.enum(listedLevels)),
  township: several(z.string().regex(/^\d+$/)),
  page: wholeNumber,
  size: wholeNumber,
})
export type ControlListSearch = z.infer<typeof ControlListSearch>

/** What a list of levels is asked under; only a list that is named computed is. */
export const listFilters = ({ tab, level, township }: ControlListSearch) =>
  ({ basis: tab === 'computed' ? 'computed' : 'confirmed', level, township }) satisfies ControlListFilter

/** What the places in their watch period are asked under. */
export const watchFilters = (search: ControlListSearch) =>
  ({
    township: search.township,
    ...Object.fromEntries(watchFlags.flatMap((key) => (search[key] ? [[key, true]] : []))),
  }) satisfies WatchFilter

export const isFiltered = ({ level, township, ...flags }: ControlListSearch): boolean =>
  level !== undefined || township !== undefined || watchFlags.some((key) => flags[key] !== undefined)
export const withoutFilters = {
  ...{ level: undefined, township: undefined },
  ...{ relapsed: undefined, due: undefined, mine: undefined, all: undefined },
} satisfies Partial<ControlListSearch>
