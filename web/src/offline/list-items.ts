import type { AccountDatabase } from './account-database.ts'
import { type FileKey, fileIndex, fileOf } from './file-index.ts'
import type { OutboxItem } from './outbox-item.ts'

const withoutContent = ({ blob: _, ...item }: OutboxItem): OutboxItem => item
const inOrder = (one: OutboxItem, other: OutboxItem) => (one.createdAt === other.createdAt ? 0 : one.createdAt < other.createdAt ? -1 : 1)

/** Everything in the outbox, oldest first. Of files the index is read and not the content, but for what was said of one that was tried. */
export const listItems = async (database: AccountDatabase): Promise<OutboxItem[]> => {
  const things = await database.items.where('kind').anyOf('screening', 'check').toArray()
  const files = ((await database.items.orderBy(fileIndex).keys()) as unknown as FileKey[]).map(fileOf)
  const tried = await database.items.bulkGet(files.filter(({ attempts }) => attempts > 0).map(({ id }) => id))
  const said = new Map(tried.flatMap((item) => (item ? [[item.id, withoutContent(item)]] : [])))
  return [...things, ...files.map((file) => said.get(file.id) ?? file)].sort(inOrder)
}
