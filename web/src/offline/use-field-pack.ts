import { isTooOld } from './forget-kept.ts'
import { live } from './live.ts'

const pack = live<{ places: number; keptAt: string } | 'expired' | null>(null, async (database) => {
  const state = await database.packs.get('pack')
  if (state && !isTooOld(state.keptAt)) return { places: await database.places.count(), keptAt: state.keptAt }
  return state || (await database.marks.get('expired')) ? 'expired' : null
})

/** How many of one's own places this device keeps, and as of when; `expired` where they became too old to be shown. */
export const useFieldPack = () => pack.use()
