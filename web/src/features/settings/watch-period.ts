import { WatchPeriod } from '@silverguard/shared/installation/contract'

/** A watch period as it is typed: the days of its re-checks stand in one field. */
export type TypedWatchPeriod = { days: number | string; recheckDays: string }
export type WatchPeriodFault = { field: keyof TypedWatchPeriod; why: 'whole' | 'few' | 'ascend' | 'beyond' }

export const typedWatchPeriod = ({ days, recheckDays }: WatchPeriod): TypedWatchPeriod => ({ days, recheckDays: recheckDays.join('、') })

const numbersIn = (typed: string): number[] =>
  typed
    .split(/[\s,,、;;]+/)
    .filter((part) => part !== '')
    .map(Number)

/** What was typed as a watch period, or the first fault of each field, by the schema that the server holds it against. */
export const readWatchPeriod = ({ days, recheckDays }: TypedWatchPeriod): { period: WatchPeriod } | { faults: WatchPeriodFault[] } => {
  const read = WatchPeriod.safeParse({ days: days === '' ? undefined : days, recheckDays: numbersIn(recheckDays) })
  if (read.success) return { period: read.data }
  const faults = read.error.issues.map(({ path, code, message }): WatchPeriodFault => {
    if (path[0] !== 'recheckDays') return { field: 'days', why: 'whole' }
    if (path.length > 1) return { field: 'recheckDays', why: 'whole' }
    if (code !== 'custom') return { field: 'recheckDays', why: 'few' }
    return { field: 'recheckDays', why: message.includes('ascend') ? 'ascend' : 'beyond' }
  })
  return { faults }
}
