import { type Text, text } from '@silverguard/shared/text'
import type { MoneyUnit } from '@silverguard/shared/workbooks/contract'
import { moneyUnitAbove, moneyUnitIn } from '@silverguard/shared/workbooks/recognise-columns'
import { fold } from '@silverguard/shared/workbooks/simplify'
import { cellWords, columnLetters, type Row } from './reading/table.ts'

const spellings = {
  elder: ['姓名', '老年人姓名', '老人姓名', '长者姓名', '客户姓名', '会员姓名', '入住老人', '老年人', '老人', 'name', 'elder'],
  reference: ['合同编号', '合同号', '协议编号', '协议号', '合同编号或床位号', '合同(床位)编号', '床位号', '床号', 'contract no.', 'contract', 'reference'],
  owed: ['应退金额', '应退', '应退款', '应退款额', '应退款金额', '应退总额', '应退预付费', '应清退金额', '应退还金额', 'owed', 'amount owed'],
  refunded: [
    '已退金额',
    '已退',
    '已退款',
    '已退款额',
    '已退款金额',
    '已退总额',
    '累计已退',
    '累计退款',
    '累计已退金额',
    '已清退金额',
    '已退还金额',
    'refunded',
  ],
  paidOn: ['退款日期', '最近退款日期', '末次退款日期', '退款时间', '最近退款', '退还日期', '清退日期', 'refunded on'],
  note: ['备注', '说明', 'note', 'notes'],
} as const
export type ListColumn = keyof typeof spellings
export type MoneyColumn = 'owed' | 'refunded'

const columnOf = new Map(Object.entries(spellings).flatMap(([key, words]) => words.map((word) => [fold(word), key as ListColumn] as const)))

const notes = /[(（【[][^()（）【】[\]]*[)）】\]]/g
const trailingUnit = /(人民币)?(万元|万圆|万|元|圆)$/
const hear = (heading: string): ListColumn | undefined => {
  const bare = fold(heading.replace(notes, ''))
  return columnOf.get(fold(heading)) ?? columnOf.get(bare) ?? columnOf.get(bare.replace(trailingUnit, ''))
}

export type ListColumns = {
  row: number
  at: Partial<Record<ListColumn, number>> & { elder: number; owed: number }
  unit: Record<MoneyColumn, MoneyUnit | undefined>
  headings: readonly string[]
  /** A column that stands there a second time: nobody can say which of the two is meant. */
  problems: { cell: string; message: Text }[]
}

/** The columns of a list, where this line is its headings; `above` are the words over it. */
export const listColumnsOf = ({ row, cells }: Row, above: readonly string[]): ListColumns | undefined => {
  const headings = cells.map(cellWords)
  const at: Partial<Record<ListColumn, number>> = {}
  const problems: ListColumns['problems'] = []
  for (const [place, heading] of headings.entries()) {
    const column = hear(heading)
    if (column === undefined) continue
    const known = at[column]
    if (known === undefined) at[column] = place
    else {
      const [first, second] = [`${columnLetters(known)}${row}`, `${columnLetters(place)}${row}`]
      problems.push({ cell: second, message: text(`与 ${first} 是同一列,请只留一列`, `The same column as ${first}; keep one of them`) })
    }
  }
  const { elder, owed } = at
  if (elder === undefined || owed === undefined) return undefined
  const unitOf = (column: MoneyColumn) => {
    const heading = headings[at[column] ?? -1] ?? ''
    // 千元 and the like are no unit of ours, and the title's does not hold for such a column either.
    return moneyUnitIn(heading) ?? (/[百千亿]元/.test(heading) ? undefined : moneyUnitAbove(above))
  }
  return { row, at: { ...at, elder, owed }, unit: { owed: unitOf('owed'), refunded: unitOf('refunded') }, headings, problems }
}
