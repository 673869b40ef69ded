import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** Words of the calendar in which a day is chosen. */
export const dayWords = {
  clear: text('清除日期', 'Clear the day'),
  chooseYear: text('选择月份', 'Choose a month'),
  chooseDecade: text('选择年份', 'Choose a year'),
  nextMonth: text('下个月', 'Next month'),
  previousMonth: text('上个月', 'Previous month'),
  nextYear: text('下一年', 'Next year'),
  previousYear: text('上一年', 'Previous year'),
  nextDecade: text('下一个十年', 'Next decade'),
  previousDecade: text('上一个十年', 'Previous decade'),
} as const satisfies Dictionary
