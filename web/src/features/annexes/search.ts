import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The state of 附件2, 附件3 or 附件4 as it stands in the address. */
export const AnnexSearch = z.object({
  campaign: z.uuid().optional().catch(undefined),
  township: several(z.string().regex(/^\d+$/)),
  page: wholeNumber,
  size: wholeNumber,
})
export type AnnexSearch = z.infer<typeof AnnexSearch>
