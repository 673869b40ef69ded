import type { Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import type { Campaign, EditedCampaign } from '@silverguard/shared/installation/contract'
import { text } from '@silverguard/shared/text'
import { changesBetween } from '../audit/changes-between.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { newIdentifier } from '../identifier.ts'
import type { Recorded } from '../recorded.ts'
import { listCampaigns } from './list-campaigns.ts'
import { demandAfter, holdCampaigns } from './queries.ts'

/** Begins another campaign, which is the running one from now on: every place is to be screened again. Throws `Conflict` out of order. */
export const beginCampaign = async (tx: Tx, wanted: EditedCampaign): Promise<Recorded<Campaign>> => {
  await holdCampaigns(tx)
  const { code } = await readHomeDistrict(tx)
  const [latest] = await listCampaigns(tx)
  demandAfter(wanted, latest)
  const campaign = { id: newIdentifier(), ...wanted }
  await tx.insert(campaigns).values(campaign)
  const entry = { action: 'campaign.begun', subjectKind: 'campaign', subjectId: campaign.id, divisionCode: code }
  const sentence = text(`开始专项行动“${wanted.name}”`, `Began the campaign "${wanted.name}"`)
  return { result: campaign, entries: [{ ...entry, sentence, changes: changesBetween({}, wanted) }] }
}
