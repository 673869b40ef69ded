import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { ControlListFilter, ControlListRow, readControlList as endpoint } from '@silverguard/shared/determinations/contract'
import { text } from '@silverguard/shared/text'
import { getTableColumns } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { filters, isPossibleDuplicate, ordering } from '../institutions/filter.ts'
import { countByStanding } from '../institutions/list-institutions.ts'
import { Refused } from '../problems.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { controlListRow } from './control-list-row.ts'

const listed = ['red', 'orange', 'yellow'] as const
const greatestRows = 10_000

/** For a listed level the standing is the level, so that the register's filter and order serve this list too. */
const asRegisterFilter = ({ level, township }: ControlListFilter) => ({ standing: level && level.length > 0 ? level : [...listed], township })

type Part = { limit: number; offset: number }

/** Rows of 附件5, red first, then by township and name: every institution in scope whose level is yellow or above, settled or open. */
export const controlListRows = async (tx: Tx, filter: ControlListFilter, part?: Part): Promise<ControlListRow[]> => {
  const ordered = tx
    .select({ ...getTableColumns(institutions), possibleDuplicate: isPossibleDuplicate })
    .from(institutions)
    .where(filters(asRegisterFilter(filter)))
    .orderBy(...ordering('level', 'asc'))
  const rows = await (part ? ordered.limit(part.limit).offset(part.offset) : ordered)
  const { profile } = (await activeEvaluator(tx)).ruleSet
  const names = await divisionNames(
    tx,
    rows.map((row) => row.divisionCode),
  )
  return rows.map((row) => controlListRow(row, townshipNameOf(row, names), profile))
}

/** One page of the control list with the counts by level; these leave the level filter aside. */
export const readControlList = async (tx: Tx, query: QueryOf<typeof endpoint>, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  const offset = (query.page - 1) * query.size
  if (offset >= greatestRows) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const { red, orange, yellow } = await countByStanding(tx, asRegisterFilter(query))
  const counts = { red, orange, yellow }
  const total = asRegisterFilter(query).standing.reduce((sum, level) => sum + counts[level], 0)
  return {
    rows: await controlListRows(tx, query, { limit: query.size, offset }),
    total,
    counts,
    totals: { confirmed: 0, computed: total, watched: 0 },
    asOf: today,
  }
}
