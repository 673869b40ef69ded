import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import { NotFound } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { withId } from './filter.ts'
import { particularsOf } from './particulars-row.ts'

/** An institution's particulars in full; that somebody saw them, and why, stands in the trail. Throws `NotFound`. */
export const discloseInstitution = async (tx: Tx, id: string, reason: string): Promise<Recorded<{ particulars: Particulars }>> => {
  const [row] = await tx.select().from(institutions).where(withId(id))
  if (row === undefined) throw new NotFound()
  const entry = {
    action: 'personal_data.disclosed',
    subjectKind: 'institution',
    subjectId: id,
    divisionCode: row.divisionCode,
    sentence: text(`查看“${row.name}”的完整号码,事由:${reason}`, `Saw the numbers of "${row.name}" in full; reason: ${reason}`),
    changes: [],
  }
  return { result: { particulars: particularsOf(row) }, entries: [entry] }
}
