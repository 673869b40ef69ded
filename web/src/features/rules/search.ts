import { profiles } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'

/** Which plan's rules are shown; the active one where none is named. */
export const RulesSearch = z.object({ profile: z.enum(profiles).optional().catch(undefined) })
