import { rowsOf, type Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { readResults as endpoint, ResultsFilter, ResultsRow } from '@silverguard/shared/handling/progress/contract'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { readHomeDistrict } from '../../divisions/home-district.ts'
import { divisionNames, townshipsOf } from '../../divisions/queries.ts'
import { endOf } from '../../facts/as-of.ts'
import { readCampaign } from '../../installation/queries.ts'
import { filters } from '../../institutions/filter.ts'
import { Invalid } from '../../problems.ts'
import type { ReplyOf } from '../../serve.ts'
import { yuanOf } from '../ledger/sums-of-places.ts'

type Counted = Omit<ResultsRow, 'township' | 'townshipName'>
type Period = { since: Day; until: Day }

/** From the first day of the running campaign until today, unless days are given. Throws `Invalid` for days that stand the wrong way round. */
const periodOf = async (tx: Tx, { since, until }: ResultsFilter, today: Day): Promise<Period> => {
  const last = until ?? today
  const begun = since ?? (await readCampaign(tx))?.startsOn ?? `${last.slice(0, 4)}-01-01`
  if (since !== undefined && since > last) throw new Invalid([{ path: 'since', message: '开始日期晚于截止日期 · it starts after it ends' }])
  return { since: [begun, last].sort()[0] ?? last, until: last }
}

/**
 * By township (nine digits; six while it is pending), with `refunded` in fen. Each place counts once a column, by the days that the
 * forms of its actions bear, whatever came of the action: a case that was opened is opened. 甄别调查中: red or of suspected crime at the
 * end of the period, with what it takes to transfer and prosecute still open and no case opened by then.
 */
const countByTownship = async (tx: Tx, { township }: ResultsFilter, { since, until }: Period): Promise<(Counted & { township: string })[]> => {
  const end = endOf(until).toISOString()
  const within = (code: string, field: string) => sql`bool_or(code = ${code} and fields->>${field} between ${since} and ${until})`
  return rowsOf<Counted & { township: string }>(
    await tx.execute(sql`
      with handled as (
        select institution_id, ${within('MU3', 'decidedOn')} as closed_down, ${within('MR2', 'caseOpenedOn')} as case_opened,
          ${within('MR2', 'judgedOn')} as judged, ${within('MR4', 'transferredOn')} or ${within('MU4', 'transferredOn')} as transferred,
          bool_or(code in ('MR2', 'MR4') and created_at < ${end} and (ended_at is null or ended_at >= ${end}))
            and not bool_or(code = 'MR2' and coalesce(fields->>'caseOpenedOn', '') between '0' and ${until}) as not_opened
        from actions group by institution_id),
      levels as (
        select distinct on (institution_id) institution_id, level from determinations
        where state = 'confirmed' and decided_at < ${end} order by institution_id, decided_at desc, id desc),
      paid as (
        select payment.institution_id, sum(payment.fen)::float8 as fen from refund_payments payment join refund_lines line on line.id = payment.line_id
        where payment.kind = 'refunded' and payment.voided_at is null and line.voided_at is null and payment."on" between ${since} and ${until}
        group by payment.institution_id),
      moved as (
        select institution_id, sum(people)::int as people from people_entries
        where kind = 'resettled' and voided_at is null and "on" between ${since} and ${until} group by institution_id)
      select left(institutions.division_code, 9) as township, count(*) filter (where closed_down)::int as "closedDown",
        count(*) filter (where case_opened)::int as "casesOpened", count(*) filter (where judged)::int as judgments,
        count(*) filter (where transferred)::int as transferred,
        count(*) filter (where not_opened and (levels.level = 'red' or facts->>'suspectedCrime' = 'true'))::int as "underInquiry",
        coalesce(sum(paid.fen), 0)::float8 as refunded, coalesce(sum(moved.people), 0)::int as resettled
      from ${institutions} left join handled on handled.institution_id = institutions.id left join levels on levels.institution_id = institutions.id
        left join paid on paid.institution_id = institutions.id left join moved on moved.institution_id = institutions.id
      where ${filters({ township }) ?? sql`true`} group by 1 order by 1`),
  )
}

const nothing: Counted = { closedDown: 0, casesOpened: 0, judgments: 0, transferred: 0, underInquiry: 0, refunded: 0, resettled: 0 }
const keys = Object.keys(nothing) as (keyof Counted)[]
const sumOf = (rows: readonly Counted[]): Counted => Object.fromEntries(keys.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])) as Counted
const inYuan = <Row extends Counted>(row: Row): Row => ({ ...row, refunded: yuanOf(row.refunded) })

/** 战果: a row each township in scope under the filter, also where nothing has come of it yet, and the total. */
export const readResults = async (tx: Tx, actor: Actor, filter: ResultsFilter, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  const period = await periodOf(tx, filter, today)
  const found = await countByTownship(tx, filter, period)
  const present = await townshipsOf(tx, (await readHomeDistrict(tx)).code, actor.scope)
  const chosen = present.filter(({ code }) => !filter.township?.length || filter.township.some((one) => code.startsWith(one) || one.startsWith(code)))
  const further = found.filter((row) => keys.some((key) => row[key] > 0) && chosen.every(({ code }) => code !== row.township))
  const names = await divisionNames(
    tx,
    further.map(({ township }) => township),
  )
  const nameOf = (code: string) => (code.length < 9 ? '镇街待定' : (names.get(code) ?? code))
  const all = [...chosen, ...further.map(({ township }) => ({ code: township, name: nameOf(township) }))].sort((one, other) => (one.code < other.code ? -1 : 1))
  const rows = all.map(({ code, name }) => ({ ...nothing, ...found.find(({ township }) => township === code), township: code, townshipName: name }))
  return { rows: rows.map(inYuan), total: inYuan(sumOf(rows)), ...period }
}
