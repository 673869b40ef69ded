import type { Tx } from '@silverguard/db/client'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { institutions } from '@silverguard/db/schema/institutions'
import type { EvidenceFile } from '@silverguard/shared/evidence/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { desc, eq } from 'drizzle-orm'
import { NotFound } from '../problems.ts'

export type EvidenceRow = typeof evidenceFiles.$inferSelect

/** A file as the page shows it; people are named in file names, with their telephones. */
export const shownFile = ({ institutionId, screeningId, checkId, longitude, fileName, ...row }: EvidenceRow): EvidenceFile => ({
  ...{ id: row.id, institution: institutionId, screening: screeningId, check: checkId, kind: row.kind, fileName: maskPersonalData(fileName) },
  ...{ bytes: row.bytes, sha256: row.sha256, width: row.width, height: row.height, takenAt: row.takenAt, located: longitude !== null },
  ...{ recordedAt: row.recordedAt, recordedBy: row.recordedBy },
})

/** Where a place lies and whose duty it is. Throws `NotFound` also for one outside the scope. */
export const placeOf = async (tx: Tx, institution: string): Promise<{ divisionCode: string; dutyCode: string }> => {
  const { divisionCode, dutyCode, id } = institutions
  const [found] = await tx.select({ divisionCode, dutyCode }).from(institutions).where(eq(id, institution))
  if (found === undefined) throw new NotFound()
  return found
}

/** One file's row. Throws `NotFound` also for one outside the scope. */
export const findEvidence = async (tx: Tx, id: string): Promise<EvidenceRow> => {
  const [found] = await tx.select().from(evidenceFiles).where(eq(evidenceFiles.id, id))
  if (found === undefined) throw new NotFound()
  return found
}

/** The files about an institution, latest first. Throws `NotFound`. */
export const evidenceAbout = async (tx: Tx, institution: string): Promise<EvidenceFile[]> => {
  await placeOf(tx, institution)
  const rows = await tx
    .select()
    .from(evidenceFiles)
    .where(eq(evidenceFiles.institutionId, institution))
    .orderBy(desc(evidenceFiles.recordedAt), desc(evidenceFiles.id))
  return rows.map(shownFile)
}
