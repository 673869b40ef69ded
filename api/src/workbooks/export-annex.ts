import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { AnnexFilter, AnnexKind } from '@silverguard/shared/screenings/contract'
import { type Text, text } from '@silverguard/shared/text'
import { readableAgain } from '@silverguard/shared/workbooks/forms/annex-columns'
import { annexStatements, maskedStatement } from '@silverguard/shared/workbooks/forms/annex-statements'
import { registeredScreeningsForm } from '@silverguard/shared/workbooks/forms/registered-screenings'
import { unregisteredScreeningsForm } from '@silverguard/shared/workbooks/forms/unregistered-screenings'
import { inParts } from '../in-parts.ts'
import { annexView } from '../screenings/annex-view.ts'
import { annexRows, countAnnex } from '../screenings/read-annex.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

const forms = { registered: registeredScreeningsForm, unregistered: unregisteredScreeningsForm }
const fileNames = { registered: '附件2-养老服务机构排查情况', unregistered: '附件3-未登记场所排查情况' }

/** 附件2 or 附件3 as a workbook that import reads back. */
export const exportAnnex = async (tx: Tx, kind: AnnexKind, filter: AnnexFilter, today: Day, foot?: Text): Promise<Exported> => {
  const view = await annexView(tx, filter, today)
  const { total, screened } = await countAnnex(tx, view, kind)
  const statements = [...annexStatements(view.campaign.name, view.past ? view.asOf : null, 'computed'), maskedStatement]
  const header = await formHeader(tx, view.asOf, statements, text(`其中已排查 ${screened} 家`, `${screened} of them screened`), foot)
  const rows = inParts((part) => annexRows(tx, view, kind, part))
  return {
    fileName: `${fileNames[kind]}-${view.asOf}.xlsx`,
    content: await writeForm(readableAgain(forms[kind](view.evaluator.ruleSet)), rows, header),
    records: total,
  }
}
