import type { Db, Tx } from '@silverguard/db/client'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import { outsideChecks, screenings } from '@silverguard/db/schema/screenings'
import { covers } from '@silverguard/shared/divisions/contract'
import { type EvidenceFile, type EvidenceKind, type addEvidence as endpoint, greatestFilesAnInstitution } from '@silverguard/shared/evidence/contract'
import { text } from '@silverguard/shared/text'
import { count, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { demandOwnAccount, holdDelivery, idTaken, recordedOnce } from '../deliveries.ts'
import { holdDivisions } from '../divisions/hold-divisions.ts'
import { Forbidden, Invalid, NotFound, Refused } from '../problems.ts'
import { type Recorded, reading } from '../recorded.ts'
import { turns } from '../turns.ts'
import { keptFileName } from './file-names.ts'
import { type Judged, judge } from './judge.ts'
import { type EvidenceRow, placeOf, shownFile } from './queries.ts'
import { type EvidenceStore, hashOf, type Prepared } from './store.ts'

type Given = z.output<typeof endpoint.query>
type By = { db: Db; actor: Actor; now: Date; store: EvidenceStore }

/** To look through a workbook may take a second: two at once, a few others wait their turn. */
const inTurn = turns(2, 12)

const kindWords: Record<EvidenceKind, string> = {
  ...{ jpeg: 'JPG', png: 'PNG', webp: 'WebP', pdf: 'PDF', docx: 'Word', xlsx: 'Excel', pptx: 'PPT', ole: 'Office', csv: 'CSV' },
}

const othersDuty = text('这家机构不由您负责排查,您可以查看,不能添加文件', 'To screen this place is the duty of others; you may read it and add no files')
const tooMany = text(`每家机构最多 ${greatestFilesAnInstitution} 个文件`, `A place holds at most ${greatestFilesAnInstitution} files`)

type Named = { institutionId: string; accountId: string | null }
const namedBy = async (tx: Tx, { screening, check }: Given): Promise<Named[]> => {
  const found: (Named | undefined)[] = []
  for (const [table, id] of [[screenings, screening] as const, [outsideChecks, check] as const])
    if (id !== undefined)
      found.push((await tx.select({ institutionId: table.institutionId, accountId: table.accountId }).from(table).where(eq(table.id, id)))[0])
  // Not there yet: it comes later than its files where two requests overtake each other.
  return found.map((named) => named ?? notThere())
}
const notThere = (): never => {
  throw new NotFound()
}

/** Who may add to it: whose duty the place is, and who made the visit or the check, to whomever the duty has gone since. */
const demandMayAdd = async (tx: Tx, actor: Actor, given: Given): Promise<{ divisionCode: string }> => {
  const place = await placeOf(tx, given.institution)
  const named = await namedBy(tx, given)
  if (named.some(({ institutionId }) => institutionId !== given.institution)) throw new NotFound()
  const isOwnWork = named.length > 0 && named.every(({ accountId }) => accountId !== null && accountId === actor.accountId)
  if (!covers(actor.scope, place.dutyCode) && !isOwnWork) throw new Forbidden(othersDuty)
  return place
}

/** The same file came before under this id. Throws `Conflict` for another one. */
const alreadyAdded = async (tx: Tx, { id, institution }: Given, sha256: string): Promise<EvidenceRow | undefined> => {
  const [known] = await tx.select().from(evidenceFiles).where(eq(evidenceFiles.id, id))
  if (known && (known.sha256 !== sha256 || known.institutionId !== institution)) throw idTaken()
  return known
}

/** Throws `Refused` where a place holds as many files as it may. */
export const demandRoom = async (tx: Tx, institution: string): Promise<void> => {
  const [held] = await tx.select({ files: count() }).from(evidenceFiles).where(eq(evidenceFiles.institutionId, institution))
  if ((held?.files ?? 0) >= greatestFilesAnInstitution) throw new Refused('too_many_files', tooMany)
}

type File = Pick<EvidenceRow, 'sha256' | 'bytes' | 'fileName'> & Pick<Judged, 'kind' | 'width' | 'height'>

const writeEvidence = async (tx: Tx, given: Given, file: File & { prepared: Prepared }, { actor, now }: By): Promise<Recorded<EvidenceRow>> => {
  // One after the other, so that a place does not come to hold more than it may.
  await holdDelivery(tx, given.institution)
  const { divisionCode } = await demandMayAdd(tx, actor, given)
  await demandRoom(tx, given.institution)
  const place = { institutionId: given.institution, divisionCode, screeningId: given.screening ?? null, checkId: given.check ?? null }
  const where = { takenAt: given.takenAt ?? null, longitude: given.longitude ?? null, latitude: given.latitude ?? null }
  const { prepared, ...about } = file
  const by = { recordedAt: now.toISOString(), recordedBy: actor.name, accountId: actor.accountId }
  const [row] = await tx
    .insert(evidenceFiles)
    .values({ id: given.id, ...place, ...about, ...where, ...by })
    .onConflictDoNothing()
    .returning()
  if (row === undefined) throw idTaken()
  // The new row waits for whoever holds the place: had they just moved it, the row would stay behind.
  const present = await placeOf(tx, given.institution)
  if (present.divisionCode !== divisionCode) await tx.update(evidenceFiles).set({ divisionCode: present.divisionCode }).where(eq(evidenceFiles.id, given.id))
  const entry = {
    ...{ action: 'evidence.added', subjectKind: 'institution', subjectId: given.institution, divisionCode: present.divisionCode },
    sentence: text(`添加文件“${file.fileName}”(${kindWords[file.kind]})`, `Added the file "${file.fileName}" (${kindWords[file.kind]})`),
    changes: [{ key: 'sha256', before: null, after: file.sha256 }],
  }
  // Last, when nothing speaks against it any longer: no row without its bytes.
  await prepared.publish()
  return { result: row, entries: [entry] }
}

/**
 * Takes a file in: looks through it, keeps its bytes under their hash, and says in the trail who added what. The same one again
 * changes nothing. Throws as the endpoint says.
 */
export const addEvidence = async (by: By, given: Given, bytes: Buffer): Promise<EvidenceFile> => {
  const { db, actor, store } = by
  if (given.account !== undefined) demandOwnAccount(actor, given.account)
  if ((given.longitude === undefined) !== (given.latitude === undefined)) {
    throw new Invalid([{ path: 'longitude', message: '经度和纬度要一起填 · longitude and latitude belong together' }])
  }
  const sha256 = hashOf(bytes)
  const before = (tx: Tx) => alreadyAdded(tx, given, sha256)
  const known = await reading(db, actor, before)
  if (known) return shownFile(known)
  // Nothing is looked through or written to disk for whom it is not to be kept.
  await reading(db, actor, async (tx) => {
    await demandMayAdd(tx, actor, given)
    await demandRoom(tx, given.institution)
  })
  const { kind, width, height, prepared } = await inTurn(async () => {
    const { outgoing, ...judged } = await judge(bytes)
    return { ...judged, prepared: await store.prepare(bytes, outgoing) }
  })
  const file = { sha256, kind, width, height, bytes: bytes.length, fileName: keptFileName(given.fileName), prepared }
  const write = (tx: Tx) => writeEvidence(tx, given, file, by)
  try {
    return shownFile(await recordedOnce(db, actor, { id: given.id, before, first: holdDivisions, write }))
  } finally {
    await prepared.discard()
  }
}
