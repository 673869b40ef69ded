import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Sheet } from '@silverguard/shared/determinations/contract'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { inArray } from 'drizzle-orm'
import { institutionReplies, replyColumns } from '../institutions/institution-replies.ts'
import { NotFound } from '../problems.ts'

const asSheet = ({ possibleDuplicates: _others, ...sheet }: Institution): Sheet => sheet

/** The verdict sheets of several places as they are now, by id; those out of scope are absent. */
export const sheetsOf = async (tx: Tx, ids: readonly string[], today: Day): Promise<Map<string, Sheet>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select(replyColumns)
    .from(institutions)
    .where(inArray(institutions.id, [...ids]))
  const replies = await institutionReplies(tx, rows, today)
  return new Map(replies.map((reply) => [reply.id, asSheet(reply)]))
}

/** The verdict sheet (判定依据单) of a place as it is now, personal data masked. Throws `NotFound`. */
export const sheetOf = async (tx: Tx, id: string, today: Day): Promise<Sheet> => {
  const sheet = (await sheetsOf(tx, [id], today)).get(id)
  if (sheet === undefined) throw new NotFound()
  return sheet
}
