import { determinationStates, movements, queueReasons } from '@silverguard/shared/determinations/vocabulary'
import { levels, standings } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

export const judgementTabs = ['queue', 'decided', 'meetings'] as const
const flag = z.literal('true').optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

/** The state of 研判 as it stands in the address: of the queue, and of what was decided. */
export const JudgementSearch = z.object({
  tab: z.enum(judgementTabs).optional().catch(undefined),
  why: several(z.enum(queueReasons)),
  standing: several(z.enum(standings)),
  clear: flag,
  mine: flag,
  state: several(z.enum(determinationStates)),
  level: several(z.enum(levels)),
  movement: several(z.enum(movements)),
  since: day,
  until: day,
  meeting: z.uuid().optional().catch(undefined),
  township: several(z.string().regex(/^\d+$/)),
  text: z.string().trim().max(100).optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type JudgementSearch = z.infer<typeof JudgementSearch>
