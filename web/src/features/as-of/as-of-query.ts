import { readAsOf } from '@silverguard/shared/determinations/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'

export type AsOf = z.output<typeof readAsOf.reply>

const read = (id: string, day: string, signal: AbortSignal) => call(readAsOf, { params: { id }, query: { day } }, signal)

/** The day before stays in view while the next is on its way. */
export const asOfDay = (id: string, day: string) =>
  queryOptions({
    queryKey: ['institution', id, 'as-of', day],
    queryFn: ({ signal }) => read(id, day, signal),
    placeholderData: keepPreviousData,
  })

/** Read for one print alone. */
export const asOfDayToPrint = (id: string, day: string) =>
  queryOptions({ queryKey: ['institution', id, 'as-of', day, 'print'], queryFn: ({ signal }) => read(id, day, signal) })
