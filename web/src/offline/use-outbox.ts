import { connection } from './connection.ts'
import { listItems } from './list-items.ts'
import { live } from './live.ts'
import type { OutboxItem } from './outbox-item.ts'
import { useStore } from './use-store.ts'

const items = live<readonly OutboxItem[]>([], listItems)
const sent = live<readonly { id: string; name: string; sentAt: string; kind: OutboxItem['kind']; institution: string }[]>([], (database) =>
  database.sent.orderBy('sentAt').reverse().toArray(),
)

/** What waits on this device for the account signed in, oldest first, and whether the server answers. */
export const useOutbox = (): { items: readonly OutboxItem[]; online: boolean } => ({ items: items.use(), online: useStore(connection).reached })

/** What was sent last from this device, latest first. */
export const useRecentlySent = () => sent.use()
