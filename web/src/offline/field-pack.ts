import { readMe } from '@silverguard/shared/accounts/contract'
import { readFieldPack } from '@silverguard/shared/screenings/contract'
import { callServer } from '../api.ts'
import { type AccountDatabase, ownDatabase } from './account-database.ts'
import { keepReplies } from './kept-replies.ts'
import { ownAccount } from './own-account.ts'
import { store } from './store.ts'

/** Milliseconds after which every place is fetched again, and not only those that changed. */
const wholeAfter = 24 * 3_600_000

/** Fetches the places that changed, part by part, and drops those that are one's own no more. */
const keepPlaces = async (database: AccountDatabase): Promise<void> => {
  const before = await database.packs.get('pack')
  const isWhole = before === undefined || Date.now() - Date.parse(before.wholeAt) > wholeAfter
  const since = isWhole ? {} : { since: before.stateAt }
  const keptAt = new Date().toISOString()
  let stateAt: string | undefined
  let after: string | undefined
  for (;;) {
    const part = await callServer(readFieldPack, { query: { ...since, after } })
    // Of the first part: what changes while the rest is fetched comes again next time.
    stateAt ??= part.stateAt
    await database.places.bulkPut(part.institutions)
    if (part.ids) {
      const own = new Set(part.ids)
      const gone = (await database.places.toCollection().primaryKeys()).filter((id) => !own.has(id))
      await database.places.bulkDelete(gone)
    }
    if (part.next === null) {
      await database.packs.put({ key: 'pack', stateAt, keptAt, wholeAt: isWhole ? keptAt : before.wholeAt, total: part.total })
      return
    }
    after = part.next
  }
}

const refresh = async (): Promise<void> => {
  const database = ownDatabase()
  if (!database) return
  const { id, permissions, demands } = await callServer(readMe, {})
  if (id !== ownAccount.read() || demands.length > 0 || !permissions.includes('screening.record')) return
  await keepReplies(database)
  await keepPlaces(database)
}

/** How the last refresh went; null where there was none yet. */
export const packRefresh = store<'under_way' | 'done' | 'failed' | null>(null)

/** Brings up to date what this device keeps for work without a network; one at a time. What fails is told and tried again later. */
export const refreshFieldPack = async (): Promise<void> => {
  if (packRefresh.read() === 'under_way') return
  packRefresh.set('under_way')
  await refresh().then(
    () => packRefresh.set('done'),
    () => packRefresh.set('failed'),
  )
}
