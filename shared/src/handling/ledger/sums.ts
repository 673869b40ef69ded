import type { Balance } from '../lifecycle.ts'
import type { PaymentKind } from './vocabulary.ts'

/** Money in whole fen throughout: sums of them are exact. */
export type Line = { id: string; owedFen: number; voided: boolean }
export type Payment = { line: string; kind: PaymentKind; fen: number; approved: boolean; voided: boolean }
export type Sums = {
  /** As it was written down, less approved corrections. */
  owedFen: number
  refundedFen: number
  /** Otherwise settled (继承, 司法程序, 书面转为服务), proved and approved. */
  settledFen: number
  /** Otherwise settled or corrected, waiting for approval: still owed until then. */
  waitingFen: number
  stillOwedFen: number
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** Still owed = owed − refunded − otherwise settled (handling.md). Nothing here is stored: sums are their parts. */
export const sumsOf = (lines: readonly Line[], payments: readonly Payment[]): Sums => {
  const counted = new Set(lines.filter(({ voided }) => !voided).map(({ id }) => id))
  const present = payments.filter(({ line, voided }) => !voided && counted.has(line))
  const fenOf = (wanted: (payment: Payment) => boolean) => total(present.filter(wanted).map(({ fen }) => fen))
  const correctedFen = fenOf(({ kind, approved }) => kind === 'corrected' && approved)
  const owedFen = total(lines.filter(({ voided }) => !voided).map((line) => line.owedFen)) - correctedFen
  const refundedFen = fenOf(({ kind }) => kind === 'refunded')
  const settledFen = fenOf(({ kind, approved }) => kind !== 'refunded' && kind !== 'corrected' && approved)
  const waitingFen = fenOf(({ kind, approved }) => kind !== 'refunded' && !approved)
  return { owedFen, refundedFen, settledFen, waitingFen, stillOwedFen: owedFen - refundedFen - settledFen }
}

/** No ledger is unknown, and so is one without a line: nobody has said what is owed. */
export const balanceOfRefunds = (ledger: { lines: number; stillOwedFen: number } | null): Balance =>
  ledger === null || ledger.lines === 0 ? 'unknown' : ledger.stillOwedFen > 0 ? 'owed' : 'clear'

/** People, counted from entries. `toResettle` null while nobody has said how many. */
export type PeopleSums = { toResettle: number | null; resettled: number; assisted: number | null }
export const balanceOfResettlement = ({ toResettle, resettled }: PeopleSums): Balance =>
  toResettle === null ? 'unknown' : toResettle > resettled ? 'owed' : 'clear'
export const balanceOfAssistance = ({ assisted }: PeopleSums): Balance => (assisted === null ? 'unknown' : 'clear')
