import type { CalendarProblem } from '@silverguard/shared/installation/calendar'
import { text } from '@silverguard/shared/text'
import { isWorkingDay } from '@silverguard/shared/working-days'
import type { CalendarLine } from './read-calendar-year.ts'

/** New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-autumn and National Day are more; fewer is no whole year. */
const leastDaysOff = 5

/** What cannot be the arrangement of a year, line by line: a day of another year, one said twice, work made up for on a weekday. */
export const calendarYearProblems = (year: number, lines: readonly CalendarLine[]): CalendarProblem[] => {
  const first = new Map<string, string>()
  const problems = lines.flatMap(({ cell, kindCell, day, kind }): CalendarProblem[] => {
    const earlier = first.get(day)
    first.set(day, earlier ?? cell)
    if (!day.startsWith(`${year}-`)) {
      const message = text(
        `不是 ${year} 年的日期;属于 ${day.slice(0, 4)} 年的,请在该年的文件中录入`,
        `Not a day of ${year}; one of ${day.slice(0, 4)} belongs in the file for that year`,
      )
      return [{ cell, value: day, message }]
    }
    if (earlier !== undefined) return [{ cell, value: day, message: text(`与 ${earlier} 是同一天`, `The same day as ${earlier}`) }]
    if (kind === 'working' && isWorkingDay(day, {}))
      return [{ cell: kindCell, value: day, message: text('这天是周一至周五,本来就上班;请核对日期', 'A Monday to Friday, worked in any case; check the day') }]
    return []
  })
  const off = lines.filter(({ kind }) => kind === 'off').length
  if (off >= leastDaysOff || lines.length === 0) return problems
  const message = text(`只有 ${off} 天休,不像全年的安排;请补全后再交`, `Only ${off} days off: not the arrangement of a whole year; complete it`)
  return [...problems, { cell: lines[0]?.cell ?? 'A1', value: '', message }]
}
