import type { Day } from '@silverguard/shared/days'
import type { ScreeningMethod } from '@silverguard/shared/screenings/vocabulary'
import { text } from '@silverguard/shared/text'
import type { Refusal } from './refusal.ts'

/** What a row of 附件2 or 附件3 says of a screening. `screenedOn` null: a day stands there that cannot be read. */
export type RowScreening = {
  screenedOn?: Day | null
  method?: ScreeningMethod
  unannounced?: boolean
  screeners?: string[]
  plannedMeasures?: string
  remarks?: string
}

/** Before it nobody screened for anything that this product knows of. */
const earliestDay: Day = '2000-01-01'
const refused = (code: string, zh: string, en: string): Refusal => ({
  ...{ code, column: 'screenedOn' },
  message: text(`${zh},整行未导入`, `${en}; the row is not taken`),
})
const unreadable = refused(
  'screening_day_unreadable',
  '排查日期读不懂,不知道各项情况是哪一天的',
  'The day of the screening cannot be read, nor can it be guessed',
)
const inFuture = refused('screening_in_future', '排查日期晚于今天', 'The day of the screening is after today')
const tooEarly = refused('screening_too_early', '排查日期早于 2000 年', 'The day of the screening is before 2000')

/** Since when a row's facts are true is never guessed: without a day that can stand, the row is refused. */
export const refusedDay = ({ screenedOn }: RowScreening, today: Day): Refusal | undefined => {
  if (screenedOn === undefined) return undefined
  if (screenedOn === null) return unreadable
  if (screenedOn > today) return inFuture
  return screenedOn < earliestDay ? tooEarly : undefined
}
