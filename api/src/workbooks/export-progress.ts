import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { AnnexFilter } from '@silverguard/shared/screenings/contract'
import type { Text } from '@silverguard/shared/text'
import { annexStatements } from '@silverguard/shared/workbooks/forms/annex-statements'
import { screeningProgressForm } from '@silverguard/shared/workbooks/forms/screening-progress'
import type { Actor } from '../accounts/actor.ts'
import { readProgress } from '../screenings/read-progress.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** 附件4 as a workbook. */
export const exportProgress = async (tx: Tx, actor: Actor, filter: AnnexFilter, today: Day, foot?: Text): Promise<Exported> => {
  const { rows, sum, asOf, campaignName } = await readProgress(tx, actor, filter, today)
  const header = await formHeader(tx, asOf, annexStatements(campaignName, asOf < today ? asOf : null, 'confirmed'), null, foot)
  return { fileName: `附件4-排查工作进度-${asOf}.xlsx`, content: await writeForm(screeningProgressForm, rows, header, sum), records: rows.length }
}
