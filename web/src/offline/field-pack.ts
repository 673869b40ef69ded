import { readFieldPack } from '@silverguard/shared/screenings/contract'
import { callServer } from '../api.ts'
import { type AccountDatabase, ownDatabase } from './account-database.ts'
import { confirmedOwner } from './confirmed-owner.ts'
import { forgetOld } from './forget-kept.ts'
import { keepReplies } from './kept-replies.ts'
import { whilePermitted } from './permit.ts'
import { store } from './store.ts'

/** Milliseconds after which every place is fetched again, and not only those that changed. */
const wholeAfter = 24 * 3_600_000

/** Fetches the places that changed, part by part, and drops those that are one's own no more. */
const keepPlaces = async (database: AccountDatabase, permit: string): Promise<void> => {
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
    await whilePermitted(database, permit, [database.places], async () => {
      await database.places.bulkPut(part.institutions)
      if (!part.ids) return
      const own = new Set(part.ids)
      const gone = (await database.places.toCollection().primaryKeys()).filter((id) => !own.has(id))
      await database.places.bulkDelete(gone)
    })
    if (part.next === null) {
      const pack = { key: 'pack', stateAt, keptAt, wholeAt: isWhole ? keptAt : before.wholeAt, total: part.total } as const
      return await whilePermitted(database, permit, [database.packs], async () => {
        await database.packs.put(pack)
        await database.marks.delete('expired')
      })
    }
    after = part.next
  }
}

const refresh = async (): Promise<void> => {
  const database = ownDatabase()
  if (!database) return
  await forgetOld(database)
  const owner = await confirmedOwner(database)
  if (!owner?.me.permissions.includes('screening.record')) return
  await keepReplies(database, owner.permit)
  await keepPlaces(database, owner.permit)
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
