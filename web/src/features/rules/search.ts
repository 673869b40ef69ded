import { profiles, standings } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** Which plan's rules are shown; the active one where none is named. */
export const RulesSearch = z.object({ profile: z.enum(profiles).optional().catch(undefined) })

/** The state of a draft's page: which of those who would move are shown. */
export const EffectSearch = z.object({
  from: several(z.enum(standings)),
  to: several(z.enum(standings)),
  township: several(z.string().regex(/^\d+$/)),
  page: wholeNumber,
  size: wholeNumber,
})
export type EffectSearch = z.infer<typeof EffectSearch>
