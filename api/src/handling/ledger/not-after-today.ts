import { type Day, dayOf } from '@silverguard/shared/days'
import { Invalid } from '../../problems.ts'

/** What is recorded has happened. Throws `Invalid`. */
export const demandNotAfterToday = (on: Day, now: Date): void => {
  if (on > dayOf(now)) throw new Invalid([{ path: 'on', message: '不能晚于今天 · must not be after today' }])
}
