import { type Text, text } from '../text.ts'
import { type Cell, cellWords } from './cell.ts'
import type { MoneyUnit } from './contract.ts'
import { type Decimal, decimalOf, numberOf, times, writtenOf } from './decimal.ts'
import { blank, notUnderstood, type Reading, saysNothing, unreadable, value } from './reading.ts'
import { simplify } from './simplify.ts'

const greatestYuan = 1e12
const aNumber = text('数字', 'a number')

/** Spaces go, except between digits that do not stand in groups of three: "12 13" is two numbers, "1 200" is one. */
const closeUp = (words: string) =>
  words
    .replace(/(?<=\d) +(?=\d{3}(?!\d))/g, ',')
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/\s+/g, ' ')

/** The cell in plain signs: compatibility forms, simplified, without spaces; a number with the digits that a spreadsheet shows. */
const plainWords = (cell: Cell) =>
  cell.kind === 'number'
    ? writtenOf(cell.number)
    : closeUp(simplify(cellWords(cell).normalize('NFKC')))
        .replace(/[−﹣–—](?=\d)/g, '-')
        .toLowerCase()

/** Why words that hold a number are still not one number, or undefined. */
const inexact = (words: string): Reading | undefined => {
  if (/%|百分|‰|成$/.test(words)) return unreadable('percent', '是百分比,不是数量', 'A percentage, not an amount')
  if (/^-\d|^\(\d[\d,.]*\)$|^负/.test(words)) return unreadable('negative', '不能为负数', 'Must not be negative')
  if (/^\d(\.\d+)?e[+-]?\d+$/.test(words)) return unreadable('rounded', '科学计数法,原数已被舍入', 'Scientific notation: the number has been rounded')
  if (
    /\d|几/.test(words) &&
    /约|左右|以上|以下|以内|余|多|近\d|大概|不到|超过|超|起$|至少|最多|不低于|不超过|[<>≥≤~～+±]|\d(至|到|-)\d|[一二三四五六七八九]?几/.test(words)
  )
    return unreadable('not_exact', '不是确切数字(约数或范围)', 'Not an exact number: an estimate or a range')
  return undefined
}

const whole = (decimal: Decimal, greatest: number): Reading => {
  if (decimal.scale > 0) return unreadable('not_whole', '应为整数', 'Must be a whole number')
  if (decimal.digits > BigInt(greatest)) return unreadable('too_large', '数字过大', 'Too large')
  return value(numberOf(decimal))
}

const read = (cell: Cell, understand: (words: string) => Reading | undefined, what: Text): Reading => {
  if (cell.kind === 'blank') return blank
  if ((cell.kind === 'number' && cell.date) || cell.kind === 'boolean' || cell.kind === 'error') return notUnderstood(what)
  const words = plainWords(cell)
  if (saysNothing(words)) return blank
  return (
    understand(words) ??
    inexact(words) ??
    (words === '无' || words === '没有'
      ? unreadable('none_is_not_zero', '“无”不明确:没有请填 0,不清楚请留空', 'Unclear: write 0 for none, leave blank for not known')
      : notUnderstood(what))
  )
}

/** Whole number ≥ 0, with or without its unit (30张, 12人). */
export const readCount = (cell: Cell, greatest = Number.MAX_SAFE_INTEGER): Reading =>
  read(
    cell,
    (words) => {
      const decimal = decimalOf(words.replace(/^共/, '').replace(/(张床位?|个床位|张|床位?|人次|人|名|位|个|家|处|次|户|间|beds?|people)$/, ''))
      return decimal && whole(decimal, greatest)
    },
    aNumber,
  )

const chineseYears: Record<string, bigint> = { 半: 0n, 一: 1n, 二: 2n, 两: 2n, 三: 3n, 四: 4n, 五: 5n, 六: 6n, 七: 7n, 八: 8n, 九: 9n, 十: 10n }
/** Months ≥ 0; years are twelve of them (1年半 is 18). */
export const readMonths = (cell: Cell): Reading =>
  read(
    cell,
    (words) => {
      if (words === '半年') return value(6)
      const years = /^(?:(\d+(?:\.\d+)?)|([一二两三四五六七八九十]))年(半)?$/.exec(words)
      if (years) {
        const count = years[1] ? decimalOf(years[1]) : { digits: chineseYears[years[2] ?? ''] ?? 0n, scale: 0 }
        const months = count && times(count, 12n)
        return months && value(numberOf(months) + (years[3] ? 6 : 0))
      }
      const decimal = decimalOf(words.replace(/(个月|个自然月|月|months?)$/, ''))
      return decimal && value(numberOf(decimal))
    },
    text('月数', 'a number of months'),
  )

const perMonth = /(元|圆|块)?[/每](人|床|位)?[/·.每]?(个?月)(\/(人|床))?$|(元|圆|块)\/(人|床)[·.]?月$/
const moneyUnits: readonly [RegExp, bigint][] = [
  [/(万元整?|万圆|万|wan)$/, 10_000n],
  [/(元整?|圆整?|块钱?|rmb|cny|yuan)$/, 1n],
]

/** Yuan with at most two decimals, exact. A unit in the cell goes before the column's; without any the cell stays unknown. */
export const readMoney = (cell: Cell, unit: MoneyUnit | undefined, monthly: boolean): Reading =>
  read(
    cell,
    (spelled) => {
      if (monthly && /年$/.test(spelled)) return unreadable('not_monthly', '不是每月金额', 'Not an amount per month')
      let words = spelled.replace(/^(人民币|rmb|cny|[¥￥])/, '').replace(/^每月|^月/, '')
      if (monthly) words = words.replace(perMonth, (tail) => (/^[元圆块]/.test(tail) ? '元' : ''))
      const own = moneyUnits.find(([sign]) => sign.test(words))
      const decimal = decimalOf(own ? words.replace(own[0], '') : words)
      if (!decimal) return undefined
      const factor = own?.[1] ?? (unit === 'wan' ? 10_000n : unit === 'yuan' ? 1n : undefined)
      if (decimal.digits === 0n) return value(0)
      if (factor === undefined) return unreadable('unit_unknown', '金额单位不明(元或万元)', 'The unit of money is not known (yuan or 10,000 yuan)')
      const yuan = times(decimal, factor)
      if (yuan.scale > 2) return unreadable('too_many_decimals', '金额最多两位小数(精确到分)', 'Money has at most two decimals')
      if (numberOf(yuan) > greatestYuan) return unreadable('too_large', '金额过大', 'Too large an amount')
      return value(numberOf(yuan))
    },
    text('金额', 'an amount of money'),
  )

/** Degrees of longitude or latitude within ±`limit`. */
export const readDegrees = (cell: Cell, limit: 180 | 90): Reading =>
  read(
    cell,
    (words) => {
      const plain = words.replace(/^(东经|北纬|[en])[::]?/, '').replace(/°?(东经|北纬|[en])?$/, '')
      const degrees = /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
      if (Number.isNaN(degrees)) return undefined
      return Math.abs(degrees) <= limit ? value(degrees) : unreadable('out_of_range', '经纬度超出范围', 'Out of the range of degrees')
    },
    text('经纬度', 'degrees'),
  )
