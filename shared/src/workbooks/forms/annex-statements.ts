import type { Day } from '../../days.ts'
import { type Text, text } from '../../text.ts'
import { computedOnly } from './control-list.ts'

/** 附件4 counts what was confirmed, as 附件5 does, and leaves the rest to its remarks. */
const confirmedOnly = text(
  '风险等级按研判定级(与附件5一致);待核实为尚未定级、系统初判待核实的',
  'Levels are confirmed ones, as in Annex 5; pending: not confirmed, and the rules cannot tell yet',
)

/** What stands under the title of an annex: the campaign, and whether its levels are computed or confirmed. `lastDay`: of an earlier campaign. */
export const annexStatements = (campaign: string, lastDay: Day | null, levels: 'computed' | 'confirmed'): Text[] => [
  text(`专项行动:${campaign}`, `Campaign: ${campaign}`),
  ...(lastDay === null
    ? []
    : [
        text(
          `情况和等级以截至 ${lastDay} 所掌握的为准;名称、地址、人员等资料为现在的资料`,
          `Facts and levels as known by ${lastDay}; names, addresses and people as they are now`,
        ),
      ]),
  levels === 'computed' ? computedOnly : confirmedOnly,
]

export const maskedStatement = text('电话、证件号码已打码', 'Telephone and identity numbers are masked')

/** The count at the foot of 附件2 and 附件3. */
export const countedStatement = (total: number, screened: number): Text =>
  text(`共 ${total} 家,其中已排查 ${screened} 家`, `${total} in all, ${screened} of them screened`)
