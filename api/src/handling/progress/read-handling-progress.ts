import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { readHandlingProgress as endpoint, ProgressFilter } from '@silverguard/shared/handling/progress/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import type { QueryOf, ReplyOf } from '../../serve.ts'
import { yuanOf } from '../ledger/sums-of-places.ts'
import { moneyAtEnd, peopleAtEnd } from './counted-at-end.ts'
import { type ListedPlace, listedInMonth } from './listed-in-month.ts'
import { type MonthView, monthView } from './month.ts'
import { progressRows } from './progress-rows.ts'

type Reply = ReplyOf<typeof endpoint>

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, each) => sum + each, 0)

/** Summed in whole fen, over every place under the filters and not only those of a page. */
const sumsOf = async (tx: Tx, listed: readonly ListedPlace[], view: MonthView): Promise<Reply['sums']> => {
  const ids = listed.map(({ id }) => id)
  const [money, people] = [[...(await moneyAtEnd(tx, ids, view)).values()], [...(await peopleAtEnd(tx, ids, view)).values()]]
  return {
    owed: yuanOf(sumOf(money.map(({ owed }) => owed))),
    refunded: yuanOf(sumOf(money.map(({ refunded }) => refunded))),
    stillOwed: yuanOf(sumOf(money.map(({ stillOwed }) => stillOwed))),
    resettled: sumOf(people.map(({ resettled }) => resettled ?? 0)),
    assisted: sumOf(people.map(({ assisted }) => assisted ?? 0)),
  }
}

const countsOf = (listed: readonly ListedPlace[]): Reply['counts'] => {
  const at = (level: Level) => listed.filter((place) => place.level === level).length
  return { red: at('red'), orange: at('orange'), yellow: at('yellow'), left: at('green') }
}

export type ListedMonth = { view: MonthView; listed: ListedPlace[]; counts: Reply['counts']; sums: Reply['sums'] }

/** Which places 附件6 tells of under the filters; the counts leave the level filter aside. */
export const listedMonth = async (tx: Tx, { month, township, level }: ProgressFilter, today: Day): Promise<ListedMonth> => {
  const view = monthView(month, today)
  const all = await listedInMonth(tx, { township }, view)
  const listed = level && level.length > 0 ? all.filter((place) => level.includes(place.level)) : all
  return { view, listed, counts: countsOf(all), sums: await sumsOf(tx, listed, view) }
}

/** A page of 附件6. */
export const readHandlingProgress = async (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, today: Day): Promise<Reply> => {
  const { view, listed, counts, sums } = await listedMonth(tx, filter, today)
  const rows = await progressRows(tx, listed.slice((page - 1) * size, page * size), view)
  return { rows, total: listed.length, counts, sums, month: view.month, asOf: view.asOf }
}
