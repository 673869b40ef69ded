import type { Tx } from '@silverguard/db/client'
import type { WorkCalendar } from '@silverguard/shared/working-days'
import { readCalendar } from './read-calendar.ts'

/** The calendar by which due dates are worked out here: read it once for all that are worked out together. */
export const workCalendar = async (tx: Tx): Promise<WorkCalendar> =>
  Object.fromEntries((await readCalendar(tx)).map(({ year, off, working }) => [year, { off, working }]))
