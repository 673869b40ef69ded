import type { Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import type { Campaign } from '@silverguard/shared/installation/contract'
import { desc } from 'drizzle-orm'

/** Every campaign, the latest first; the first is the running one. */
export const listCampaigns = (tx: Tx): Promise<Campaign[]> => tx.select().from(campaigns).orderBy(desc(campaigns.startsOn), desc(campaigns.id))
