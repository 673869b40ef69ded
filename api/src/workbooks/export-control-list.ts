import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { ControlListFilter, ControlListRow, ListBasis } from '@silverguard/shared/determinations/contract'
import type { Text } from '@silverguard/shared/text'
import type { Form } from '@silverguard/shared/workbooks/form'
import { computedListForm, computedListOnly, controlListForm } from '@silverguard/shared/workbooks/forms/control-list'
import { countControlList } from '../determinations/read-control-list-counts.ts'
import { controlListRows } from '../determinations/read-control-list-rows.ts'
import { withMeasures } from '../handling/progress/with-measures.ts'
import { inParts } from '../in-parts.ts'
import { countsInWords, formHeader, totalOf } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

const listed = ['red', 'orange', 'yellow'] as const
const lists: Record<ListBasis, { form: Form<ControlListRow>; name: string; statements: Text[] }> = {
  confirmed: { form: controlListForm, name: '附件5-风险管控名单', statements: [] },
  computed: { form: computedListForm, name: '系统初判名单', statements: [computedListOnly] },
}

type Given = { foot?: Text; form?: Form<ControlListRow> }

/** 附件5 as a workbook: every place in scope whose confirmed level is yellow or above, red first. Computed levels make a workbook of their own. */
export const exportControlList = async (tx: Tx, filter: ControlListFilter, today: Day, { foot, form }: Given = {}): Promise<Exported> => {
  const list = lists[filter.basis]
  const levels = filter.level && filter.level.length > 0 ? listed.filter((level) => filter.level?.includes(level)) : listed
  const counts = await countControlList(tx, filter)
  const header = await formHeader(tx, today, list.statements, countsInWords(counts, levels), foot)
  const rows = inParts(async (part) => {
    const found = await controlListRows(tx, filter, today, part)
    return filter.basis === 'computed' ? found : withMeasures(tx, found)
  })
  return { fileName: `${list.name}-${today}.xlsx`, content: await writeForm(form ?? list.form, rows, header), records: totalOf(counts, levels) }
}
