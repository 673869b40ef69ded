import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { ActionFilter } from '@silverguard/shared/handling/contract'
import { type Text, text } from '@silverguard/shared/text'
import { greatestRows } from '@silverguard/shared/workbooks/contract'
import { actionsForm } from '@silverguard/shared/workbooks/forms/actions'
import type { Actor } from '../accounts/actor.ts'
import { actionReplies } from '../handling/action-replies.ts'
import { actionsPart, countActions } from '../handling/list-actions.ts'
import { inParts } from '../in-parts.ts'
import { Refused } from '../problems.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

type Who = { actor: Actor; today: Day; now: Date }

/** Measures as a workbook under the page's own filters, in its order. */
export const exportActions = async (tx: Tx, filter: ActionFilter, who: Who, foot?: Text): Promise<Exported> => {
  const records = await countActions(tx, filter, who)
  if (records > greatestRows) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const header = await formHeader(tx, who.today, [], null, foot)
  const rows = inParts(async (part) => actionReplies(tx, await actionsPart(tx, filter, who, part), who))
  return { fileName: `处置措施清单-${who.today}.xlsx`, content: await writeForm(actionsForm, rows, header), records }
}
