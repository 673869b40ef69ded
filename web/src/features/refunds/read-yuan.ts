import { addLine } from '@silverguard/shared/handling/ledger/contract'
import type { Text } from '@silverguard/shared/text'
import { textCell } from '@silverguard/shared/workbooks/cell'
import { readMoney } from '@silverguard/shared/workbooks/read-number'
import { bodyOf } from '../../ui/checked-form.ts'
import { ledgerWords } from '../../words/refunds.ts'

export type YuanRead = { yuan: number } | { fault: Text }

const Owed = bodyOf(addLine).shape.owed

/** An amount as it was typed, read as a cell of a workbook in yuan is; what cannot be read is a fault, never 0. */
export const readYuan = (typed: string, least: 'nothing' | 'something'): YuanRead => {
  const reading = readMoney(textCell(typed), 'yuan', false)
  if (reading.is === 'blank') return { fault: ledgerWords.amountAsked }
  if (reading.is === 'unreadable') return { fault: reading.message }
  const owed = Owed.safeParse(reading.value)
  if (!owed.success) return { fault: ledgerWords.amountTooMuch }
  return owed.data === 0 && least === 'something' ? { fault: ledgerWords.amountZero } : { yuan: owed.data }
}
