import { type Day, dayOf } from '../days.ts'
import { type Text, text } from '../text.ts'
import { type Cell, cellWords } from './cell.ts'
import { blank, notUnderstood, type Reading, saysNothing, unreadable, value } from './reading.ts'
import { simplify } from './simplify.ts'

const aDay: Text = text('日期', 'a day')
const dayMilliseconds = 86_400_000
/** Day 0 of spreadsheets; their days 1 to 60 of 1900 are of no use to anyone here. */
const spreadsheetZero = Date.UTC(1899, 11, 30)
const serials = { from: 10_000, to: 73_050 }

const two = (part: number) => String(part).padStart(2, '0')
const impossible = unreadable('impossible_day', '没有这一天', 'There is no such day')

/** A real day of the years 1800 to 2199. */
const dayFrom = (year: number, month: number, day: number): Reading => {
  const instant = new Date(Date.UTC(year, month - 1, day))
  if (year < 1800 || year > 2199 || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return impossible
  return value(`${year}-${two(month)}-${two(day)}` satisfies Day)
}
const wholeDay = (day: Day) => dayFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
const fromSerial = (serial: number): Reading | undefined => {
  if (serial < serials.from || serial > serials.to) return undefined
  return value(new Date(spreadsheetZero + Math.floor(serial) * dayMilliseconds).toISOString().slice(0, 10))
}

const chineseDigits = '〇一二三四五六七八九'
/** 二〇二四年十二月二十五日 in Arabic digits. */
const arabic = (words: string) =>
  words
    .replace(/[零○]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/, (year) => [...year].map((digit) => chineseDigits.indexOf(digit)).join(''))
    .replace(/([一二三])?十([一二三四五六七八九])?(?=[月日号])/g, (_, tens?: string, ones?: string) =>
      String((tens ? chineseDigits.indexOf(tens) : 1) * 10 + (ones ? chineseDigits.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/g, (digit) => String(chineseDigits.indexOf(digit)))

const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const clock = /[ t](上午|下午)?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?$/
const noDay = unreadable('day_missing', '只有年份或年月,缺少具体日期', 'Only a year or a month; the day is missing')
const shortYear = unreadable('year_unclear', '年份不明确,请写四位公历年份', 'The year is not clear; write four digits')

const yearFirst = (words: string): Reading | undefined => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(words) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(words)
  return parts ? dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}
const republican = (words: string): Reading | undefined => {
  const parts = /^民国(\d{1,3})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(words)
  return parts ? dayFrom(Number(parts[1]) + 1911, Number(parts[2]), Number(parts[3])) : undefined
}
const yearLast = (words: string): Reading | undefined => {
  const named = /^(\d{1,2})[- ]?([a-z]{3})[a-z]*[-, ]*(\d{4})$/.exec(words) ?? /^([a-z]{3})[a-z]* ?(\d{1,2}),? ?(\d{4})$/.exec(words)
  if (named) {
    const [day, month] = /^\d/.test(named[1] ?? '') ? [named[1], named[2]] : [named[2], named[1]]
    const at = englishMonths.indexOf(month ?? '')
    return at < 0 ? undefined : dayFrom(Number(named[3]), at + 1, Number(day))
  }
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(words)
  if (!parts) return undefined
  const [first, second] = [Number(parts[1]), Number(parts[2])]
  if (first > 12 && second <= 12) return dayFrom(Number(parts[3]), second, first)
  if (second > 12 && first <= 12) return dayFrom(Number(parts[3]), first, second)
  if (first === second) return dayFrom(Number(parts[3]), first, second)
  return unreadable('order_unclear', '日、月先后不明,请写成 2024-01-05', 'Day and month cannot be told apart; write 2024-01-05')
}

/** A day in one of its many spellings. Year and month alone, impossible days and unclear orders come back with a reason. */
export const readDay = (cell: Cell): Reading => {
  if (cell.kind === 'blank') return blank
  if (cell.kind === 'number' && cell.date) return wholeDay(cell.date)
  if (cell.kind === 'number' && !Number.isInteger(cell.number)) return fromSerial(cell.number) ?? notUnderstood(aDay)
  const spelled = simplify(cellWords(cell).normalize('NFKC')).trim().toLowerCase()
  if (saysNothing(spelled)) return blank
  if (/^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}.*(z|[+-]\d{2}:?\d{2})$/.test(spelled)) {
    const instant = new Date(spelled.toUpperCase())
    return Number.isNaN(instant.getTime()) ? impossible : value(dayOf(instant))
  }
  const english = spelled.replace(clock, '').replace(/\s+/g, ' ').trim()
  const words = arabic(english.replace(/ /g, '').replace(/^公元/, ''))
  if (/^\d{5}$/.test(words)) return fromSerial(Number(words)) ?? notUnderstood(aDay)
  if (/^\d{4}$|^\d{4}年$|^\d{4}[-/.年](0?[1-9]|1[0-2])月?(份)?$|^(19|20)\d{2}(0[1-9]|1[0-2])$|^民国\d+年?$|^民国\d+年\d+月$/.test(words)) return noDay
  if (/^\d{2,3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$|^\d{7}$/.test(words)) return shortYear
  return yearFirst(words) ?? republican(words) ?? yearLast(english) ?? notUnderstood(aDay)
}
