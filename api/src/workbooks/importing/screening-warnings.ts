import type { screenings } from '@silverguard/db/schema/screenings'
import type { ScreeningColumnKey } from '@silverguard/shared/screenings/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import type { RowScreening } from './row-screening.ts'

type Screening = typeof screenings.$inferSelect
type Warning = { column: ScreeningColumnKey; code: string; message: Text }

const withoutDay = text('没有排查日期,这一格未读入', 'Without the day of the screening this cell is not taken')
const recorded = text(
  '这一天的排查已有记录,这一格未采用:记下的排查不由文件更改,有误请撤回后重新填报',
  'A screening of this day is recorded and a file does not change it: take it back and record it again if it is wrong',
)
const details = ['method', 'unannounced', 'screeners', 'plannedMeasures', 'remarks'] as const satisfies readonly ScreeningColumnKey[]
const plain = (value: unknown) => JSON.stringify(value ?? null).replace(/(\\[rn]|\s)+/g, ' ')

/** Cells about a screening that say nothing to the register: it holds that day's screening already, or no day is given. */
export const screeningWarnings = (said: RowScreening, present: readonly Screening[]): Warning[] => {
  const given = details.filter((key) => said[key] !== undefined)
  if (!said.screenedOn) return given.map((column) => ({ column, code: 'screening_without_day', message: withoutDay }))
  const ofThatDay = present.filter(({ screenedOn }) => screenedOn === said.screenedOn)
  if (ofThatDay.length === 0) return []
  return given
    .filter((key) => !ofThatDay.some((screening) => plain(screening[key]) === plain(said[key])))
    .map((column) => ({ column, code: 'screening_recorded', message: recorded }))
}
