import type { RefundLedger, RefundLine, RefundPayment, RefundSums } from '@silverguard/shared/handling/ledger/contract'
import { balanceOfRefunds, type Sums } from '@silverguard/shared/handling/ledger/sums'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { Actor } from '../../accounts/actor.ts'
import { type LedgerContent, type LineRow, type PaymentRow, paymentsByLine, standing, sumsOfLedger, sumsOfLine } from './queries.ts'
import { yuanOf } from './sums-of-places.ts'

export const sumsInYuan = ({ owedFen, refundedFen, settledFen, waitingFen, stillOwedFen }: Sums): RefundSums => ({
  ...{ owed: yuanOf(owedFen), refunded: yuanOf(refundedFen), settled: yuanOf(settledFen), waiting: yuanOf(waitingFen), stillOwed: yuanOf(stillOwedFen) },
})

type Struck = { voidedAt: string | null; voidedBy: string | null; voidedReason: string | null }
/** Who struck something and why; null where it stands. */
export const voidingOf = ({ voidedAt, voidedBy, voidedReason }: Struck): RefundLine['voided'] =>
  voidedAt === null ? null : { by: voidedBy ?? '', at: voidedAt, reason: maskPersonalData(voidedReason ?? '') }

const paymentReply = (row: PaymentRow, actor: Actor): RefundPayment => ({
  ...{ id: row.id, kind: row.kind, amount: yuanOf(row.fen), on: row.on, evidence: row.evidence, note: maskPersonalData(row.note) },
  ...{ by: row.recordedBy, own: row.recordedAccount !== null && row.recordedAccount === actor.accountId, at: row.recordedAt },
  approved: row.approvedAt === null ? null : { by: row.approvedBy ?? '', at: row.approvedAt },
  voided: voidingOf(row),
})

const lineReply = (line: LineRow, payments: readonly PaymentRow[], actor: Actor): RefundLine => ({
  ...{ id: line.id, elder: line.elder === null ? null : maskPersonalData(line.elder) },
  ...{ reference: maskPersonalData(line.reference), note: maskPersonalData(line.note) },
  sums: sumsInYuan(sumsOfLine(line, payments)),
  lastOn: standing(payments).findLast(({ kind }) => kind !== 'corrected')?.on ?? null,
  voided: voidingOf(line),
  payments: payments.map((payment) => paymentReply(payment, actor)),
})

/** A ledger as the page shows it: every sum taken from its parts as they are now. */
export const ledgerReply = (content: LedgerContent, actor: Actor): RefundLedger => {
  const { ledger, lines, payments } = content
  const ofLine = paymentsByLine(payments)
  const [sums, present] = [sumsOfLedger(content), standing(lines).length]
  return {
    ...{ version: ledger.version, basis: ledger.basis, elders: ledger.basis === 'elder' ? present : ledger.elders },
    ...{ sums: sumsInYuan(sums), balance: balanceOfRefunds({ lines: present, stillOwedFen: sums.stillOwedFen }) },
    lines: lines.map((line) => lineReply(line, ofLine.get(line.id) ?? [], actor)),
    ...{ openedBy: ledger.openedBy, openedAt: ledger.openedAt },
  }
}
