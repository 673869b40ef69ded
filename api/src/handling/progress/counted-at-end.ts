import { rowsOf, type Tx } from '@silverguard/db/client'
import { type SQL, sql } from 'drizzle-orm'
import { among } from './among.ts'
import type { MonthView } from './month.ts'

/** What a place owed and had refunded at the end of a month, and what the month itself brought. Whole fen. */
export type MoneyAtEnd = { owed: number; refunded: number; stillOwed: number; elders: number | null; refundedInMonth: number; settledInMonth: number }
export type PeopleAtEnd = { resettled: number | null; stillToResettle: number; assisted: number | null; resettledInMonth: number; assistedInMonth: number }

const notVoidedBy = (row: string, end: string): SQL => sql`(${sql.raw(row)}.voided_at is null or ${sql.raw(row)}.voided_at >= ${end})`
/** Of the month by its day; and what was recorded within the month of an earlier day, which no earlier month could tell. */
const inMonth = (row: string, { start, from }: MonthView): SQL => sql`(${sql.raw(row)}."on" >= ${from} or ${sql.raw(row)}.recorded_at >= ${start})`

/**
 * By what was recorded and not struck by then. What is owed on a line is kept as it was last written down: where it was raised later,
 * that shows in months before; a correction lowers it from its approval on. Elders are those of the lines of that moment; how many a
 * whole-institution ledger concerned is no longer known once it is kept elder by elder. A place without a ledger, or with one that has no line yet, is absent.
 */
export const moneyAtEnd = async (tx: Tx, ids: readonly string[], view: MonthView): Promise<ReadonlyMap<string, MoneyAtEnd>> => {
  const { end, to } = view
  const fen = (condition: SQL) => sql`coalesce(sum(payment.fen) filter (where ${condition}), 0)::float8`
  const [refunded, settled, corrected] = [
    sql`payment.kind = 'refunded'`,
    sql`payment.kind not in ('refunded', 'corrected') and payment.approved_at < ${end}`,
    sql`payment.kind = 'corrected' and payment.approved_at < ${end}`,
  ]
  const rows = rowsOf<{ institution: string; settled: number } & Omit<MoneyAtEnd, 'stillOwed'>>(
    await tx.execute(sql`
      with line as (
        select id, institution_id, owed_fen, elder from refund_lines line
        where institution_id in ${among(ids)} and added_at < ${end} and ${notVoidedBy('line', end)}),
      owing as (select institution_id, sum(owed_fen)::float8 as owed, count(elder)::int as elders from line group by institution_id),
      paid as (
        select line.institution_id, ${fen(refunded)} as refunded, ${fen(settled)} as settled, ${fen(corrected)} as corrected,
          ${fen(sql`${refunded} and ${inMonth('payment', view)}`)} as refunded_in_month,
          ${fen(sql`${settled} and (payment."on" >= ${view.from} or payment.approved_at >= ${view.start})`)} as settled_in_month
        from refund_payments payment join line on line.id = payment.line_id
        where payment."on" <= ${to} and payment.recorded_at < ${end} and ${notVoidedBy('payment', end)} group by line.institution_id)
      select ledger.institution_id as institution, owing.owed - coalesce(paid.corrected, 0) as owed, case when owing.elders > 0 then owing.elders when ledger.basis = 'institution' then ledger.elders end as elders,
        coalesce(paid.refunded, 0) as refunded, coalesce(paid.settled, 0) as settled,
        coalesce(paid.refunded_in_month, 0) as "refundedInMonth", coalesce(paid.settled_in_month, 0) as "settledInMonth"
      from refund_ledgers ledger join owing on owing.institution_id = ledger.institution_id left join paid on paid.institution_id = ledger.institution_id
      where ledger.opened_at < ${end}`),
  )
  return new Map(rows.map(({ institution, settled, ...row }) => [institution, { ...row, stillOwed: row.owed - row.refunded - settled }]))
}

/** People counted by then; null while nobody has counted. A place without an entry is absent. */
export const peopleAtEnd = async (tx: Tx, ids: readonly string[], view: MonthView): Promise<ReadonlyMap<string, PeopleAtEnd>> => {
  const people = (condition: SQL) => sql`(sum(people) filter (where ${condition}))::int`
  const [toResettle, resettled, assisted] = [sql`kind = 'to_resettle'`, sql`kind = 'resettled'`, sql`kind = 'assisted'`]
  const rows = rowsOf<{ institution: string } & PeopleAtEnd>(
    await tx.execute(sql`
      select institution_id as institution,
        case when bool_or(kind in ('to_resettle', 'resettled')) then coalesce(${people(resettled)}, 0) end as resettled, ${people(assisted)} as assisted,
        coalesce(${people(toResettle)}, 0) - coalesce(${people(resettled)}, 0) as "stillToResettle",
        coalesce(${people(sql`${resettled} and ${inMonth('entry', view)}`)}, 0) as "resettledInMonth",
        coalesce(${people(sql`${assisted} and ${inMonth('entry', view)}`)}, 0) as "assistedInMonth"
      from people_entries entry where institution_id in ${among(ids)} and "on" <= ${view.to} and recorded_at < ${view.end} and ${notVoidedBy('entry', view.end)}
      group by institution_id`),
  )
  return new Map(rows.map(({ institution, ...row }) => [institution, row]))
}
