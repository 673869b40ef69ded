import type { Tx } from '@silverguard/db/client'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import type { institutions } from '@silverguard/db/schema/institutions'
import type { Fault, Grounds } from '@silverguard/shared/determinations/deciding'
import { text } from '@silverguard/shared/text'
import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { Forbidden, Invalid } from '../problems.ts'

type Row = typeof institutions.$inferSelect

/** What the rules say of a held place, and what was confirmed before. */
export const groundsOf = ({ level, status, standing, confirmedLevel }: Row): Grounds => ({ level, status, standing, previous: confirmedLevel })

/** A level is somebody's: the system proposes and decides nothing. Throws `Forbidden`. */
export const demandPerson = ({ accountId }: Actor): string => {
  if (accountId === null) throw new Forbidden(text('定级须由本人登录后办理', 'Somebody who signed in has to answer for a level'))
  return accountId
}

export const demandFaultless = (faults: readonly Fault[]): void => {
  if (faults.length > 0) throw new Invalid(faults.map(({ path, words }) => ({ path, message: `${words.zh} · ${words.en}` })))
}

/** Proof is a file about the place itself, and it has arrived. Throws `Invalid`. */
export const demandEvidence = async (tx: Tx, institution: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const { id, institutionId } = evidenceFiles
  const found = await tx
    .select({ id })
    .from(evidenceFiles)
    .where(and(eq(institutionId, institution), inArray(id, [...ids])))
  if (new Set(found.map((file) => file.id)).size < new Set(ids).size)
    throw new Invalid([{ path: 'evidence', message: '材料不属于这家机构,或尚未上传 · not a file about this place, or not handed in yet' }])
}
