import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { readControlList as endpoint } from '@silverguard/shared/determinations/contract'
import { text } from '@silverguard/shared/text'
import { Refused } from '../problems.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { countControlList, countLists, totalOfList } from './read-control-list-counts.ts'
import { controlListRows } from './read-control-list-rows.ts'

const greatestRows = 100_000

/** One page of the control list with the counts by level, which leave the level filter aside, and how many stand on each list. */
export const readControlList = async (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  const offset = (page - 1) * size
  if (offset >= greatestRows) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const counts = await countControlList(tx, filter)
  const chosen = filter.level && filter.level.length > 0 ? filter.level : undefined
  const total = chosen ? [...new Set(chosen)].reduce((sum, level) => sum + counts[level], 0) : totalOfList(counts)
  const rows = await controlListRows(tx, filter, today, { limit: size, offset })
  return { rows, total, counts, totals: await countLists(tx, today), asOf: today }
}
