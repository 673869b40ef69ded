import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { ProgressFilter } from '@silverguard/shared/handling/progress/contract'
import { type Text, text } from '@silverguard/shared/text'
import { handlingProgressForm, otherwiseSettled, progressSum } from '@silverguard/shared/workbooks/forms/handling-progress'
import { progressRows } from '../handling/progress/progress-rows.ts'
import { listedMonth } from '../handling/progress/read-handling-progress.ts'
import { inParts } from '../in-parts.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** 附件6 as a workbook, with the sum of all rows under them. */
export const exportHandlingProgress = async (tx: Tx, filter: ProgressFilter, today: Day, foot?: Text): Promise<Exported> => {
  const { view, listed, counts, sums } = await listedMonth(tx, filter, today)
  const month = text(`${view.month.slice(0, 4)}年${Number(view.month.slice(5))}月`, view.month)
  const summary = text(
    `${month.zh}末在册:红色 ${counts.red} 家、橙色 ${counts.orange} 家、黄色 ${counts.yellow} 家;当月降至绿色 ${counts.left} 家`,
    `on the list at the end of ${month.en}: red ${counts.red}, orange ${counts.orange}, yellow ${counts.yellow}; taken off within it ${counts.left}`,
  )
  const header = await formHeader(tx, view.asOf, [month, otherwiseSettled], filter.level?.length ? null : summary, foot)
  const rows = inParts(({ limit, offset }) => progressRows(tx, listed.slice(offset, offset + limit), view))
  const content = await writeForm(handlingProgressForm, rows, header, progressSum(sums))
  return { fileName: `附件6-分类处置工作进度-${view.month}.xlsx`, content, records: listed.length }
}
