import { type Level, levels } from '../risk/vocabulary.ts'
import { type Text, text } from '../text.ts'
import type { GateHold } from './contract.ts'
import type { Balance } from './lifecycle.ts'

/**
 * `pressed`: whether a measure to get the money back (MO4, MU2) is open, or was and has ended, however it ended. `largePrepayment`:
 * null while unknown.
 */
export type GateGrounds = { from: Level | null; refunds: Balance; largePrepayment: boolean | null; pressed: 'now' | 'once' | 'never' }

const isBelow = (one: Level, other: Level): boolean => levels.indexOf(one) > levels.indexOf(other)

/**
 * What keeps a confirmed level from coming down (handling.md): from red nothing may be owed any more, and where money was taken, or
 * could have been, it must be known what was owed; off the list nobody goes while money is known to be owed, or was ever pressed for
 * and nobody has counted it: that the measure has lapsed or was dropped on the way down counts nothing.
 */
export const gateOf = (to: Level, { from, refunds, largePrepayment, pressed }: GateGrounds): GateHold[] => {
  if (from === null || !isBelow(to, from)) return []
  if (refunds === 'owed') return from === 'red' || to === 'green' ? ['money_owed'] : []
  if (refunds === 'clear') return []
  if (from !== 'red') return to === 'green' && pressed !== 'never' && largePrepayment !== false ? ['money_unknown'] : []
  if (largePrepayment === true || pressed === 'now') return ['money_unknown']
  return largePrepayment === null ? ['large_unknown'] : []
}

export const gateWords: Record<GateHold, Text> = {
  money_owed: text('尚有未退资金,清退后才能降级、销号', 'Money is still owed: it goes down once that is settled'),
  money_unknown: text(
    '应退金额不明(尚无清退台账,或收取了大额预付费而台账应退为零、涉及老年人为零),不能降级',
    'What is owed is unknown (no refund ledger, or large prepayments were taken and it knows of no money and no elder): it can not go down',
  ),
  large_unknown: text('是否收取大额预付费尚未查明,不能降级', 'Whether it took large prepayments is unknown: it can not go down'),
}
