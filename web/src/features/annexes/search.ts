import { Identifier } from '@silverguard/shared/identifier'
import { z } from 'zod'
import { several, wholeNumber } from '../../search.ts'

/** The state of 附件2, 附件3 or 附件4 as it stands in the address. */
export const AnnexSearch = z.object({
  campaign: Identifier.optional().catch(undefined),
  township: several(z.string().regex(/^\d+$/)),
  page: wholeNumber,
  size: wholeNumber,
})
export type AnnexSearch = z.infer<typeof AnnexSearch>

export const annexTabs = ['registered', 'unregistered', 'progress'] as const
export type AnnexTab = (typeof annexTabs)[number]
export const isAnnexTab = (annex: string): annex is AnnexTab => (annexTabs as readonly string[]).includes(annex)

/** What narrows the annex and stays when it is exported, printed, or another of the three is looked at. */
export const filtersOfAnnex = ({ campaign, township }: AnnexSearch): Pick<AnnexSearch, 'campaign' | 'township'> => ({ campaign, township })
