import { type Text, text } from '@silverguard/shared/text'
import { moneyWords } from '../handling/ledger/money-words.ts'
import type { ListColumns, MoneyColumn } from './read-ledger-list-columns.ts'
import { type LineRead, type ListProblem, type MoneyRead, placeOf, readListMoney, writtenAt } from './read-ledger-list-line.ts'
import { cellWords, type Row } from './reading/table.ts'

const moneyColumns = ['owed', 'refunded'] as const satisfies readonly MoneyColumn[]
const ofPart = /小计|本页|subtotal/i

type Sum = { fen: number; whole: boolean }
const none = (): Record<MoneyColumn, Sum> => ({ owed: { fen: 0, whole: true }, refunded: { fen: 0, whole: true } })

const disagrees = (stated: number, parts: number): Text => {
  const [said, counted] = [moneyWords(stated), moneyWords(parts)]
  return text(`合计写的是 ${said.zh},各行相加是 ${counted.zh}`, `The total says ${said.en}, the lines come to ${counted.en}`)
}

/** Adds lines up as they go by and holds each total against its parts; where a part cannot be read that is the problem, not the total. */
export const totalling = (columns: ListColumns) => {
  const all = none()
  let part = none()
  const add = (sum: Sum, read: MoneyRead) => {
    if ('fen' in read) sum.fen += read.fen ?? 0
    else sum.whole = false
  }
  return {
    take(read: LineRead): void {
      for (const sums of [all, part]) for (const column of moneyColumns) add(sums[column], read[column])
    },
    check(line: Row): ListProblem[] {
      const isPart = line.cells.some((cell) => ofPart.test(cellWords(cell)))
      const sums = isPart ? part : all
      const problems = moneyColumns.flatMap((column): ListProblem[] => {
        const [stated, { fen, whole }] = [readListMoney(columns, line, column), sums[column]]
        const cell = placeOf(columns, line.row, column)
        if (columns.at[column] === undefined || ('unitless' in stated && stated.unitless)) return []
        if ('message' in stated) return [{ cell, message: stated.message, ...writtenAt(columns, line, column) }]
        return stated.fen === null || !whole || stated.fen === fen ? [] : [{ cell, message: disagrees(stated.fen, fen) }]
      })
      part = none()
      return problems
    },
  }
}
