import { liveQuery } from 'dexie'
import { useSyncExternalStore } from 'react'
import { type AccountDatabase, ownDatabase } from './account-database.ts'

type Live<T> = { use: () => T }

/** What a query of the signed-in account's database finds, followed while it is shown, over all tabs. */
export const live = <T>(initial: T, query: (database: AccountDatabase) => Promise<T>): Live<T> => {
  let found = initial
  const listeners = new Set<() => void>()
  let following: { unsubscribe: () => void } | undefined
  const follow = () => {
    const database = ownDatabase()
    if (!database) return
    following = liveQuery(() => query(database)).subscribe({
      next: (value) => {
        found = value
        for (const listener of listeners) listener()
      },
      // A browser that refuses its database has nothing in it; whoever writes is told so.
      error: () => undefined,
    })
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    if (!following) follow()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      following?.unsubscribe()
      following = undefined
    }
  }
  return { use: () => useSyncExternalStore(subscribe, () => found) }
}
