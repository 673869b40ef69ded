import type { Tx } from '@silverguard/db/client'
import { type Campaign, defaultWatchPeriod, type WatchPeriod } from '@silverguard/shared/installation/contract'
import { text } from '@silverguard/shared/text'
import { holdAlone } from '../advisory-locks.ts'
import { Conflict } from '../problems.ts'
import { listCampaigns } from './list-campaigns.ts'
import { readSetting } from './settings-rows.ts'

/** A setting that establishing writes; without it the database was never laid. */
const demand = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the installation is not established')
  return value
}

export const readUnitNames = async (tx: Tx) => demand(await readSetting(tx, 'unitNames'))

/** How long a place that leaves a list is watched from now on. */
export const readWatchPeriod = async (tx: Tx): Promise<WatchPeriod> => (await readSetting(tx, 'watchPeriod')) ?? defaultWatchPeriod

/** The running campaign: the one that began last. */
export const readCampaign = async (tx: Tx): Promise<Campaign | null> => (await listCampaigns(tx))[0] ?? null

/** From here to the end of the transaction nobody else begins or changes a campaign. */
export const holdCampaigns = async (tx: Tx): Promise<void> => {
  await holdAlone(tx, 'campaigns')
}

/** The running campaign is the one that began last; so none begins before another that came before it. Throws `Conflict`. */
export const demandAfter = ({ startsOn }: Pick<Campaign, 'startsOn'>, earlier: Campaign | undefined): void => {
  if (earlier === undefined || startsOn > earlier.startsOn) return
  throw new Conflict(
    'campaign_order',
    text(`开始日期须晚于“${earlier.name}”的开始日期 ${earlier.startsOn}`, `It must start after "${earlier.name}", which started on ${earlier.startsOn}`),
  )
}
