import Dexie from 'dexie'
import type { AccountDatabase } from './account-database.ts'
import { type Attempt, attempt, type Deliver } from './attempt.ts'

export type Hold = <T>(name: string, work: () => Promise<T>) => Promise<T>
export type Round = { stopped: 'away' | 'signed_out' | null; failed: number }

/** The lock that whoever sends an item of this account holds meanwhile. */
export const lockOf = (database: AccountDatabase): string => `outbox-${database.name}`

/** What waits, oldest first, without reading any of it. */
export const waitingItems = ({ items }: AccountDatabase) =>
  items.where('[state+createdAt]').between(['waiting', Dexie.minKey], ['waiting', Dexie.maxKey], true, true)

/** Tries everything that waits, oldest first; one that fails by itself does not hold up the others, a server that is away does. */
export const sendAll = async (database: AccountDatabase, deliver: Deliver, hold: Hold): Promise<Round> => {
  const tried = new Set<string>()
  let failed = 0
  for (;;) {
    let last: Attempt | undefined
    // What was held becomes free by what was sent: begin again until nothing new is tried.
    let sent = 0
    for (const id of await waitingItems(database).primaryKeys()) {
      if (tried.has(id)) continue
      last = await hold(lockOf(database), () => attempt(database, id, deliver))
      if (last === 'away' || last === 'signed_out') return { stopped: last, failed }
      if (last !== 'held') tried.add(id)
      if (last === 'sent') sent += 1
      if (last === 'failed') failed += 1
    }
    if (sent === 0) return { stopped: null, failed }
  }
}
