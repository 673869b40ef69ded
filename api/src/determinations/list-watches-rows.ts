import type { Tx } from '@silverguard/db/client'
import { watches } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Watch, WatchFilter, WatchRow } from '@silverguard/shared/determinations/contract'
import { nextRecheck } from '@silverguard/shared/determinations/watch'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { filters } from '../institutions/filter.ts'
import { watchReplies } from './watch-replies.ts'

/** A watch period that no other determination ended and that is not over. */
const runs = ({ endedOn, endsOn }: Watch, today: Day): boolean => endedOn === null && endsOn >= today

/** A re-check is to be made today, or should have been; also one that the period ran out over. */
const isDue = ({ endedOn, rechecks }: Watch, today: Day): boolean => {
  const next = nextRecheck(rechecks)
  return endedOn === null && next !== undefined && next.dueOn <= today
}
const isOver = (watch: Watch, today: Day): boolean => !runs(watch, today) && !isDue(watch, today)

type Who = { actor: Actor; today: Day }
type Placed = { row: WatchRow; nameKey: string }

const findPlaced = async (tx: Tx, { township, mine, all }: WatchFilter, { actor, today }: Who): Promise<Placed[]> => {
  const { name, nameKey, divisionCode, townshipPending, townshipStated, standing, level, underReview } = institutions
  const own = actor.accountId === null ? sql`false` : eq(watches.releasedAccount, actor.accountId)
  const found = await tx
    .select({ ...getTableColumns(watches), name, nameKey, placeCode: divisionCode, townshipPending, townshipStated, standing, level, underReview })
    .from(watches)
    .innerJoin(institutions, eq(institutions.id, watches.institutionId))
    .where(and(filters({ township }), mine ? own : undefined, all ? undefined : isNull(watches.endedOn)))
  const names = await divisionNames(
    tx,
    found.map(({ placeCode }) => placeCode),
  )
  const replies = new Map((await watchReplies(tx, found, actor, today)).map((watch) => [watch.id, watch]))
  return found.flatMap((row) => {
    const watch = replies.get(row.id)
    const townshipName = townshipNameOf({ ...row, divisionCode: row.placeCode }, names)
    const place = { institution: row.institutionId, name: maskPersonalData(row.name), township: row.placeCode, townshipName, standing: row.standing }
    return watch === undefined ? [] : [{ row: { ...watch, ...place }, nameKey: row.nameKey }]
  })
}

const noDay = '9999-12-31'
/** Relapsed ones first, then by the day of the next re-check; what is over stands last. */
const inOrder = (placed: readonly Placed[], today: Day): WatchRow[] => {
  const keyed = placed.map(({ row, nameKey }) => {
    const next = isOver(row, today) ? noDay : (nextRecheck(row.rechecks)?.dueOn ?? noDay)
    return { row, keys: [row.relapsed ? '0' : '1', isOver(row, today) ? '1' : '0', next, nameKey, row.id] as const }
  })
  keyed.sort(({ keys: one }, { keys: other }) => {
    const at = one.findIndex((key, place) => key !== other[place])
    return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1
  })
  return keyed.map(({ row }) => row)
}

/**
 * All watch periods under the filters in their order: those that run, those that ran out over a re-check that nobody made, and with
 * `all` those that are over. `counts` leave the filters aside by which a reader presses on one of them.
 */
export const watchRows = async (tx: Tx, filter: WatchFilter, who: Who) => {
  const { today } = who
  const placed = await findPlaced(tx, filter, who)
  const count = (is: (row: WatchRow) => boolean) => placed.filter(({ row }) => is(row)).length
  const chosen = placed.filter(({ row }) => (filter.all || !isOver(row, today)) && (!filter.relapsed || row.relapsed) && (!filter.due || isDue(row, today)))
  return {
    rows: inOrder(chosen, today),
    counts: { running: count((row) => runs(row, today)), relapsed: count((row) => row.relapsed), due: count((row) => isDue(row, today)) },
  }
}
