import { listDecisions, readQueue } from '@silverguard/shared/determinations/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'
import { decisionFilters, type JudgementSearch, queueFilters } from './search.ts'

const greatestSize = 200
const usualSize = 50
/** Rows that one print holds at most. */
const printLimit = 2000

export type QueueReply = z.output<typeof readQueue.reply>
export type DecisionsReply = z.output<typeof listDecisions.reply>

export const placeOf = ({ page = 1, size = usualSize }: JudgementSearch) => ({ page, size: Math.min(size, greatestSize) })

/** One page of the queue; the rows before stay in view while the next are on their way. */
export const queuePage = (search: JudgementSearch) => {
  const query = { ...queueFilters(search), ...placeOf(search) }
  return queryOptions({
    queryKey: ['judgement', 'queue', query],
    queryFn: ({ signal }) => call(readQueue, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

export const decisionsPage = (search: JudgementSearch) => {
  const query = { ...decisionFilters(search), ...placeOf(search) }
  return queryOptions({
    queryKey: ['judgement', 'decisions', query],
    queryFn: ({ signal }) => call(listDecisions, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

/** The queue under the filters up to the limit of a print. */
export const queueToPrint = (search: JudgementSearch) => {
  const query = { ...queueFilters(search), page: 1, size: printLimit }
  return queryOptions({ queryKey: ['judgement', 'queue', 'print', query], queryFn: ({ signal }) => call(readQueue, { query }, signal) })
}

export const decisionsToPrint = (search: JudgementSearch) => {
  const query = { ...decisionFilters(search), page: 1, size: printLimit }
  return queryOptions({ queryKey: ['judgement', 'decisions', 'print', query], queryFn: ({ signal }) => call(listDecisions, { query }, signal) })
}
