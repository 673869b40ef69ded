import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { DecisionsFilter } from '@silverguard/shared/determinations/contract'
import { type Text, text } from '@silverguard/shared/text'
import { greatestRows } from '@silverguard/shared/workbooks/contract'
import { decisionsForm } from '@silverguard/shared/workbooks/forms/decisions'
import type { Actor } from '../accounts/actor.ts'
import { countDecisions, decisionsPart } from '../determinations/list-decisions.ts'
import { inParts } from '../in-parts.ts'
import { Refused } from '../problems.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** Decisions as a workbook under the page's own filters. */
export const exportDecisions = async (tx: Tx, actor: Actor, filter: DecisionsFilter, today: Day, foot?: Text): Promise<Exported> => {
  const records = await countDecisions(tx, filter)
  if (records > greatestRows) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const header = await formHeader(tx, today, [], null, foot)
  const rows = inParts((part) => decisionsPart(tx, filter, actor, part))
  return { fileName: `定级记录-${today}.xlsx`, content: await writeForm(decisionsForm, rows, header), records }
}
