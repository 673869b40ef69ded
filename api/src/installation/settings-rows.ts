import type { Tx } from '@silverguard/db/client'
import { installation } from '@silverguard/db/schema/installation'
import { OwnCalendarYear } from '@silverguard/shared/installation/calendar'
import { UnitNames, WatchPeriod } from '@silverguard/shared/installation/contract'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'

/** `divisionData` names the data that the divisions were laid from; `searchText` says in which way `search_text` is derived. */
const schemas = {
  fictional: z.boolean(),
  unitNames: UnitNames,
  watchPeriod: WatchPeriod,
  divisionData: z.string(),
  searchText: z.int(),
  calendarYears: z.array(OwnCalendarYear),
}
type Name = keyof typeof schemas
type Value<N extends Name> = z.output<(typeof schemas)[N]>

export const readSetting = async <N extends Name>(tx: Tx, name: N): Promise<Value<N> | undefined> => {
  const [row] = await tx.select().from(installation).where(eq(installation.name, name))
  return row === undefined ? undefined : (schemas[name].parse(row.value) as Value<N>)
}

export const writeSetting = async <N extends Name>(tx: Tx, name: N, value: Value<N>): Promise<void> => {
  await tx
    .insert(installation)
    .values({ name, value })
    .onConflictDoUpdate({ target: installation.name, set: { value: sql`excluded.value` } })
}
