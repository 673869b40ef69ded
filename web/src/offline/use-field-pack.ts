import { live } from './live.ts'

const pack = live<{ places: number; keptAt: string } | null>(null, async (database) => {
  const state = await database.packs.get('pack')
  return state ? { places: await database.places.count(), keptAt: state.keptAt } : null
})

/** How many of one's own places this device keeps, and as of when. */
export const useFieldPack = () => pack.use()
