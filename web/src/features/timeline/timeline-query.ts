import { readTimeline, type TimelineEntry } from '@silverguard/shared/handling/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** Entries that one answer holds at most. */
export const timelineLimit = 1000

const timelineUnder = (id: string, name: string, kind: TimelineEntry['kind'][] | undefined) =>
  queryOptions({
    queryKey: ['institution', id, 'timeline', name, kind],
    queryFn: ({ signal }) => call(readTimeline, { params: { id }, query: { kind } }, signal),
  })

/** The course of a place, of some kinds or of all; its key lies under the institution's own. */
export const timelineOf = (id: string, kinds: TimelineEntry['kind'][]) => ({
  ...timelineUnder(id, 'page', kinds.length > 0 ? kinds : undefined),
  placeholderData: keepPreviousData,
})
export const timelineToPrint = (id: string) => timelineUnder(id, 'print', undefined)
