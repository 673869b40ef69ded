import { ownDatabase } from './account-database.ts'
import type { FileBody } from './deliver.ts'
import type { OutboxPhoto } from './outbox-item.ts'

/** The files that wait with a screening or check of the outbox, as the form held them. */
export const filesOfItem = async (id: string): Promise<OutboxPhoto[]> => {
  const found = (await ownDatabase()?.items.where('belongsTo').equals(id).toArray()) ?? []
  return found.flatMap(({ id: file, body, blob }) => {
    const { fileName, takenAt, longitude, latitude } = body as FileBody
    const place = longitude !== undefined && latitude !== undefined ? { place: { longitude: Number(longitude), latitude: Number(latitude) } } : {}
    return blob ? [{ id: file, fileName, blob, ...(takenAt ? { takenAt } : {}), ...place }] : []
  })
}
