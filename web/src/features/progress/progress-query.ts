import { readHandlingProgress, readResults } from '@silverguard/shared/handling/progress/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'
import { type ProgressSearch, progressFilters, type ResultsSearch } from './search.ts'

export type ProgressReply = z.output<typeof readHandlingProgress.reply>

const greatestSize = 200
const usualSize = 50
/** Rows that one print holds at most: what the server hands out in one answer. */
const printLimit = 5000

export const placeOf = ({ page = 1, size = usualSize }: ProgressSearch) => ({ page, size: Math.min(size, greatestSize) })

const progressUnder = (name: string, query: ReturnType<typeof progressFilters> & ReturnType<typeof placeOf>) =>
  queryOptions({ queryKey: ['handling-progress', name, query], queryFn: ({ signal }) => call(readHandlingProgress, { query }, signal) })

/** One page of 附件6; the rows before stay in view while the next are on their way. */
export const progressPage = (search: ProgressSearch) => ({
  ...progressUnder('page', { ...progressFilters(search), ...placeOf(search) }),
  placeholderData: keepPreviousData,
})
export const progressToPrint = (search: ProgressSearch) => progressUnder('print', { ...progressFilters(search), page: 1, size: printLimit })

const resultsUnder = (name: string, query: ResultsSearch) =>
  queryOptions({ queryKey: ['results', name, query], queryFn: ({ signal }) => call(readResults, { query }, signal) })
export const resultsPage = (search: ResultsSearch) => ({ ...resultsUnder('page', search), placeholderData: keepPreviousData })
export const resultsToPrint = (search: ResultsSearch) => resultsUnder('print', search)
