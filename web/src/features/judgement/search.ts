import { determinationStates, movements, queueReasons } from '@silverguard/shared/determinations/vocabulary'
import { Identifier } from '@silverguard/shared/identifier'
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
  meeting: Identifier.optional().catch(undefined),
  township: several(z.string().regex(/^\d+$/)),
  text: z.string().trim().max(100).optional().catch(undefined),
  page: wholeNumber,
  size: wholeNumber,
})
export type JudgementSearch = z.infer<typeof JudgementSearch>

const isOn = (value: 'true' | undefined) => (value ? true : undefined)

/** What the queue is filtered by. */
export const queueFilters = ({ why, standing, clear, mine, township, text }: JudgementSearch) => ({
  ...{ why, standing, township, text },
  ...{ clear: isOn(clear), mine: isOn(mine) },
})
/** What the decisions are filtered by. */
export const decisionFilters = ({ state, level, movement, since, until, meeting, township, text }: JudgementSearch) => ({
  ...{ state, level, movement, since, until, meeting, township, text },
})
export const isFiltered = (filters: Readonly<Record<string, unknown>>): boolean => Object.values(filters).some((value) => value !== undefined)

/** A change of filters goes back to the first page; a change of page keeps the rest. */
export const changed = (search: JudgementSearch, change: Partial<JudgementSearch>): JudgementSearch => ({ ...search, page: undefined, ...change })

export type Change = (change: Partial<JudgementSearch>) => void
