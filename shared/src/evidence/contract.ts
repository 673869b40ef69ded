import { z } from 'zod'
import { download, endpoint, upload } from '../endpoint.ts'
import { Identifier } from '../identifier.ts'
import { FileName, keptText } from '../kept-text.ts'

export const greatestEvidenceBytes = 20 * 1024 * 1024
/** Width times height: what unpacks to more is refused. */
export const greatestPixels = 50_000_000
export const greatestFilesAnInstitution = 500

/**
 * What a file is by its content; its name and what the sender calls it do not count. `csv` is kept only of a list that was read as one:
 * any text could be called that.
 */
export const evidenceKinds = ['jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'pptx', 'ole', 'csv'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
/** Images are shown in the page; everything else is handed out to be kept. */
export const shownKinds = ['jpeg', 'png', 'webp'] as const satisfies readonly EvidenceKind[]

const id = z.object({ id: Identifier })
const Degrees = (greatest: number) => z.coerce.number().min(-greatest).max(greatest)

export const EvidenceFile = z.object({
  id: Identifier,
  institution: Identifier,
  screening: Identifier.nullable(),
  check: Identifier.nullable(),
  kind: z.enum(evidenceKinds),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  takenAt: z.iso.datetime().nullable(),
  /** Whether the phone said where it was taken; where is not handed out. */
  located: z.boolean(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

/**
 * Hands in one file. The same id with the same content is answered as the first time; with another content 409 `id_taken`.
 * Refusals of content: 422 `file_kind`, `file_macros`, `image_too_large`, `file_damaged`, `file_empty`. 409 `another_account`
 * where `account` is not who is signed in; 404 until the screening or check that it belongs to has arrived. 422
 * `too_many_files` beyond what a place holds; 503 `busy` where the same may go well shortly.
 */
export const addEvidence = upload({
  path: '/evidence',
  needs: 'screening.record',
  title: 'Hand in a file that proves something about an institution',
  query: z.object({
    id: Identifier,
    institution: Identifier,
    screening: Identifier.optional(),
    check: Identifier.optional(),
    fileName: FileName,
    takenAt: z.iso.datetime().optional(),
    longitude: Degrees(180).optional(),
    latitude: Degrees(90).optional(),
    account: Identifier.optional(),
  }),
  reply: EvidenceFile,
  greatestBytes: greatestEvidenceBytes,
})

export const listEvidence = endpoint({
  method: 'GET',
  path: '/institutions/:id/evidence',
  needs: 'screening.read',
  title: 'The files about an institution, latest first',
  params: id,
  reply: z.object({ files: z.array(EvidenceFile) }),
})

/**
 * Without its metadata: where an image was taken, by which device. Images may be shown, everything else is an attachment. 500
 * `file_lost` where the disk no longer holds it whole.
 */
export const readEvidence = download({
  path: '/evidence/:id/file',
  needs: 'evidence.read',
  title: 'A file without location data',
  params: id,
  contentType: 'application/octet-stream',
})

/** The bytes as they were handed in, metadata and all; who asked and why stands in the trail. */
export const readEvidenceOriginal = download({
  path: '/evidence/:id/original',
  needs: 'personal.disclose',
  title: 'A file as it was handed in',
  params: id,
  query: z.object({ reason: keptText(2, 200) }),
  contentType: 'application/octet-stream',
})
