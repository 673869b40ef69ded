import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { RefundFilter } from '@silverguard/shared/handling/ledger/contract'
import { type Text, text } from '@silverguard/shared/text'
import { refundsForm, refundsTotal } from '@silverguard/shared/workbooks/forms/refunds'
import { refundRows } from '../handling/ledger/refund-rows.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** The refunds in scope as a workbook, under the list's filters and in its order, with the sums. */
export const exportRefunds = async (tx: Tx, filter: RefundFilter, today: Day, foot?: Text): Promise<Exported> => {
  const { rows, ...totals } = await refundRows(tx, filter)
  const unknown = rows.filter(({ balance }) => balance === 'unknown').length
  const header = await formHeader(tx, today, [], text(`其中应退金额不明 ${unknown} 家`, `what is owed is not known of ${unknown}`), foot)
  const content = await writeForm(refundsForm, rows, header, refundsTotal(rows, totals))
  return { fileName: `资金清退情况表-${today}.xlsx`, content, records: rows.length }
}
