import type { Tx } from '@silverguard/db/client'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import type { EvidenceKind } from '@silverguard/shared/evidence/contract'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../../accounts/actor.ts'
import type { Entry } from '../../audit/entry.ts'
import { holdDelivery } from '../../deliveries.ts'
import { demandRoom } from '../../evidence/add-evidence.ts'
import { keptFileName } from '../../evidence/file-names.ts'
import { judge } from '../../evidence/judge.ts'
import { type EvidenceStore, hashOf, type Prepared } from '../../evidence/store.ts'
import { newIdentifier } from '../../identifier.ts'
import type { Place } from '../hold-places.ts'
import { aboutPlace } from './changed-ledger.ts'

/** A list on disk that no row names yet. */
export type ListFile = { id: string; fileName: string; sha256: string; bytes: number; kind: EvidenceKind; prepared: Prepared }

/** Looks a list through as any proof; one of separated text was read as such already and is handed out as it came. */
export const prepareListFile = async (store: EvidenceStore, content: Buffer, given: { fileName: string; format: 'xlsx' | 'csv' }): Promise<ListFile> => {
  const { kind, outgoing } = given.format === 'csv' ? { kind: 'csv' as const, outgoing: null } : await judge(content)
  const file = { id: newIdentifier(), fileName: keptFileName(given.fileName), sha256: hashOf(content), bytes: content.length, kind }
  return { ...file, prepared: await store.prepare(content, outgoing) }
}

/** Keeps the list among the proof of a place. The bytes get their place last: no row without them. */
export const keepListFile = async (tx: Tx, place: Place, { prepared, ...file }: ListFile, { actor, now }: { actor: Actor; now: Date }): Promise<Entry> => {
  await holdDelivery(tx, place.id)
  await demandRoom(tx, place.id)
  const by = { recordedAt: now.toISOString(), recordedBy: actor.name, accountId: actor.accountId }
  await tx.insert(evidenceFiles).values({ ...file, institutionId: place.id, divisionCode: place.divisionCode, ...by })
  await prepared.publish()
  return aboutPlace(place, {
    action: 'evidence.added',
    sentence: text(`添加文件“${file.fileName}”(退款名单)`, `Added the file "${file.fileName}" (list of refunds)`),
    changes: [{ key: 'sha256', before: null, after: file.sha256 }],
  })
}
