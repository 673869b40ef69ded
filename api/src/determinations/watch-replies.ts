import type { Tx } from '@silverguard/db/client'
import type { watches } from '@silverguard/db/schema/determinations'
import { screenings } from '@silverguard/db/schema/screenings'
import { byKey } from '@silverguard/shared/by-key'
import type { Day } from '@silverguard/shared/days'
import type { Watch } from '@silverguard/shared/determinations/contract'
import { isAbove } from '@silverguard/shared/determinations/deciding'
import { rechecksDone } from '@silverguard/shared/determinations/watch'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { and, inArray, isNull } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'

/** A watch with the computed level of its place now, and whether that moved since somebody decided. */
export type WatchedRow = typeof watches.$inferSelect & { level: Level; underReview: boolean }

const screenedDays = async (tx: Tx, places: readonly string[]): Promise<Map<string, Day[]>> => {
  const { institutionId, screenedOn, withdrawnAt } = screenings
  const seen = await tx
    .select({ institutionId, screenedOn })
    .from(screenings)
    .where(and(inArray(institutionId, [...places]), isNull(withdrawnAt)))
  return new Map([...byKey(seen, (each) => each.institutionId)].map(([place, of]) => [place, of.map((each) => each.screenedOn)]))
}

/** Watches as the asker sees them, in the order given; a screening that was not withdrawn is a re-check. */
export const watchReplies = async (tx: Tx, rows: readonly WatchedRow[], { accountId }: Actor, today: Day): Promise<Watch[]> => {
  if (rows.length === 0) return []
  const screened = await screenedDays(
    tx,
    rows.map(({ institutionId }) => institutionId),
  )
  return rows.map((row) => ({
    ...{ id: row.id, determination: row.determinationId, from: row.fromLevel, to: row.toLevel, startsOn: row.startsOn, endsOn: row.endsOn },
    ...{ releasedBy: row.releasedBy, own: accountId !== null && row.releasedAccount === accountId, endedOn: row.endedOn },
    rechecks: rechecksDone(row.startsOn, row.rechecksOn, screened.get(row.institutionId) ?? []),
    relapsed: row.endedOn === null && row.endsOn >= today && row.underReview && isAbove(row.level, row.toLevel),
  }))
}
