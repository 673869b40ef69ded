import type { Db } from '@silverguard/db/client'
import { type EvidenceKind, shownKinds } from '@silverguard/shared/evidence/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { Broken } from '../problems.ts'
import { type Recorded, reading, recorded } from '../recorded.ts'
import type { SentFile } from '../serve.ts'
import { sentFileName } from './file-names.ts'
import { type EvidenceRow, findEvidence } from './queries.ts'
import type { EvidenceStore } from './store.ts'

type By = { db: Db; actor: Actor; store: EvidenceStore }
/** Asks for so many bytes of memory before they are read. */
type Hold = (bytes: number) => void

const office = 'application/vnd.openxmlformats-officedocument'
const contentTypes: Record<EvidenceKind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  ole: 'application/octet-stream',
  csv: 'application/octet-stream',
}

const isShown = (kind: EvidenceKind) => (shownKinds as readonly EvidenceKind[]).includes(kind)

const lost = (id: string) =>
  new Broken('file_lost', text(`服务器上找不到这个文件,请联系管理员(编号 ${id})`, `The server no longer has this file; tell the administrator (${id})`))

/** What was written of a file when it came in, without metadata; images may be shown in the page. Throws `NotFound`, `Broken`. */
export const readEvidence = async ({ db, actor, store }: By, id: string, hold: Hold): Promise<SentFile> => {
  const row = await reading(db, actor, (tx) => findEvidence(tx, id))
  const content = await store.readOutgoing(row, hold)
  if (content === undefined) throw lost(row.id)
  const fileName = sentFileName(maskPersonalData(row.fileName), row.kind)
  return { fileName, content, contentType: contentTypes[row.kind], ...(isShown(row.kind) ? { shown: true } : {}) }
}

const original = async (row: EvidenceRow, reason: string, { store }: By): Promise<Recorded<SentFile>> => {
  const content = await store.read(row.sha256)
  if (content === undefined) throw lost(row.id)
  const entry = {
    ...{ action: 'evidence.original_taken', subjectKind: 'institution', subjectId: row.institutionId, divisionCode: row.divisionCode },
    sentence: text(`取得原始文件“${row.fileName}”,事由:${reason}`, `Took the original of the file "${row.fileName}"; reason: ${reason}`),
    changes: [{ key: 'sha256', before: null, after: row.sha256 }],
  }
  return { result: { fileName: sentFileName(row.fileName, row.kind), content, contentType: 'application/octet-stream' }, entries: [entry] }
}

/** The bytes as they were handed in; who took them and why stands in the trail. Throws `NotFound`, `Broken`. */
export const readEvidenceOriginal = (by: By, id: string, reason: string, hold: Hold): Promise<SentFile> =>
  recorded(by.db, by.actor, async (tx) => {
    const row = await findEvidence(tx, id)
    hold(row.bytes)
    return original(row, reason, by)
  })
