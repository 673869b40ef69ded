import type { Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import type { Campaign, EditedCampaign } from '@silverguard/shared/installation/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { changesBetween } from '../audit/changes-between.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { newIdentifier } from '../identifier.ts'
import type { Recorded } from '../recorded.ts'
import { listCampaigns } from './list-campaigns.ts'
import { demandAfter, holdCampaigns } from './queries.ts'

/** Sets the name, the days and the validity of the running campaign. Throws `Conflict` where it would begin before the one before it. */
export const editCampaign = async (tx: Tx, wanted: EditedCampaign): Promise<Recorded<Campaign>> => {
  await holdCampaigns(tx)
  const { code } = await readHomeDistrict(tx)
  const [present, earlier] = await listCampaigns(tx)
  demandAfter(wanted, earlier)
  const campaign = { id: present?.id ?? newIdentifier(), ...wanted }
  if (present) await tx.update(campaigns).set(wanted).where(eq(campaigns.id, campaign.id))
  else await tx.insert(campaigns).values(campaign)
  const entry = { action: 'campaign.edited', subjectKind: 'campaign', subjectId: campaign.id, divisionCode: code }
  return { result: campaign, entries: [{ ...entry, sentence: text('修改专项行动', 'Changed the campaign'), changes: changesBetween(present ?? {}, wanted) }] }
}
