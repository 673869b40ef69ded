import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { BoardCell, readBoard as endpoint } from '@silverguard/shared/handling/contract'
import { type ActionCode, actionCodes, isMeasure, measures } from '@silverguard/shared/handling/measures'
import { type Text, text } from '@silverguard/shared/text'
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { divisionNames, townshipsOf } from '../divisions/queries.ts'
import { filters } from '../institutions/filter.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'

type Query = QueryOf<typeof endpoint>
type Counted = BoardCell & { code: ActionCode; township: string }

const titleOfCode = (code: ActionCode): Text => {
  if (isMeasure(code)) return measures[code].title
  return code === 'ME' ? text('查明情况', 'To establish something') : text('自行增加的措施', 'Measures of one’s own')
}

const nothing: BoardCell = { todo: 0, doing: 0, done: 0, closed: 0, overdue: 0 }
const sumOf = (cells: readonly BoardCell[]): BoardCell =>
  cells.reduce(
    (sum, { todo, doing, done, closed, overdue }) => ({
      ...{ todo: sum.todo + todo, doing: sum.doing + doing, done: sum.done + done, closed: sum.closed + closed },
      overdue: sum.overdue + overdue,
    }),
    nothing,
  )

const when = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`

/** A place whose township is pending lies in its district alone, and is counted there. */
const townshipOf = sql<string>`left(${institutions.divisionCode}, 9)`

const countCells = (tx: Tx, { township, level }: Query, today: Day): Promise<Counted[]> => {
  const { code, state, dueOn, institutionId } = actions
  const inState = (wanted: string) => when(sql`${state} = ${wanted}`)
  return tx
    .select({
      ...{ code, township: townshipOf, todo: inState('todo'), doing: inState('doing'), done: inState('done'), closed: inState('closed') },
      overdue: when(sql`${state} in ('todo', 'doing') and ${dueOn} < ${today}::date`),
    })
    .from(actions)
    .innerJoin(institutions, eq(institutions.id, institutionId))
    .where(and(filters({ township }), level && level.length > 0 ? inArray(institutions.confirmedLevel, level) : undefined, ne(state, 'dropped')))
    .groupBy(code, townshipOf)
}

/** Every township in scope and under the filter, and whatever else something is counted at: the district itself, a division that has ended. */
const columnsOf = async (tx: Tx, actor: Actor, { township }: Query, counted: readonly Counted[]): Promise<{ code: string; name: string }[]> => {
  const area = (await readHomeDistrict(tx)).code
  const lying = (code: string) => township === undefined || township.length === 0 || township.some((under) => code.startsWith(under))
  const known = (await townshipsOf(tx, area, actor.scope)).filter(({ code }) => lying(code))
  const more = [...new Set(counted.map((cell) => cell.township))].filter((code) => known.every((each) => each.code !== code))
  const names = await divisionNames(tx, more)
  return [...known, ...more.map((code) => ({ code, name: names.get(code) ?? code }))].sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** The board: what stands in each state of each measure in each township, with what is late. What was dropped is not counted. */
export const readBoard = async (tx: Tx, query: Query, { actor, today }: { actor: Actor; today: Day }): Promise<ReplyOf<typeof endpoint>> => {
  const counted = await countCells(tx, query, today)
  const townships = await columnsOf(tx, actor, query, counted)
  const rows = actionCodes.flatMap((code) => {
    const own = new Map(counted.filter((cell) => cell.code === code).map((cell) => [cell.township, cell]))
    if (own.size === 0) return []
    const cells = townships.map((township) => sumOf([own.get(township.code) ?? nothing]))
    return [{ code, title: titleOfCode(code), cells, total: sumOf(cells) }]
  })
  const cells = townships.map((_, at) => sumOf(rows.flatMap((row) => row.cells[at] ?? [])))
  return { townships, rows, total: sumOf(cells), cells, asOf: today }
}
