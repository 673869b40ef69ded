import type { Institution } from '@silverguard/shared/institutions/contract'
import { ownDatabase } from './account-database.ts'
import { isTooOld } from './forget-kept.ts'

/** One's own places as this device keeps them, and as of when; undefined where it keeps none. */
export const listOfKeptPlaces = async (): Promise<{ institutions: readonly Institution[]; keptAt: string } | undefined> => {
  const database = ownDatabase()
  const pack = await database?.packs.get('pack')
  if (pack && isTooOld(pack.keptAt)) return undefined
  return database && pack && { institutions: await database.places.toArray(), keptAt: pack.keptAt }
}
