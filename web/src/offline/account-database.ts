import type { Institution } from '@silverguard/shared/institutions/contract'
import Dexie, { type Table } from 'dexie'
import type { OutboxItem } from './outbox-item.ts'
import { ownAccount } from './own-account.ts'

type Draft = { key: string; value: unknown; savedAt: string }
/** A reply of the server as it stood at `keptAt`, by its address. */
type KeptReply = { address: string; reply: unknown; keptAt: string }
/** How far the places kept here are: the instant of the server's state, and when all of them were fetched last. */
type PackState = { key: 'pack'; stateAt: string; keptAt: string; wholeAt: string; total: number }
/** What has arrived, for 最近已发送 and for whoever waits for the reply. */
type SentItem = { id: string; kind: OutboxItem['kind']; institution: string; name: string; sentAt: string; reply: unknown }

export type AccountDatabase = Dexie & {
  items: Table<OutboxItem, string>
  drafts: Table<Draft, string>
  replies: Table<KeptReply, string>
  places: Table<Institution, string>
  packs: Table<PackState, string>
  sent: Table<SentItem, string>
}

/** The database of one account on this device; nobody else's is ever opened. */
export const openDatabase = (account: string): AccountDatabase => {
  const database = new Dexie(`silverguard-${account}`) as AccountDatabase
  database.version(1).stores({ items: 'id, createdAt, belongsTo', drafts: 'key', replies: 'address', places: 'id', packs: 'key', sent: 'id, sentAt' })
  return database
}

let opened: { account: string; database: AccountDatabase } | undefined

/** The signed-in account's database; undefined where nobody is. */
export const ownDatabase = (): AccountDatabase | undefined => {
  const account = ownAccount.read()
  if (account === null) return undefined
  if (opened?.account === account) return opened.database
  opened?.database.close()
  const database = openDatabase(account)
  opened = { account, database }
  return database
}
