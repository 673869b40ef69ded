import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { PaperFilter } from '@silverguard/shared/handling/papers/contract'
import { type Text, text } from '@silverguard/shared/text'
import { greatestRows } from '@silverguard/shared/workbooks/contract'
import { papersForm } from '@silverguard/shared/workbooks/forms/papers'
import type { Actor } from '../accounts/actor.ts'
import { countPapers, papersPart } from '../handling/papers/list-papers.ts'
import { inParts } from '../in-parts.ts'
import { Refused } from '../problems.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** The register of papers as a workbook under the page's own filters. */
export const exportPapers = async (tx: Tx, filter: PaperFilter, { actor, today }: { actor: Actor; today: Day }, foot?: Text): Promise<Exported> => {
  const records = await countPapers(tx, filter)
  if (records > greatestRows) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const header = await formHeader(tx, today, [], null, foot)
  const rows = inParts((part) => papersPart(tx, filter, part, actor))
  return { fileName: `文书登记簿-${today}.xlsx`, content: await writeForm(papersForm, rows, header), records }
}
