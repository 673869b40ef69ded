import type { Tx } from '@silverguard/db/client'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import type { EvidenceKind } from '@silverguard/shared/evidence/contract'
import { and, eq } from 'drizzle-orm'
import { Invalid } from '../../problems.ts'

/** What a scanner or a camera makes; a document that can be typed into bears no stamp. */
const scanned: readonly EvidenceKind[] = ['pdf', 'jpeg', 'png', 'webp']

/** A file about the place, by what was found in it. Throws `Invalid`. */
export const demandFile = async (tx: Tx, institution: string, id: string, path: 'scan' | 'evidence'): Promise<{ sha256: string }> => {
  const [file] = await tx
    .select()
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.id, id), eq(evidenceFiles.institutionId, institution)))
  if (file === undefined) throw new Invalid([{ path, message: '材料不属于这家机构,或尚未上传 · not a file about this place, or not handed in yet' }])
  if (path === 'scan' && !scanned.includes(file.kind))
    throw new Invalid([{ path, message: '盖章扫描件应为 PDF 或图片 · the stamped scan has to be a PDF or an image' }])
  return { sha256: file.sha256 }
}
