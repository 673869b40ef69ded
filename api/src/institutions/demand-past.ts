import type { Day } from '@silverguard/shared/days'
import { Invalid } from '../problems.ts'

/** Nothing can be known to be true of a day to come; what is known today therefore stays known tomorrow. */
export const demandPast = (trueSince: Day, today: Day): void => {
  if (trueSince > today) throw new Invalid([{ path: 'trueSince', message: '不能晚于今天 · must not be later than today' }])
}
