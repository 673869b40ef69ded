import { ownDatabase } from './account-database.ts'
import type { OutboxItem } from './outbox-item.ts'

const base64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'))
    reader.readAsDataURL(blob)
  })

const written = async ({ blob, ...item }: OutboxItem) => (blob ? { ...item, contentType: blob.type, contentBase64: await base64(blob) } : item)

/** One item with its files as a readable file, for whoever has to carry it by other means. */
export const exportedItem = async (item: OutboxItem): Promise<Blob> => {
  const database = ownDatabase()
  const files = (await database?.items.where('belongsTo').equals(item.id).toArray()) ?? []
  // A list holds no file's content.
  const whole = (await database?.items.get(item.id)) ?? item
  const exported = { product: 'silverguard', exportedAt: new Date().toISOString(), item: await written(whole), files: await Promise.all(files.map(written)) }
  return new Blob([JSON.stringify(exported, null, 2)], { type: 'application/json' })
}
