import type { Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import type { Campaign } from '@silverguard/shared/installation/contract'
import { eq } from 'drizzle-orm'
import { readCampaign } from '../installation/queries.ts'
import { Invalid } from '../problems.ts'

/** The campaign that is named, or the running one. Throws `Invalid` where there is none of that id, or none at all. */
export const findCampaign = async (tx: Tx, id: string | undefined): Promise<Campaign> => {
  const found = id === undefined ? await readCampaign(tx) : (await tx.select().from(campaigns).where(eq(campaigns.id, id)))[0]
  if (!found) throw new Invalid([{ path: 'campaign', message: '没有这个专项行动 · no such campaign' }])
  return found
}
