import type { Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import type { Campaign } from '@silverguard/shared/installation/contract'
import { desc } from 'drizzle-orm'
import { readSetting } from './settings-rows.ts'

/** A setting that establishing writes; without it the database was never laid. */
const demand = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the installation is not established')
  return value
}

export const readUnitNames = async (tx: Tx) => demand(await readSetting(tx, 'unitNames'))

/** The running campaign: the one that began last. */
export const readCampaign = async (tx: Tx): Promise<Campaign | null> =>
  (await tx.select().from(campaigns).orderBy(desc(campaigns.startsOn), desc(campaigns.id)).limit(1))[0] ?? null
