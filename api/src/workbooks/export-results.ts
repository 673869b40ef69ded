import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { ResultsFilter } from '@silverguard/shared/handling/progress/contract'
import { type Text, text } from '@silverguard/shared/text'
import { resultsForm, resultsSum } from '@silverguard/shared/workbooks/forms/results'
import type { Actor } from '../accounts/actor.ts'
import { readResults } from '../handling/progress/read-results.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** 打击整治战果统计表 as a workbook. */
export const exportResults = async (tx: Tx, actor: Actor, filter: ResultsFilter, today: Day, foot?: Text): Promise<Exported> => {
  const { rows, total, since, until } = await readResults(tx, actor, filter, today)
  const header = await formHeader(tx, until, [text(`${since} 至 ${until}`, `${since} to ${until}`)], null, foot)
  return { fileName: `打击整治战果-${until}.xlsx`, content: await writeForm(resultsForm, rows, header, resultsSum(total)), records: rows.length }
}
