import { rowOutcomes } from '@silverguard/shared/workbooks/contract'
import { z } from 'zod'
import { wholeNumber } from '../../search.ts'

/** The state of an import's view as it stands in the address; where the import itself stands is the server's to say. */
export const ImportSearch = z.object({
  /** Back at the columns after a dry run. */
  step: z.literal('columns').optional().catch(undefined),
  outcome: z.enum(rowOutcomes).optional().catch(undefined),
  show: z.literal('problems').optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type ImportSearch = z.infer<typeof ImportSearch>
