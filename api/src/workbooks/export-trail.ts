import type { Tx } from '@silverguard/db/client'
import type { TrailEntry, TrailFilter } from '@silverguard/shared/audit/contract'
import type { Day } from '@silverguard/shared/days'
import { type Text, text } from '@silverguard/shared/text'
import { greatestRows } from '@silverguard/shared/workbooks/contract'
import { trailForm } from '@silverguard/shared/workbooks/forms/trail'
import { countTrail, trailEntries } from '../audit/read-trail.ts'
import { Refused } from '../problems.ts'
import { formHeader } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

const entriesAPart = 2_000

/** Part after part by where the last one ended, so that the end of a long trail comes as fast as its beginning. */
async function* allEntries(tx: Tx, filter: TrailFilter): AsyncGenerator<TrailEntry> {
  let last: TrailEntry | undefined
  for (;;) {
    const part = await trailEntries(tx, filter, { limit: entriesAPart, ...(last && { beyond: last }) })
    yield* part
    last = part.at(-1)
    if (part.length < entriesAPart) return
  }
}

/** The trail under the page's own filters as a workbook, personal data masked. */
export const exportTrail = async (tx: Tx, filter: TrailFilter, today: Day, foot?: Text): Promise<Exported> => {
  const records = await countTrail(tx, filter)
  if (records > greatestRows) {
    throw new Refused(
      'narrow_filters',
      text(`共 ${records} 条,超过 ${greatestRows} 条,请缩小筛选范围`, `${records} entries, more than ${greatestRows}: narrow the filters`),
    )
  }
  const header = await formHeader(tx, today, [], null, foot)
  return { fileName: `审计记录-${today}.xlsx`, content: await writeForm(trailForm, allEntries(tx, filter), header), records }
}
