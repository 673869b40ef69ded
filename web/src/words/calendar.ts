import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

export const calendarWords = {
  monthLabel: text('YYYY年M月', 'MMMM YYYY'),
  yearLabel: text('YYYY年', 'YYYY'),
  /** Stands in an empty field of a day: no day itself, which would look entered. */
  dayForm: text('年-月-日', 'YYYY-MM-DD'),
  clear: text('清除日期', 'Clear the day'),
  chooseMonth: text('选择月份', 'Choose a month'),
  chooseYear: text('选择年份', 'Choose a year'),
  nextMonth: text('下个月', 'Next month'),
  previousMonth: text('上个月', 'Previous month'),
  nextYear: text('下一年', 'Next year'),
  previousYear: text('上一年', 'Previous year'),
  nextDecade: text('后十年', 'Next decade'),
  previousDecade: text('前十年', 'Previous decade'),
} as const satisfies Dictionary
