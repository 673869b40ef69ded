import type { Tx } from '@silverguard/db/client'
import { refundLedgers, refundLines, refundPayments } from '@silverguard/db/schema/handling'
import { byKey } from '@silverguard/shared/by-key'
import { type Line, type Payment, type Sums, sumsOf } from '@silverguard/shared/handling/ledger/sums'
import { asc, eq } from 'drizzle-orm'

type LedgerRow = typeof refundLedgers.$inferSelect
export type LineRow = typeof refundLines.$inferSelect
export type PaymentRow = typeof refundPayments.$inferSelect
/** A ledger with everything that was ever written in it, struck or not. */
export type LedgerContent = { ledger: LedgerRow; lines: LineRow[]; payments: PaymentRow[] }

/** Undefined where a place has no ledger: nobody has said what it owes. */
export const readLedger = async (tx: Tx, institution: string): Promise<LedgerContent | undefined> => {
  const [ledger] = await tx.select().from(refundLedgers).where(eq(refundLedgers.institutionId, institution))
  if (ledger === undefined) return undefined
  const lines = await tx.select().from(refundLines).where(eq(refundLines.ledgerId, ledger.id)).orderBy(asc(refundLines.addedAt), asc(refundLines.id))
  const payments = await tx
    .select()
    .from(refundPayments)
    .where(eq(refundPayments.institutionId, institution))
    .orderBy(asc(refundPayments.on), asc(refundPayments.recordedAt), asc(refundPayments.id))
  return { ledger, lines, payments }
}

export const standing = <Row extends { voidedAt: string | null }>(rows: readonly Row[]): Row[] => rows.filter(({ voidedAt }) => voidedAt === null)

const asLine = ({ id, owedFen, voidedAt }: LineRow): Line => ({ id, owedFen, voided: voidedAt !== null })
const asPayment = ({ lineId, kind, fen, approvedAt, voidedAt }: PaymentRow): Payment => ({
  ...{ line: lineId, kind, fen, approved: approvedAt !== null, voided: voidedAt !== null },
})

export const sumsOfLedger = ({ lines, payments }: Pick<LedgerContent, 'lines' | 'payments'>): Sums => sumsOf(lines.map(asLine), payments.map(asPayment))

/** What a line came to by itself, also one that was struck since. */
export const sumsOfLine = (line: LineRow, payments: readonly PaymentRow[]): Sums => sumsOf([{ ...asLine(line), voided: false }], payments.map(asPayment))

export const paymentsByLine = (payments: readonly PaymentRow[]): ReadonlyMap<string, PaymentRow[]> => byKey(payments, ({ lineId }) => lineId)
