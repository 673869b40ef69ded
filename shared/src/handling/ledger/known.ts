import { type Text, text } from '../../text.ts'
import type { Balance } from '../lifecycle.ts'
import type { RefundRow, RefundSums } from './contract.ts'

/** 清退情况 as page, paper and workbook say it. */
export const refundBalanceWords: Record<Balance, Text> = {
  owed: text('尚有未退', 'Still owed'),
  unknown: text('金额不明', 'Not known'),
  clear: text('已清', 'Cleared'),
}

/** Sums of a place; null where nobody has said what is owed. */
export const knownSums = ({ balance, sums }: Pick<RefundRow, 'balance' | 'sums'>): RefundSums | null => (balance === 'unknown' ? null : sums)

/** None resettled says something only where somebody counted. */
export const resettledOf = ({ toResettle, resettled }: Pick<RefundRow, 'toResettle' | 'resettled'>): number | null =>
  toResettle === null && resettled === 0 ? null : resettled
