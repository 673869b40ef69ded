import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The levels that the control list holds, red first. */
export const listedLevels = ['red', 'orange', 'yellow'] as const

/** The state of the control list's view as it stands in the address. */
export const ControlListSearch = z.object({
  level: several(z.enum(listedLevels)),
  township: several(z.string().regex(/^\d+$/)),
  page: wholeNumber,
  size: wholeNumber,
})
export type ControlListSearch = z.infer<typeof ControlListSearch>
