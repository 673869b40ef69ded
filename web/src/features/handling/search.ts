import { actionCodes } from '@silverguard/shared/handling/measures'
import { actionStates } from '@silverguard/shared/handling/vocabulary'
import { levels } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

export const handlingTabs = ['mine', 'actions', 'board'] as const
const flag = z.literal('true').optional().catch(undefined)

/** The state of 处置 as it stands in the address: my work, all actions, the board. */
export const HandlingSearch = z.object({
  tab: z.enum(handlingTabs).optional().catch(undefined),
  state: several(z.enum(actionStates)),
  code: several(z.enum(actionCodes)),
  level: several(z.enum(levels)),
  unit: several(z.enum(['bureau', 'township'])),
  township: several(z.string().regex(/^\d+$/)),
  overdue: flag,
  escalate: flag,
  lapsed: flag,
  unassigned: flag,
  dueWithin: z.coerce.number<number>().int().min(0).max(365).optional().catch(undefined),
  text: z.string().trim().max(100).optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type HandlingSearch = z.infer<typeof HandlingSearch>

export type HandlingTab = (typeof handlingTabs)[number]
export type Change = (change: Partial<HandlingSearch>) => void
const isOn = (value: 'true' | undefined) => (value ? true : undefined)

/** What the measures are filtered by, as the API takes it. */
export const actionFilters = ({ state, code, level, unit, township, overdue, escalate, lapsed, unassigned, dueWithin, text }: HandlingSearch) => ({
  ...{ state, code, level, unit, township, dueWithin, text },
  ...{ overdue: isOn(overdue), escalate: isOn(escalate), lapsed: isOn(lapsed), unassigned: isOn(unassigned) },
})
/** What the board is narrowed by. */
export const boardFilters = ({ township, level }: HandlingSearch) => ({ township, level })
/** No filter at all; the tab stays. */
export const noFilters: Partial<HandlingSearch> = Object.fromEntries(Object.keys(actionFilters({})).map((key) => [key, undefined]))
export const isFiltered = (filters: Readonly<Record<string, unknown>>): boolean => Object.values(filters).some((value) => value !== undefined)

/** A change of filters goes back to the first page; a change of page keeps the rest. */
export const changed = (search: HandlingSearch, change: Partial<HandlingSearch>): HandlingSearch => ({ ...search, page: undefined, ...change })
