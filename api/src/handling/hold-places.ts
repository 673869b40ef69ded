import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { asc, inArray } from 'drizzle-orm'
import { lockPlaces } from '../institutions/place-locks.ts'
import { NotFound } from '../problems.ts'

export type Place = typeof institutions.$inferSelect

/** One place in scope with its handling held, read after it is. Throws `NotFound`. */
export const holdPlace = async (tx: Tx, id: string): Promise<Place> => {
  await lockPlaces(tx, [id])
  const [place] = await placesOf(tx, [id])
  if (place === undefined) throw new NotFound()
  return place
}

/** Places in scope by their ids, in the order of these. */
export const placesOf = (tx: Tx, ids: readonly string[]): Promise<Place[]> =>
  tx
    .select()
    .from(institutions)
    .where(inArray(institutions.id, [...ids]))
    .orderBy(asc(institutions.id))
