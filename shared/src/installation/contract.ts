import { z } from 'zod'
import { Day } from '../days.ts'
import { Division, DivisionCode } from '../divisions/contract.ts'
import { endpoint, upload } from '../endpoint.ts'
import { Identifier } from '../identifier.ts'
import { FileName, keptText } from '../kept-text.ts'
import { ProfileSchema } from '../risk/contract.ts'
import { CalendarFileRead, CalendarYear } from './calendar.ts'

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
export const Campaign = z.strictObject({
  id: Identifier,
  name: Line,
  startsOn: Day,
  endsOn: Day,
  /** Days after which a screening, an outside check is too old to rely on; set by the district, the plan gives no number. */
  screeningValidDays: z.int().min(1).max(3650),
  checkValidDays: z.int().min(1).max(3650),
})
export type Campaign = z.infer<typeof Campaign>

/** A campaign as it is entered. */
export const EditedCampaign = Campaign.omit({ id: true }).refine((campaign) => campaign.startsOn <= campaign.endsOn, {
  path: ['endsOn'],
  error: 'ends before it starts',
})
export type EditedCampaign = z.infer<typeof EditedCampaign>

/** 观察期 of a place that left a list: how long, and on which of its days it is looked at again. The plans give no number. */
export const WatchPeriod = z
  .strictObject({ days: z.int().min(1).max(3650), recheckDays: z.array(z.int().min(1).max(3650)).min(1).max(12) })
  .refine(({ recheckDays }) => recheckDays.every((day, at) => at === 0 || day > (recheckDays[at - 1] ?? 0)), {
    path: ['recheckDays'],
    error: '须由小到大 · must ascend',
  })
  .refine(({ days, recheckDays }) => recheckDays.every((day) => day <= days), { path: ['recheckDays'], error: '不能晚于观察期结束 · not beyond its end' })
export type WatchPeriod = z.infer<typeof WatchPeriod>
export const defaultWatchPeriod: WatchPeriod = { days: 180, recheckDays: [30, 90, 180] }

export const Installation = z.object({
  /** The area that this installation serves: a district, or a city or a province. */
  district: Division,
  /** The townships of the area that lie in one's scope, in the order of their codes; with the county's name where the area has several. */
  townships: z.array(Division),
  /** True for the demo district; every page then says that nothing shown is real. */
  fictional: z.boolean(),
  embedded: z.boolean(),
  profile: ProfileSchema,
  ruleSet: z.string(),
  campaign: Campaign.nullable(),
  unitNames: UnitNames,
  watchPeriod: WatchPeriod,
  /** The day in Asia/Shanghai by the server's clock. */
  today: Day,
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

/** Holds for watch periods that begin from now on; those that run keep their days. */
export const editWatchPeriod = endpoint({
  method: 'PUT',
  path: '/installation/watch-period',
  needs: 'settings.edit',
  title: 'Set how long a place that left a list is watched, and when it is looked at again',
  body: WatchPeriod,
  reply: WatchPeriod,
})

/** 409 `campaign_order` where it would begin before the campaign that came before it. */
export const editCampaign = endpoint({
  method: 'PUT',
  path: '/installation/campaign',
  needs: 'settings.edit',
  title: 'Set the name and days of the running campaign',
  body: EditedCampaign,
  reply: Campaign,
})

/** Every campaign, the latest first; forms and lists are made for one of them. */
export const listCampaigns = endpoint({
  method: 'GET',
  path: '/campaigns',
  needs: 'institution.read',
  title: 'The campaigns, latest first',
  reply: z.object({ campaigns: z.array(Campaign) }),
})

/** Begins another campaign; it must start after the last one started, else 409 `campaign_order`. */
export const beginCampaign = endpoint({
  method: 'POST',
  path: '/campaigns',
  needs: 'settings.edit',
  title: 'Begin another campaign',
  body: EditedCampaign,
  reply: Campaign,
})

/** A division as the settings show it. */
export const KnownDivision = Division.extend({
  /** Added here, and not by the division data. */
  own: z.boolean(),
  endedOn: Day.nullable(),
  successor: DivisionCode.nullable(),
})
export type KnownDivision = z.infer<typeof KnownDivision>

export const listDivisions = endpoint({
  method: 'GET',
  path: '/divisions',
  needs: 'institution.read',
  title: 'The divisions directly below one, within scope, by code; ended ones too',
  query: z.object({ under: DivisionCode }),
  reply: z.object({ divisions: z.array(KnownDivision) }),
})

/** 409 `code_taken`; 400 where the code does not lie in the area or what it would lie in is not known. */
export const addDivision = endpoint({
  method: 'POST',
  path: '/divisions',
  needs: 'settings.edit',
  title: 'Add a unit of one’s own (开发区, 新区)',
  body: z.strictObject({ code: DivisionCode, name: Line }),
  reply: KnownDivision,
})

export const readCalendar = endpoint({
  method: 'GET',
  path: '/installation/calendar',
  needs: 'institution.read',
  title: 'The years whose holidays and make-up working days are known, in order',
  reply: z.object({ years: z.array(CalendarYear) }),
})

/** Columns 日期, 安排 (休 or 班). As a trial it only says what it would do; else it is kept whole, or refused with 400 that names the cells. */
export const addCalendarYear = upload({
  path: '/installation/calendar',
  needs: 'settings.edit',
  title: 'Hand in the holidays and make-up working days of a year',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2199), fileName: FileName, trial: z.enum(['true', 'false']).default('true') }),
  reply: CalendarFileRead,
  greatestBytes: 1024 * 1024,
})
