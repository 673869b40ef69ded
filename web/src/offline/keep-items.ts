import type { NewCheck, NewScreening } from '@silverguard/shared/screenings/contract'
import type { AccountDatabase } from './account-database.ts'
import type { FileBody } from './deliver.ts'
import { newId } from './new-id.ts'
import type { OutboxItem, OutboxPhoto } from './outbox-item.ts'

type Kept = Pick<OutboxItem, 'id' | 'account' | 'institution' | 'name'> & { kind: 'screening' | 'check'; body: NewScreening | NewCheck }

const asWaiting = { state: 'waiting', attempts: 0, problem: null } as const

const fileItem = ({ id: parent, kind, account, institution }: Kept, { id, fileName, blob, takenAt, place }: OutboxPhoto, createdAt: string): OutboxItem => {
  const body: FileBody = { [kind]: parent, fileName, ...(takenAt ? { takenAt } : {}), ...place }
  return { id, kind: 'file', account, institution, name: fileName, createdAt, ...asWaiting, belongsTo: parent, body, blob, revision: newId() }
}

/**
 * Puts one thing with its files into the outbox, in one transaction. One that is there already is replaced and keeps its place
 * in the order; of its files those that are there already stay as they are.
 */
export const keepItems = (database: AccountDatabase, kept: Kept, files: readonly OutboxPhoto[]): Promise<void> =>
  database.transaction('rw', database.items, async () => {
    const now = new Date().toISOString()
    const before = await database.items.get(kept.id)
    await database.items.put({ ...kept, ...asWaiting, createdAt: before?.createdAt ?? now, belongsTo: null, revision: newId() })
    const present = new Set(await database.items.where('belongsTo').equals(kept.id).primaryKeys())
    await database.items.bulkAdd(files.filter(({ id }) => !present.has(id)).map((file) => fileItem(kept, file, now)))
  })
