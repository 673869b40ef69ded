import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The levels that the control list holds, red first. */
export const listedLevels = ['red', 'orange', 'yellow'] as const

export const listTabs = ['confirmed', 'computed', 'watch'] as const
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
