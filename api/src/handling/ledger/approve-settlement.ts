import type { Tx } from '@silverguard/db/client'
import { refundPayments } from '@silverguard/db/schema/handling'
import type { approveSettlement as endpoint, RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { paymentKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
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

const notWaiting = () => new Conflict('not_waiting', text('这笔记录不在待核准状态', 'This does not wait for approval'))

/** Two people, each of whom answers for it. */
const demandAnotherPerson = ({ accountId }: Actor, { recordedAccount }: PaymentRow): string => {
  if (accountId === null || recordedAccount === null)
    throw new Forbidden(text('结算须由本人登录后登记、由他人登录后核准', 'Somebody who signed in has to answer for it, and somebody else has to approve it'))
  if (accountId === recordedAccount) throw new Forbidden(text('本人登记的结算须由他人核准', 'Who recorded a settlement does not approve it'), 'own_payment')
  return accountId
}

/** From here on a settlement counts. Throws `NotFound`, `Conflict`, `Forbidden`. */
export const approveSettlement = async (tx: Tx, id: string, { version }: BodyOf<typeof endpoint>, { actor, clock }: Doing): Promise<Recorded<RefundLedger>> => {
  const held = await holdPayment(tx, id, version)
  const now = clock()
  const { place, line, payment } = held
  if (payment.kind === 'refunded' || payment.approvedAt !== null || payment.voidedAt !== null) throw notWaiting()
  const approvedAccount = demandAnotherPerson(actor, payment)
  await tx.update(refundPayments).set({ approvedAt: now.toISOString(), approvedBy: actor.name, approvedAccount }).where(eq(refundPayments.id, id))
  const [name, money, words] = [lineName(line), moneyWords(payment.fen), paymentKindWords[payment.kind]]
  const told = {
    action: 'refunds.settlement_approved',
    sentence: text(
      `核准${payment.kind === 'corrected' ? words.zh : `其他方式结算(${words.zh})`}:${name.zh},${money.zh};登记人:${payment.recordedBy}`,
      `Approved a ${payment.kind === 'corrected' ? words.en.toLowerCase() : `settlement (${words.en.toLowerCase()})`}: ${name.en}, ${money.en}; recorded by ${payment.recordedBy}`,
    ),
    changes: [],
  }
  return changedLedger(tx, { place, before: held }, told, { actor, now })
}
