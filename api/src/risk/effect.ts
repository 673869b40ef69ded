import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Effect } from '@silverguard/shared/risk/contract'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { standingOf, standingRank } from '@silverguard/shared/risk/standing'
import type { Standing } from '@silverguard/shared/risk/vocabulary'
import { asc, sql } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { moveCounter, noCounts } from './moves.ts'

const rowsAStatement = 1000
const { id, divisionCode, nameKey, facts, standing, status, townshipPending, confirmedUpon } = institutions
const columns = { id, divisionCode, nameKey, facts, standing, status, townshipPending, confirmedUpon }
type Row = Pick<typeof institutions.$inferSelect, keyof typeof columns>

/** Somebody who would stand otherwise; `group` is the township, or the division under which a pending one is counted. */
export type Mover = { id: string; group: string; from: Standing; to: Standing; underReview: boolean }

const isOpen = (row: Pick<Row, 'standing' | 'status'>) => row.status === 'open' || row.standing === 'pending'
const awaitsReview = ({ confirmedUpon: upon }: Row, now: Standing) => upon !== null && upon !== now

/** Every institution in scope by township and name, in parts; an index serves them in this order. */
async function* everyone(tx: Tx): AsyncGenerator<readonly Row[]> {
  for (let last: Row | undefined; ; ) {
    const rows = await tx
      .select(columns)
      .from(institutions)
      .where(last && sql`(${divisionCode}, ${nameKey}, ${id}) > (${last.divisionCode}, ${last.nameKey}, ${last.id}::uuid)`)
      .orderBy(asc(divisionCode), asc(nameKey), asc(id))
      .limit(rowsAStatement)
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)
    await yieldToOthers()
  }
}

type Township = Omit<Effect['townships'][number], 'townshipName'>

/** What would be otherwise were institutions in scope scored by an evaluator; nothing is written. Who would move comes highest new standing first. */
export const computeEffect = async (tx: Tx, evaluator: Evaluator): Promise<{ effect: Effect; movers: Mover[] }> => {
  const { profile } = evaluator.ruleSet
  const counter = moveCounter()
  const counts = { before: noCounts(), after: noCounts() }
  const workload = { underReview: { before: 0, after: 0 }, open: { before: 0, after: 0 } }
  const townships = new Map<string, Township>()
  const movers: Mover[] = []
  let evaluated = 0

  const count = (row: Row): void => {
    const verdict = evaluator.verdict(row.facts)
    const [from, to] = [row.standing, standingOf(verdict, row.facts, profile)]
    const group = row.townshipPending ? row.divisionCode : row.divisionCode.slice(0, 9)
    const township = townships.get(group) ?? { township: group, moved: 0, before: noCounts(), after: noCounts() }
    townships.set(group, township)
    for (const { before, after } of [counts, township]) {
      before[from] += 1
      after[to] += 1
    }
    workload.underReview.before += Number(awaitsReview(row, from))
    workload.underReview.after += Number(awaitsReview(row, to))
    workload.open.before += Number(isOpen(row))
    workload.open.after += Number(isOpen({ standing: to, status: verdict.status }))
    counter.add(from, to)
    evaluated += 1
    if (from === to) return
    township.moved += 1
    movers.push({ id: row.id, group, from, to, underReview: awaitsReview(row, to) })
  }

  for await (const rows of everyone(tx)) for (const row of rows) count(row)
  const touched = [...townships.values()].filter(({ moved }) => moved > 0)
  const names = await divisionNames(
    tx,
    touched.map(({ township }) => township),
  )
  const named = touched.map((one) => ({ ...one, townshipName: names.get(one.township) ?? one.township }))
  // Stable, so that those of one standing stay by township and name.
  movers.sort((one, other) => standingRank(one.to) - standingRank(other.to))
  return { effect: { evaluated, moved: movers.length, moves: counter.moves(), ...counts, townships: named, workload }, movers }
}
