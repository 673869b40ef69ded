import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { WatchFilter } from '@silverguard/shared/determinations/contract'
import { type Text, text } from '@silverguard/shared/text'
import { watchesForm } from '@silverguard/shared/workbooks/forms/watches'
import type { Actor } from '../accounts/actor.ts'
import { watchRows } from '../determinations/list-watches-rows.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** The places in their watch period as a workbook, under the list's filters and in its order. */
export const exportWatches = async (tx: Tx, filter: WatchFilter, who: { actor: Actor; today: Day }, foot?: Text): Promise<Exported> => {
  const { rows } = await watchRows(tx, filter, who)
  const relapsed = rows.filter((row) => row.relapsed).length
  const header = await formHeader(tx, who.today, [], text(`其中反弹 ${relapsed} 家`, `${relapsed} of them relapsed`), foot)
  return { fileName: `观察期名单-${who.today}.xlsx`, content: await writeForm(watchesForm, rows, header), records: rows.length }
}
