import type { Tx } from '@silverguard/db/client'
import type { CalendarYear } from '@silverguard/shared/installation/calendar'
import type { YearArrangement } from '@silverguard/shared/working-days'
import { readSetting } from './settings-rows.ts'
import { packageCalendar } from './work-calendar-package.ts'

const shipped = Object.entries<YearArrangement>(packageCalendar).map(
  ([year, { off, working }]): CalendarYear => ({ source: 'package', year: Number(year), off: [...off], working: [...working] }),
)

/** Every year that is known, in order; a file of the district's own holds before what ships with the system, which may be the older. */
export const readCalendar = async (tx: Tx): Promise<CalendarYear[]> => {
  const own = ((await readSetting(tx, 'calendarYears')) ?? []).map((year): CalendarYear => ({ source: 'file', ...year }))
  const others = shipped.filter(({ year }) => !own.some((each) => each.year === year))
  return [...others, ...own].sort((one, other) => one.year - other.year)
}
