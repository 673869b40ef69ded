import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { QueueFilter } from '@silverguard/shared/determinations/contract'
import type { Text } from '@silverguard/shared/text'
import { judgementQueueForm } from '@silverguard/shared/workbooks/forms/judgement-queue'
import type { Actor } from '../accounts/actor.ts'
import { readQueuePart } from '../determinations/read-queue.ts'
import { inParts } from '../in-parts.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** The queue as a workbook under the page's own filters. */
export const exportQueue = async (tx: Tx, actor: Actor, filter: QueueFilter, today: Day, foot?: Text): Promise<Exported> => {
  const header = await formHeader(tx, today, [], null, foot)
  let records = 0
  const rows = inParts(async (part) => {
    const read = await readQueuePart(tx, filter, { actor, today }, part)
    records = read.total
    return read.rows
  })
  const content = await writeForm(judgementQueueForm, rows, header)
  return { fileName: `研判清单-${today}.xlsx`, content, records }
}
