import { rowsOf, type Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { byKey } from '@silverguard/shared/by-key'
import type { Day } from '@silverguard/shared/days'
import type { ProgressRow } from '@silverguard/shared/handling/progress/contract'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { sql } from 'drizzle-orm'
import { divisionNames } from '../../divisions/queries.ts'
import { townshipNameOf } from '../../divisions/township-name.ts'
import { actionsAtEnd } from './actions-at-end.ts'
import { among } from './among.ts'
import { moneyAtEnd, peopleAtEnd } from './counted-at-end.ts'
import { decisionsInMonth, eventsInMonth, monthSentence, papersInMonth } from './happened-in-month.ts'
import type { ListedPlace } from './listed-in-month.ts'
import type { MonthView } from './month.ts'
import { progressRow } from './progress-row.ts'

const { id, name, registration, divisionCode, townshipPending, townshipStated } = institutions

/** The last day of the watch period of each place that was running at the end of what is told. */
const watchedAtEnd = async (tx: Tx, ids: readonly string[], { asOf }: MonthView): Promise<ReadonlyMap<string, Day>> => {
  const rows = rowsOf<{ institution: string; until: Day }>(
    await tx.execute(sql`
      select institution_id as institution, max(ends_on)::text as until from watches
      where institution_id in ${among(ids)} and starts_on <= ${asOf} and ends_on >= ${asOf} and (ended_on is null or ended_on > ${asOf}) group by institution_id`),
  )
  return new Map(rows.map(({ institution, until }) => [institution, until]))
}

/** Rows by the institution that they are of, in their order. */
const byPlace = <Row extends { institution: string }>(rows: readonly Row[]): ((id: string) => readonly Row[]) => {
  const places = byKey(rows, ({ institution }) => institution)
  return (place) => places.get(place) ?? []
}

/** Places that are listed as rows of 附件6, in the order given: a fixed number of questions to the database, however many they are. */
export const progressRows = async (tx: Tx, listed: readonly ListedPlace[], view: MonthView): Promise<ProgressRow[]> => {
  if (listed.length === 0) return []
  const ids = listed.map((place) => place.id)
  const places = await tx
    .select({ id, name, registration, divisionCode, townshipPending, townshipStated })
    .from(institutions)
    .where(sql`${id} in ${among(ids)}`)
  const actions = await actionsAtEnd(tx, ids, view)
  const [actionsOf, eventsOf] = [byPlace(actions), byPlace(await eventsInMonth(tx, ids, view))]
  const [decisionsOf, papersOf] = [byPlace(await decisionsInMonth(tx, ids, view)), byPlace(await papersInMonth(tx, ids, view))]
  const [money, people, watched] = [await moneyAtEnd(tx, ids, view), await peopleAtEnd(tx, ids, view), await watchedAtEnd(tx, ids, view)]
  const names = await divisionNames(tx, [...places.map((place) => place.divisionCode), ...actions.map(({ unit }) => unit)])
  const unitOf = (code: string) => dutyUnit(code, names.get(code) ?? code)
  const found = new Map(places.map((place) => [place.id, place]))
  return listed.flatMap((one) => {
    const place = found.get(one.id)
    if (place === undefined) return []
    const of = { actions: actionsOf(one.id), money: money.get(one.id), people: people.get(one.id) }
    const thisMonth = monthSentence({ ...of, events: eventsOf(one.id), decisions: decisionsOf(one.id), papers: papersOf(one.id) })
    const known = { place, listed: one, township: townshipNameOf(place, names), ...of, watchedUntil: watched.get(one.id) ?? null, thisMonth }
    return [progressRow(known, view, unitOf)]
  })
}
