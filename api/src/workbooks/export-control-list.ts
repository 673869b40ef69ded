import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { ControlListFilter } from '@silverguard/shared/determinations/contract'
import type { Text } from '@silverguard/shared/text'
import { computedOnly, controlListForm } from '@silverguard/shared/workbooks/forms/control-list'
import { controlListRows } from '../determinations/read-control-list.ts'
import { inParts } from '../in-parts.ts'
import { countByStanding } from '../institutions/list-institutions.ts'
import { countsInWords, formHeader, totalOf } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

const listed = ['red', 'orange', 'yellow'] as const

/** 附件5 as a workbook: every institution in scope at yellow or above, red first, headed as computed until levels are determined. */
export const exportControlList = async (tx: Tx, filter: ControlListFilter, today: Day, foot?: Text): Promise<Exported> => {
  const levels = filter.level && filter.level.length > 0 ? listed.filter((level) => filter.level?.includes(level)) : listed
  const counts = await countByStanding(tx, { township: filter.township })
  const header = await formHeader(tx, today, [computedOnly], countsInWords(counts, levels), foot)
  const rows = inParts((part) => controlListRows(tx, filter, part))
  return {
    fileName: `附件5-风险管控名单-${today}.xlsx`,
    content: await writeForm(controlListForm, rows, header),
    records: totalOf(counts, levels),
  }
}
