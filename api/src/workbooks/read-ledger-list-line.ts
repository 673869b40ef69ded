import type { Day } from '@silverguard/shared/days'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { readDay } from '@silverguard/shared/workbooks/read-day'
import { readMoney } from '@silverguard/shared/workbooks/read-number'
import { readText } from '@silverguard/shared/workbooks/read-text'
import type { Reading } from '@silverguard/shared/workbooks/reading'
import { fold } from '@silverguard/shared/workbooks/simplify'
import { fenOf } from '../handling/ledger/sums-of-places.ts'
import type { ListColumn, ListColumns, MoneyColumn } from './read-ledger-list-columns.ts'
import { blank, type Cell, cellWords, columnLetters, type Row } from './reading/table.ts'

/** `written`: what stands in a cell that cannot be read. */
export type ListProblem = { cell: string; message: Text; written?: string | undefined }
/** One elder of a list. `refundedFen`: null where the list does not say; `cellOf`: where each of it stands. */
export type ListLine = {
  row: number
  elder: string
  reference: string
  owedFen: number
  refundedFen: number | null
  on: Day | null
  note: string
  cellOf(column: ListColumn): string
}

/** What the contract lets in on a line. */
const greatestFen = 1e12
const longestSum = 1e15

export const placeOf = (columns: ListColumns, row: number, column: ListColumn): string =>
  `${columnLetters(columns.at[column] ?? (column === 'paidOn' ? columns.at.refunded : undefined) ?? columns.at.elder)}${row}`

const cellAt = ({ at }: ListColumns, { cells }: Row, column: ListColumn): Cell => cells[at[column] ?? -1] ?? blank

const longestShown = 40
/** What stands in a cell, to find it again: numbers of people masked, cut short; nothing of an empty one. */
export const writtenAt = (columns: ListColumns, row: Row, column: ListColumn): { written?: string } => {
  const found = maskPersonalData(cellWords(cellAt(columns, row, column)).trim())
  if (found === '') return {}
  return { written: found.length > longestShown ? `${found.slice(0, longestShown)}…` : found }
}

/** `unitless`: an amount of which nobody can say whether it is yuan or 万元. */
export type MoneyRead = { fen: number | null } | { message: Text; unitless?: true }

const errorInCell = text('单元格里是错误值', 'The cell holds an error')
const mergedMoney = text('与上方合并的单元格,不知是几人的金额;请拆开后逐行填写', 'Merged with the cell above; unmerge it and give each elder an amount')
const tooMuch = text('金额过大', 'Too large an amount')

export const readListMoney = (columns: ListColumns, line: Row, column: MoneyColumn): MoneyRead => {
  const cell = cellAt(columns, line, column)
  if (cell.kind === 'error') return { message: errorInCell }
  const reading = readMoney(cell, columns.unit[column], false)
  if (reading.is === 'blank') return { fen: null }
  if (reading.is === 'unreadable') return { message: reading.message, ...(reading.code === 'unit_unknown' ? { unitless: true } : {}) }
  if (cell.merged) return { message: mergedMoney }
  const fen = fenOf(Number(reading.value))
  return fen > greatestFen ? { message: tooMuch } : { fen }
}

const words = (reading: Reading): { words: string } | { message: Text } =>
  reading.is === 'unreadable' ? { message: reading.message } : { words: reading.is === 'blank' ? '' : String(reading.value) }

/** Names of two characters are often spaced to the width of three. */
const closedUp = (name: string) => (/^[\p{Script=Han}·\s]+$/u.test(name) ? name.replace(/\s/g, '') : name)

const readElder = (cell: Cell): { words: string } | { message: Text } => {
  if (cell.kind === 'error') return { message: errorInCell }
  const read = words(readText(cell, 50, true))
  if ('message' in read) return read
  if (read.words === '') return { message: text('缺少姓名', 'The name is missing') }
  return /\p{L}/u.test(read.words) ? { words: closedUp(read.words) } : { message: text('不是姓名', 'Not a name') }
}

