import { registrations } from '@silverguard/shared/facts/catalogue'
import { workReasons } from '@silverguard/shared/screenings/contract'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The state of the work list as it stands in the address. */
export const WorkSearch = z.object({
  reason: several(z.enum(workReasons)),
  township: several(z.string().regex(/^\d+$/)),
  registration: several(z.enum([...registrations, 'unknown'])),
  text: z.string().optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type WorkSearch = z.infer<typeof WorkSearch>
