import { Month } from '@silverguard/shared/handling/progress/contract'
import { levels } from '@silverguard/shared/risk/vocabulary'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** 附件6 as it stands in the address. */
export const ProgressSearch = z.object({
  month: Month.optional().catch(undefined),
  level: several(z.enum(levels)),
  township: several(z.string().regex(/^\d+$/)),
  page: wholeNumber,
  size: wholeNumber,
})
export type ProgressSearch = z.infer<typeof ProgressSearch>

/** What narrows 附件6 and stays when it is exported or printed. */
export const progressFilters = ({ month, level, township }: ProgressSearch) => ({ month, level, township })

/** 战果 as it stands in the address. */
export const ResultsSearch = z.object({
  since: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  township: several(z.string().regex(/^\d+$/)),
})
export type ResultsSearch = z.infer<typeof ResultsSearch>

export type Change<S> = (to: Partial<S>) => void
