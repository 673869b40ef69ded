import { readCalendar } from '@silverguard/shared/installation/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const calendarQuery = queryOptions({ queryKey: ['calendar'], queryFn: ({ signal }) => call(readCalendar, {}, signal) })
