import { roles } from '@silverguard/shared/permissions/contract'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The state of the list of accounts as it stands in the address. */
export const AccountsSearch = z.object({
  text: z.string().trim().max(100).optional().catch(undefined),
  role: several(z.enum(roles)),
  state: z.enum(['active', 'inactive']).optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type AccountsSearch = z.infer<typeof AccountsSearch>
