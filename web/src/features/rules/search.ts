import { profiles, standings } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** Which plan's rules are shown and in which version; the active ones where none is named. */
export const RulesSearch = z.object({
  profile: z.enum(profiles).optional().catch(undefined),
  version: z.string().max(100).optional().catch(undefined),
})

/** The state of a draft's page: which of those who would move are shown. */
export const EffectSearch = z.object({
  from: several(z.enum(standings)),
  to: several(z.enum(standings)),
  township: several(z.string().regex(/^\d+$/)),
  page: wholeNumber,
  size: wholeNumber,
})
export type EffectSearch = z.infer<typeof EffectSearch>

const filterKeys = ['from', 'to', 'township'] as const
export const isFiltered = (search: EffectSearch): boolean => filterKeys.some((key) => search[key] !== undefined)
export const withoutFilters: Partial<EffectSearch> = Object.fromEntries(filterKeys.map((key) => [key, undefined]))
