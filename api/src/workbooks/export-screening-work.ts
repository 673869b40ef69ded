import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { WorkFilter } from '@silverguard/shared/screenings/contract'
import { type Text, text } from '@silverguard/shared/text'
import { screeningWorkForm } from '@silverguard/shared/workbooks/forms/screening-work'
import type { Actor } from '../accounts/actor.ts'
import { inParts } from '../in-parts.ts'
import { findCampaign } from '../screenings/find-campaign.ts'
import { readScreeningWork } from '../screenings/list-screening-work.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** The work list of screening as a workbook: the places of one's own duty that need something, under the list's filters. */
export const exportScreeningWork = async (tx: Tx, actor: Actor, filter: WorkFilter, today: Day, foot?: Text): Promise<Exported> => {
  const { name } = await findCampaign(tx, filter.campaign)
  const header = await formHeader(tx, today, [text(`专项行动:${name}`, `Campaign: ${name}`)], null, foot)
  let records = 0
  const rows = inParts(async (part) => {
    const read = await readScreeningWork(tx, filter, { actor, today }, part)
    records = read.total
    return read.rows
  })
  const content = await writeForm(screeningWorkForm, rows, header)
  return { fileName: `排查任务清单-${today}.xlsx`, content, records }
}
