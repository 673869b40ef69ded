import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { type Text, text } from '@silverguard/shared/text'
import { ledgerTotal, listedElders, refundLedgerForm } from '@silverguard/shared/workbooks/forms/refund-ledger'
import type { Actor } from '../accounts/actor.ts'
import { readRefunds } from '../handling/ledger/read-refunds.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** A ledger as a workbook that can be read back; where there is none its headings alone, to be filled in. Throws `NotFound`. */
export const exportLedger = async (tx: Tx, institution: string, { actor, today }: { actor: Actor; today: Day }, foot?: Text): Promise<Exported> => {
  const { name, ledger } = await readRefunds(tx, institution, actor)
  const header = await formHeader(tx, today, [text(`机构(场所):${name}`, `Institution: ${name}`)], null, foot)
  const lines = ledger ? listedElders(ledger) : []
  const content = await writeForm(refundLedgerForm, lines, header, ledger ? ledgerTotal(ledger) : undefined)
  return { fileName: `清退台账-${name.replace(/[\\/:*?"<>|]/g, '_')}-${today}.xlsx`, content, records: lines.length }
}
