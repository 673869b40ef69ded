import type { Tx } from '@silverguard/db/client'
import { watches } from '@silverguard/db/schema/determinations'
import type { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayAfter } from '@silverguard/shared/days'
import type { Movement } from '@silverguard/shared/determinations/vocabulary'
import { recheckDates } from '@silverguard/shared/determinations/watch'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { and, eq, isNull } from 'drizzle-orm'
import { newIdentifier } from '../identifier.ts'
import { readWatchPeriod } from '../installation/queries.ts'

type Moved = {
  row: typeof institutions.$inferSelect
  determination: string
  level: Level
  movement: Movement
  day: Day
  by: string
  account: string
}

/** Another level ends the watch that runs; one that leaves a list, or goes down it, begins one. The same level again leaves it running. */
export const moveWatch = async (tx: Tx, { row, determination, level, movement, day, by, account }: Moved): Promise<void> => {
  const [running] = await tx
    .select()
    .from(watches)
    .where(and(eq(watches.institutionId, row.id), isNull(watches.endedOn)))
  if (running !== undefined && running.toLevel !== level) {
    const endedOn = day < running.endsOn ? day : running.endsOn
    await tx.update(watches).set({ endedOn, endedBy: determination }).where(eq(watches.id, running.id))
  }
  if ((movement !== 'lowered' && movement !== 'removed') || row.confirmedLevel === null) return
  const { days, recheckDays } = await readWatchPeriod(tx)
  await tx.insert(watches).values({
    ...{ id: newIdentifier(), institutionId: row.id, divisionCode: row.divisionCode, determinationId: determination },
    ...{ fromLevel: row.confirmedLevel, toLevel: level, startsOn: day, endsOn: dayAfter(day, days), rechecksOn: recheckDates(day, recheckDays) },
    ...{ releasedBy: by, releasedAccount: account },
  })
}
