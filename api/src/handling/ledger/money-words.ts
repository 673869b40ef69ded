import { type Text, text } from '@silverguard/shared/text'
import { yuanOf } from './sums-of-places.ts'

const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 20,000.00 元, as sentences of the trail say it. */
export const moneyWords = (fen: number): Text => {
  const grouped = twoDecimals.format(yuanOf(fen))
  return text(`${grouped} 元`, `${grouped} yuan`)
}
