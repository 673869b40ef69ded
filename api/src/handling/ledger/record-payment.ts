import type { Tx } from '@silverguard/db/client'
import { refundPayments } from '@silverguard/db/schema/handling'
import type { recordPayment as endpoint, RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { type PaymentKind, paymentKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { demandEvidence } from '../../determinations/demands.ts'
import { newIdentifier } from '../../identifier.ts'
import { Refused } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { changedLedger } from './changed-ledger.ts'
import { type Doing, holdLine } from './hold-ledger.ts'
import { lineName } from './line-name.ts'
import { moneyWords } from './money-words.ts'
import { demandNotAfterToday } from './not-after-today.ts'
import { sumsOfLine } from './queries.ts'
import { fenOf, yuanOf } from './sums-of-places.ts'

const moreThanOwed = (leftFen: number) => {
  const left = moneyWords(leftFen)
  return new Refused(
    'more_than_owed',
    text(`最多还可登记 ${left.zh}(待核准的结算计算在内)`, `At most ${left.en} can be recorded, settlements that wait for approval counted`),
  )
}

const sentences: Partial<Record<PaymentKind, (name: Text, money: Text) => Text>> = {
  refunded: (name, money) => text(`登记退款:${name.zh},${money.zh}`, `Recorded a refund: ${name.en}, ${money.en}`),
  corrected: (name, money) =>
    text(`登记更正核减,待核准:${name.zh},${money.zh}`, `Recorded a correction of what was owed, to be approved: ${name.en}, ${money.en}`),
}
const settled = (words: Text, name: Text, money: Text) =>
  text(
    `登记其他方式结算(${words.zh}),待核准:${name.zh},${money.zh}`,
    `Recorded a settlement (${words.en.toLowerCase()}), to be approved: ${name.en}, ${money.en}`,
  )

/** Records a refund, or that money was otherwise settled. Throws `NotFound`, `Conflict`, `Invalid`, `Refused`. */
export const recordPayment = async (tx: Tx, id: string, wanted: BodyOf<typeof endpoint>, { actor, clock }: Doing): Promise<Recorded<RefundLedger>> => {
  const held = await holdLine(tx, id, wanted.version)
  const now = clock()
  const { place, line, own } = held
  demandNotAfterToday(wanted.on, now)
  await demandEvidence(tx, place.id, wanted.evidence)
  const { stillOwedFen, waitingFen } = sumsOfLine(line, own)
  const fen = fenOf(wanted.amount)
  if (fen > stillOwedFen - waitingFen) throw moreThanOwed(stillOwedFen - waitingFen)
  const { kind, on, evidence, note } = wanted
  const ofLine = { institutionId: place.id, divisionCode: place.divisionCode, lineId: id }
  const by = { recordedAt: now.toISOString(), recordedBy: actor.name, recordedAccount: actor.accountId }
  await tx.insert(refundPayments).values({ id: newIdentifier(), ...ofLine, kind, fen, on, evidence, note, ...by })
  const [name, money, words] = [lineName(line), moneyWords(fen), paymentKindWords[kind]]
  const told = {
    action: 'refunds.paid',
    sentence: sentences[kind]?.(name, money) ?? settled(words, name, money),
    changes: [
      { key: 'amount', before: null, after: yuanOf(fen) },
      { key: 'paidOn', before: null, after: on },
      { key: 'evidence', before: null, after: evidence },
      ...(note === '' ? [] : [{ key: 'note', before: null, after: note }]),
    ],
  }
  return changedLedger(tx, { place, before: held }, told, { actor, now })
}
