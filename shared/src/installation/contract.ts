import { z } from 'zod'
import { Day } from '../days.ts'
import { Division } from '../divisions/contract.ts'
import { endpoint } from '../endpoint.ts'
import { keptText } from '../kept-text.ts'
import { ProfileSchema } from '../risk/contract.ts'

const Line = keptText(1, 200)

/** Names that a district sets once and every form prints. */
export const UnitNames = z.strictObject({
  /** 区民政局 as it signs. */
  bureau: Line,
  /** 填报单位 and letterhead line of the forms. */
  letterhead: Line,
  hotline: keptText(0, 100),
})
export type UnitNames = z.infer<typeof UnitNames>

/** A campaign (专项行动) has a name and its days, both included. */
export const Campaign = z.strictObject({ id: z.uuid(), name: Line, startsOn: Day, endsOn: Day })
export type Campaign = z.infer<typeof Campaign>

/** A campaign as it is entered. */
export const EditedCampaign = Campaign.omit({ id: true }).refine((campaign) => campaign.startsOn <= campaign.endsOn, {
  path: ['endsOn'],
  error: 'ends before it starts',
})
export type EditedCampaign = z.infer<typeof EditedCampaign>

export const Installation = z.object({
  district: Division,
  /** The district's townships in the order of their codes. */
  townships: z.array(Division),
  /** True for the demo district; every page then says that nothing shown is real. */
  fictional: z.boolean(),
  embedded: z.boolean(),
  profile: ProfileSchema,
  ruleSet: z.string(),
  campaign: Campaign.nullable(),
  unitNames: UnitNames,
  /** The day in Asia/Shanghai by the server's clock. */
  today: Day,
  actor: z.object({ name: z.string(), scope: z.string() }),
  version: z.string(),
})
export type Installation = z.infer<typeof Installation>

export const readInstallation = endpoint({
  method: 'GET',
  path: '/installation',
  needs: 'institution.read',
  title: 'Where and for whom this installation works',
  reply: Installation,
})

export const editUnitNames = endpoint({
  method: 'PUT',
  path: '/installation/unit-names',
  needs: 'settings.edit',
  title: 'Set the names that the forms print',
  body: UnitNames,
  reply: UnitNames,
})

export const editCampaign = endpoint({
  method: 'PUT',
  path: '/installation/campaign',
  needs: 'settings.edit',
  title: 'Set the name and days of the running campaign',
  body: EditedCampaign,
  reply: Campaign,
})
