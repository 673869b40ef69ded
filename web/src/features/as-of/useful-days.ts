import { dayAfter } from '@silverguard/shared/days'

const daysBack = 30

/** Days that are often asked about; `confirmed`: when the level was confirmed. */
export const usefulDays = (today: string, confirmed: string | undefined) => ({
  confirmed: confirmed !== undefined && confirmed < today ? confirmed : undefined,
  endOfMonth: dayAfter(`${today.slice(0, 7)}-01`, -1),
  daysAgo: { days: daysBack, day: dayAfter(today, -daysBack) },
  yesterday: dayAfter(today, -1),
})

/** The day that is shown where none is named: what somebody answered for, else the end of last month. */
export const usualDay = (today: string, confirmed: string | undefined): string => {
  const days = usefulDays(today, confirmed)
  return days.confirmed ?? days.endOfMonth
}
