import type { Tx } from '@silverguard/db/client'
import { refundLines, refundPayments } from '@silverguard/db/schema/handling'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, NotFound } from '../../problems.ts'
import { holdPlace, type Place } from '../hold-places.ts'
import { type LedgerContent, type LineRow, type PaymentRow, readLedger } from './queries.ts'

/** Who does it, and the clock, which is asked once everything is held. */
export type Doing = { actor: Actor; clock: () => Date }
export type Held = LedgerContent & { place: Place }

export const staleLedger = () => new Conflict('stale_version', text('清退台账刚有变动,请刷新后再办理', 'The ledger has just changed; reload and do it again'))
const noLedger = () => new NotFound(text('这家机构尚未建立清退台账', 'This place has no refund ledger yet'))

/** A ledger held, in the version upon which somebody decided. Throws `NotFound`, `Conflict`. */
export const holdLedger = async (tx: Tx, institution: string, version: number): Promise<Held> => {
  const place = await holdPlace(tx, institution)
  const content = await readLedger(tx, institution)
  if (content === undefined) throw noLedger()
  if (content.ledger.version !== version) throw staleLedger()
  return { place, ...content }
}

const foundIn = <Row extends { id: string }>(rows: readonly Row[], id: string): Row => {
  const row = rows.find((each) => each.id === id)
  if (row === undefined) throw new NotFound()
  return row
}

/** The ledger of a line that stands. Throws as `holdLedger`, and `Conflict` for one that was struck. */
export const holdLine = async (tx: Tx, id: string, version: number): Promise<Held & { line: LineRow; own: PaymentRow[] }> => {
  const [found] = await tx.select({ institution: refundLines.institutionId }).from(refundLines).where(eq(refundLines.id, id))
  if (found === undefined) throw new NotFound()
  const held = await holdLedger(tx, found.institution, version)
  const line = foundIn(held.lines, id)
  if (line.voidedAt !== null) throw new Conflict('line_voided', text('这一行已作废', 'This line was struck'))
  return { ...held, line, own: held.payments.filter(({ lineId }) => lineId === id) }
}

/** The ledger of a payment, whether it stands or not. Throws as `holdLedger`. */
export const holdPayment = async (tx: Tx, id: string, version: number): Promise<Held & { line: LineRow; payment: PaymentRow }> => {
  const [found] = await tx.select({ institution: refundPayments.institutionId }).from(refundPayments).where(eq(refundPayments.id, id))
  if (found === undefined) throw new NotFound()
  const held = await holdLedger(tx, found.institution, version)
  const payment = foundIn(held.payments, id)
  return { ...held, payment, line: foundIn(held.lines, payment.lineId) }
}
