import { rowsOf, type Tx } from '@silverguard/db/client'
import type { PeopleSums, Sums } from '@silverguard/shared/handling/ledger/sums'
import type { LedgerBasis } from '@silverguard/shared/handling/ledger/vocabulary'
import { type SQL, sql } from 'drizzle-orm'

/** A ledger with its sums. `elders`: concerned; `lines`: those that were not struck. */
export type LedgerSums = Sums & { version: number; basis: LedgerBasis; elders: number | null; lines: number; lastOn: string | null }

const asIds = (ids: readonly string[]): SQL => sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)`
const numbers = ['owedFen', 'refundedFen', 'settledFen', 'waitingFen', 'lines', 'version'] as const
type Raw = { id: string; basis: LedgerBasis; elders: number | null; lastOn: string | null } & Record<(typeof numbers)[number], number | string>

/**
 * The ledgers of some places, each sum taken from its parts in the same statement (`sumsOf` in shared is the same by hand). A place
 * without a ledger is absent: nobody knows what it owes.
 */
export const refundSumsOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LedgerSums>> => {
  if (ids.length === 0) return new Map()
  const rows = rowsOf<Raw>(
    await tx.execute(sql`
      with line as (select ledger_id, id, owed_fen from refund_lines where voided_at is null and institution_id in (${asIds(ids)})),
      paid as (select line.ledger_id,
          coalesce(sum(payment.fen) filter (where payment.kind = 'refunded'), 0)::text as refunded,
          coalesce(sum(payment.fen) filter (where payment.kind not in ('refunded', 'corrected') and payment.approved_at is not null), 0)::text as settled,
          coalesce(sum(payment.fen) filter (where payment.kind = 'corrected' and payment.approved_at is not null), 0) as corrected,
          coalesce(sum(payment.fen) filter (where payment.kind <> 'refunded' and payment.approved_at is null), 0)::text as waiting,
          max(payment."on") filter (where payment.kind <> 'corrected')::text as last_on
        from refund_payments payment join line on line.id = payment.line_id where payment.voided_at is null group by line.ledger_id),
      owing as (select ledger_id, coalesce(sum(owed_fen), 0) as owed, count(*)::int as lines from line group by ledger_id)
      select ledger.institution_id as id, ledger.basis, ledger.version,
        case when ledger.basis = 'elder' then coalesce(owing.lines, 0) else ledger.elders end as elders,
        coalesce(owing.lines, 0) as lines, (coalesce(owing.owed, 0) - coalesce(paid.corrected, 0))::text as "owedFen", coalesce(paid.refunded, '0') as "refundedFen",
        coalesce(paid.settled, '0') as "settledFen", coalesce(paid.waiting, '0') as "waitingFen", paid.last_on as "lastOn"
      from refund_ledgers ledger left join owing on owing.ledger_id = ledger.id left join paid on paid.ledger_id = ledger.id
      where ledger.institution_id in (${asIds(ids)})`),
  )
  return new Map(
    rows.map(({ id, basis, elders, lastOn, ...raw }) => {
      const counted = Object.fromEntries(numbers.map((key) => [key, Number(raw[key])])) as Record<(typeof numbers)[number], number>
      return [id, { ...counted, basis, elders, lastOn, stillOwedFen: counted.owedFen - counted.refundedFen - counted.settledFen }]
    }),
  )
}

/** Nobody counted: to resettle and assisted are unknown, and nobody is known to have been resettled. */
export const nobodyCounted: PeopleSums = { toResettle: null, resettled: 0, assisted: null }

/** People of some places, counted from entries that were not struck. A place without entries is absent. */
export const peopleSumsOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PeopleSums>> => {
  if (ids.length === 0) return new Map()
  const rows = rowsOf<{ id: string } & PeopleSums>(
    await tx.execute(sql`
      select institution_id as id, (sum(people) filter (where kind = 'to_resettle'))::int as "toResettle",
        coalesce(sum(people) filter (where kind = 'resettled'), 0)::int as resettled, (sum(people) filter (where kind = 'assisted'))::int as assisted
      from people_entries where voided_at is null and institution_id in (${asIds(ids)}) group by institution_id`),
  )
  return new Map(rows.map(({ id, ...sums }) => [id, sums]))
}

/** Yuan of fen: exact for what the contract lets in. */
export const yuanOf = (fen: number): number => Math.round(fen) / 100
/** Fen of yuan with at most two decimals. */
export const fenOf = (yuan: number): number => Math.round(yuan * 100)
