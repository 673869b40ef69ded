import type { Tx } from '@silverguard/db/client'
import { refundPayments } from '@silverguard/db/schema/handling'
import type { voidPayment as endpoint, RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { paymentKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { holds } from '@silverguard/shared/permissions/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Forbidden } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { changedLedger } from './changed-ledger.ts'
import { type Doing, holdPayment } from './hold-ledger.ts'
import { lineName } from './line-name.ts'
import { moneyWords } from './money-words.ts'
import type { PaymentRow } from './queries.ts'
import { yuanOf } from './sums-of-places.ts'

/** What two people stand for is not undone by one of those who record; a reviewer records no refunds and strikes none. */
const demandMayVoid = (actor: Actor, { kind, approvedAt }: PaymentRow): void => {
  if (approvedAt !== null && !holds(actor, 'handling.review', actor.scope))
    throw new Forbidden(text('已核准的结算由区级审核作废', 'An approved settlement is struck by a reviewer'))
  if (kind === 'refunded' && !holds(actor, 'handling.act', actor.scope)) throw new Forbidden(text('退款记录由经办人员作废', 'A refund is struck by an officer'))
}

/** Strikes a payment; it stays to be seen. Throws `NotFound`, `Conflict`, `Forbidden`. */
export const voidPayment = async (
  tx: Tx,
  id: string,
  { version, reason }: BodyOf<typeof endpoint>,
  { actor, clock }: Doing,
): Promise<Recorded<RefundLedger>> => {
  const held = await holdPayment(tx, id, version)
  const now = clock()
  const { place, line, payment } = held
  if (payment.voidedAt !== null) throw new Conflict('already_voided', text('这笔记录已作废', 'This was struck already'))
  demandMayVoid(actor, payment)
  await tx.update(refundPayments).set({ voidedAt: now.toISOString(), voidedBy: actor.name, voidedReason: reason }).where(eq(refundPayments.id, id))
  const [name, money, words] = [lineName(line), moneyWords(payment.fen), paymentKindWords[payment.kind]]
  const told = {
    action: 'refunds.payment_voided',
    sentence: text(`作废一笔记录(${words.zh}):${name.zh},${money.zh}`, `Struck a payment (${words.en.toLowerCase()}): ${name.en}, ${money.en}`),
    changes: [
      { key: 'amount', before: yuanOf(payment.fen), after: null },
      { key: 'paidOn', before: payment.on, after: null },
      { key: 'reason', before: null, after: reason },
    ],
  }
  return changedLedger(tx, { place, before: held }, told, { actor, now })
}
