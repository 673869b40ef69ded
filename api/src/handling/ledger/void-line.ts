import type { Tx } from '@silverguard/db/client'
import { refundLines } from '@silverguard/db/schema/handling'
import type { voidLine as endpoint, RefundLedger } from '@silverguard/shared/handling/ledger/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { Refused } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf } from '../../serve.ts'
import { changedLedger } from './changed-ledger.ts'
import { type Doing, holdLine } from './hold-ledger.ts'
import { lineName } from './line-name.ts'
import { moneyWords } from './money-words.ts'
import { standing, sumsOfLine } from './queries.ts'
import { yuanOf } from './sums-of-places.ts'

const hasPayments = () => new Refused('has_payments', text('这一行已有退款或结算记录,请先逐笔作废', 'Payments stand on this line; strike each of them first'))

const owesSomething = () =>
  new Refused(
    'owes_something',
    text(
      '这一行还有应退金额;核减请登记“更正核减”,附凭证并由审核核准',
      'Something is owed on this line; to lower it record a correction of what was owed, for a reviewer to approve',
    ),
  )

/** Strikes a line; it stays to be seen. Throws `NotFound`, `Conflict`, `Refused`. */
export const voidLine = async (tx: Tx, id: string, { version, reason }: BodyOf<typeof endpoint>, { actor, clock }: Doing): Promise<Recorded<RefundLedger>> => {
  const held = await holdLine(tx, id, version)
  const now = clock()
  if (standing(held.own).length > 0) throw hasPayments()
  if (sumsOfLine(held.line, held.own).owedFen > 0) throw owesSomething()
  await tx.update(refundLines).set({ voidedAt: now.toISOString(), voidedBy: actor.name, voidedReason: reason }).where(eq(refundLines.id, id))
  const [name, money] = [lineName(held.line), moneyWords(held.line.owedFen)]
  const told = {
    action: 'refunds.line_voided',
    sentence: text(`作废清退台账一行:${name.zh},应退 ${money.zh}`, `Struck a line of the refund ledger: ${name.en}, ${money.en} owed`),
    changes: [
      { key: 'owed', before: yuanOf(held.line.owedFen), after: null },
      { key: 'reason', before: null, after: reason },
    ],
  }
  return changedLedger(tx, { place: held.place, before: held }, told, { actor, now })
}
