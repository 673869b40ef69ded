import { readMe } from '@silverguard/shared/accounts/contract'
import { listCampaigns, readInstallation } from '@silverguard/shared/installation/contract'
import { readRuleSets } from '@silverguard/shared/risk/contract'
import { addressOf } from '../address.ts'
import { callServer, ProblemError } from '../api.ts'
import { type AccountDatabase, ownDatabase } from './account-database.ts'
import { connection } from './connection.ts'
import { forgetOld, isTooOld } from './forget-kept.ts'
import { keptTooOld } from './not-kept.ts'
import { ownAccount } from './own-account.ts'
import { whilePermitted } from './permit.ts'

const kept = [
  [readMe.path, () => callServer(readMe, {})],
  [readInstallation.path, () => callServer(readInstallation, {})],
  [readRuleSets.path, () => callServer(readRuleSets, {})],
  [listCampaigns.path, () => callServer(listCampaigns, {})],
] as const

const placeAddress = /^\/api\/institutions\/([0-9a-f]{8}-[0-9a-f-]{27})$/

const find = async (database: AccountDatabase, address: string): Promise<{ reply: unknown; keptAt: string } | undefined> => {
  const place = placeAddress.exec(address)?.[1]
  if (place === undefined) return database.replies.get(address)
  const [reply, pack] = await Promise.all([database.places.get(place), database.packs.get('pack')])
  return reply && pack && { reply, keptAt: pack.keptAt }
}

/** What is too old is removed and not shown; that it was there and why it is not any more is told in place of "no answer". */
const findFresh = async (database: AccountDatabase, address: string) => {
  const found = await find(database, address)
  if (found && !isTooOld(found.keptAt)) return found
  if (found) await forgetOld(database)
  const isOfKept = placeAddress.test(address) || kept.some(([path]) => addressOf(path) === address)
  if (isOfKept && (await database.marks.get('expired'))) throw keptTooOld()
  return undefined
}

/** What the server answered there last, to the account whose device this is; tells that it stands in for the server. */
export const keptReply = async (address: string): Promise<unknown> => {
  const database = ownAccount.shown() === null ? undefined : ownDatabase()
  if (!database) return undefined
  // A browser that refuses its database keeps nothing; the request then fails for its own reason.
  const found = await findFresh(database, address).catch((error: unknown) => {
    if (error instanceof ProblemError) throw error
    return undefined
  })
  if (found) connection.shows(found.keptAt)
  return found?.reply
}

/** Fetches what every page stands on and keeps it. */
export const keepReplies = async (database: AccountDatabase, permit: string): Promise<void> => {
  for (const [path, read] of kept) {
    const reply: unknown = await read()
    const keptAt = new Date().toISOString()
    await whilePermitted(database, permit, [database.replies], async () => void (await database.replies.put({ address: addressOf(path), reply, keptAt })))
  }
}
