import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm'
import { endOf } from '../facts/as-of.ts'
import type { AnnexView } from './annex-view.ts'

type Confirmed = { id: string; confirmed: Level | null }

/** The level of each place that was confirmed last by the end of the view's day. */
export const confirmedAsOfView = async (tx: Tx, { past, asOf }: AnnexView, places: readonly Confirmed[]): Promise<(place: Confirmed) => Level | null> => {
  if (!past) return ({ confirmed }) => confirmed
  const { institutionId, level, decidedAt, id, state } = determinations
  const rows = await tx
    .selectDistinctOn([institutionId], { institutionId, level })
    .from(determinations)
    .where(
      and(
        inArray(
          institutionId,
          places.map((place) => place.id),
        ),
        eq(state, 'confirmed'),
        lt(decidedAt, endOf(asOf).toISOString()),
      ),
    )
    .orderBy(asc(institutionId), desc(decidedAt), desc(id))
  const then = new Map(rows.map((row) => [row.institutionId, row.level]))
  return (place) => then.get(place.id) ?? null
}
