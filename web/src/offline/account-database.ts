import type { Institution } from '@silverguard/shared/institutions/contract'
import Dexie, { type Table } from 'dexie'
import { fileIndex } from './file-index.ts'
import type { OutboxItem } from './outbox-item.ts'
import { ownAccount } from './own-account.ts'

type Draft = { key: string; value: unknown; savedAt: string }
/** A reply of the server as it stood at `keptAt`, by its address. */
type KeptReply = { address: string; reply: unknown; keptAt: string }
/** How far the places kept here are: the instant of the server's state, and when all of them were fetched last. */
type PackState = { key: 'pack'; stateAt: string; keptAt: string; wholeAt: string; total: number }
/** What has arrived, for 最近已发送 and for whoever waits for the reply. */
type SentItem = { id: string; kind: OutboxItem['kind']; institution: string; name: string; sentAt: string; reply: unknown }
/** `permit`: something of the server's may be kept, until the session ends. `expired`: what was kept became too old and was removed. */
type Mark = { key: 'permit' | 'expired'; id: string }

export type AccountDatabase = Dexie & {
  items: Table<OutboxItem, string>
  drafts: Table<Draft, string>
  replies: Table<KeptReply, string>
  places: Table<Institution, string>
  packs: Table<PackState, string>
  sent: Table<SentItem, string>
  marks: Table<Mark, string>
}

const prefix = 'silverguard-'
export const accountOf = (database: AccountDatabase): string => database.name.slice(prefix.length)

/** The accounts that have a database on this device. */
export const accountsHere = async (): Promise<string[]> =>
  (await Dexie.getDatabaseNames()).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))

/** The database of one account on this device; to anybody else it is opened only to remove what must not stay. */
export const openDatabase = (account: string): AccountDatabase => {
  const database = new Dexie(`${prefix}${account}`) as AccountDatabase
  const items = ['id', 'createdAt', 'belongsTo', 'kind', 'institution', '[state+createdAt]', '[institution+kind]', 'openUntil', fileIndex].join(', ')
  database.version(1).stores({ items, drafts: 'key', replies: 'address', places: 'id', packs: 'key', sent: 'id, sentAt', marks: 'key' })
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