const digitsLost = text(
  '编号以数字存放,末几位可能已丢失;请改为文本格式后重填',
  'A long number stored as a number may have lost its last digits; store it as text',
)
const readReference = (cell: Cell): { words: string } | { message: Text } => {
  if (cell.kind === 'error') return { message: errorInCell }
  if ((cell.kind === 'number' && Math.abs(cell.number) >= longestSum) || /^\d(\.\d+)?e\+\d+$/i.test(cellWords(cell).trim())) return { message: digitsLost }
  return words(readText(cell, 100, true))
}

const readOn = (cell: Cell): { on: Day | null } | { message: Text } => {
  if (cell.kind === 'error') return { message: errorInCell }
  const reading = readDay(cell)
  if (reading.is === 'unreadable') return { message: reading.message }
  return { on: reading.is === 'blank' ? null : String(reading.value) }
}

const noAmount = text('缺少应退金额;没有请填 0', 'What is owed is missing; write 0 for none')

export type LineRead = { line: ListLine | null; problems: ListProblem[]; unitless: MoneyColumn[]; owed: MoneyRead; refunded: MoneyRead }

/** Reads one line; `line` is null where anything of it cannot be read. */
export const readListLine = (columns: ListColumns, row: Row): LineRead => {
  const cell = (column: ListColumn) => cellAt(columns, row, column)
  const read = {
    ...{
      elder: readElder(cell('elder')),
      reference: readReference(cell('reference')),
      on: readOn(cell('paidOn')),
      note: words(readText(cell('note'), 500, false)),
    },
    ...{ owed: readListMoney(columns, row, 'owed'), refunded: readListMoney(columns, row, 'refunded') },
  }
  const { elder, reference, on, note, owed, refunded } = read
  const problems: ListProblem[] = []
  const unitless: MoneyColumn[] = []
  const told = (column: ListColumn, found: object) => {
    if (!('message' in found)) return
    if ('unitless' in found) unitless.push(column as MoneyColumn)
    else problems.push({ cell: placeOf(columns, row.row, column), message: found.message as Text, ...writtenAt(columns, row, column) })
  }
  told('elder', elder)
  told('reference', reference)
  told('owed', 'fen' in owed && owed.fen === null ? { message: noAmount } : owed)
  told('refunded', refunded)
  told('paidOn', on)
  told('note', note)
  const whole = 'words' in elder && 'words' in reference && 'fen' in owed && owed.fen !== null && 'fen' in refunded && 'on' in on && 'words' in note
  const line = whole
    ? {
        ...{ row: row.row, elder: elder.words, reference: reference.words, owedFen: owed.fen ?? 0, refundedFen: refunded.fen, on: on.on, note: note.words },
        cellOf: (column: ListColumn) => placeOf(columns, row.row, column),
      }
    : null
  return { line, problems, unitless, owed, refunded }
}

const noElder = text(
  '这一行有金额,却像签名、说明或标题行,未作为老年人读入;请在姓名列写姓名,说明写在备注里,表尾的字移出金额列',
  'This line has an amount, yet reads as a signature, a note or headings and is not taken for an elder; write a name in the name column and notes in 备注, and move the foot out of this column',
)
const amountLike = /\p{Nd}|[元圆圓]|^[〇零一二三四五六七八九十百千万萬亿億两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]+整?$/u
/** What feet spread over the columns: 审核人:甲, a day, a telephone. */
const footLike = /[::]|\d\s*[年月]|\d[-./]\d{1,2}[-./]\d|^1\d{10}$|^0\d{2,3}-?\d{7,8}$/

/** The amounts of a line that is taken for no elder: each is a problem, or money would be left out without a word. */
export const amountsOfNobody = (columns: ListColumns, row: Row): ListProblem[] => {
  const words = row.cells.map((cell) => cellWords(cell).trim())
  // The numbers that count columns stand under their headings.
  if (!words.some((each) => /\p{L}/u.test(each))) return []
  return (['owed', 'refunded'] as const).flatMap((column) => {
    const at = columns.at[column] ?? -1
    const written = words[at] ?? ''
    const isHeading = fold(written) === fold(columns.headings[at] ?? '')
    if (!amountLike.test(written) || footLike.test(written) || isHeading) return []
    return [{ cell: placeOf(columns, row.row, column), message: noElder, ...writtenAt(columns, row, column) }]
  })
}
