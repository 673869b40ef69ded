import { type Action, type BoardCell, listActions, listHandlers, readAction, readBoard, readPlan } from '@silverguard/shared/handling/contract'
import { listPapers } from '@silverguard/shared/handling/papers/contract'
import { readInstitution } from '@silverguard/shared/institutions/contract'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'
import { actionFilters, boardFilters, type HandlingSearch } from './search.ts'

const greatestSize = 500
const usualSize = 50
/** Rows that one print holds at most. */
const printLimit = 2000

export type PlanReply = z.output<typeof readPlan.reply>
export type ActionsReply = z.output<typeof listActions.reply>
export type BoardReply = z.output<typeof readBoard.reply>
export type Cell = BoardCell

/** The plan of one institution; its key lies under the institution's own. */
export const planOf = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution, 'plan'],
    queryFn: ({ signal }) => call(readPlan, { params: { id: institution } }, signal),
  })

/** The plan with whose it is, for paper. */
export const planToPrint = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution, 'plan', 'print'],
    queryFn: async ({ signal }) => {
      const [reply, place] = await Promise.all([
        call(readPlan, { params: { id: institution } }, signal),
        call(readInstitution, { params: { id: institution } }, signal),
      ])
      return { reply, name: place.particulars.name, townshipName: place.townshipName }
    },
  })

export const actionOf = (id: string) =>
  queryOptions({ queryKey: ['handling', 'action', id], queryFn: ({ signal }) => call(readAction, { params: { id } }, signal) })

export const handlersOf = (unit: string) =>
  queryOptions({ queryKey: ['handling', 'handlers', unit], queryFn: ({ signal }) => call(listHandlers, { query: { unit } }, signal), staleTime: 60_000 })

/** The papers of one institution. */
export const papersOf = (institution: string) =>
  queryOptions({
    queryKey: ['institution', institution, 'papers'],
    queryFn: ({ signal }) => call(listPapers, { query: { institution, page: 1, size: 200 } }, signal),
  })

export const placeOf = ({ page = 1, size = usualSize }: HandlingSearch) => ({ page, size: Math.min(size, greatestSize) })

/** One page of the measures; the rows before stay in view while the next are on their way. */
export const actionsPage = (search: HandlingSearch) => {
  const query = { ...actionFilters(search), ...placeOf(search) }
  return queryOptions({
    queryKey: ['handling', 'actions', query],
    queryFn: ({ signal }) => call(listActions, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

/** One's own work, most urgent first. */
export const ownActions = queryOptions({
  queryKey: ['handling', 'mine'],
  queryFn: ({ signal }) => call(listActions, { query: { mine: true, page: 1, size: greatestSize } }, signal),
})

export const boardOf = (search: HandlingSearch) => {
  const query = boardFilters(search)
  return queryOptions({ queryKey: ['handling', 'board', query], queryFn: ({ signal }) => call(readBoard, { query }, signal) })
}

/** What a list shows up to the limit of a print, read page by page. */
export const actionsToPrint = (search: HandlingSearch) => {
  const query = search.tab === 'mine' ? { mine: true } : actionFilters(search)
  return queryOptions({
    queryKey: ['handling', 'print', query],
    queryFn: async ({ signal }) => {
      const first = await call(listActions, { query: { ...query, page: 1, size: greatestSize } }, signal)
      const rows: Action[] = [...first.rows]
      for (let page = 2; rows.length < Math.min(first.total, printLimit); page += 1) {
        const next = await call(listActions, { query: { ...query, page, size: greatestSize } }, signal)
        if (next.rows.length === 0) break
        rows.push(...next.rows)
      }
      return { ...first, rows: rows.slice(0, printLimit) }
    },
  })
}

/** Something was done about measures, or another was quicker: their places with all that is shown of them, lists and counts are read anew. */
export const readAnew = async (client: QueryClient, ...institutions: readonly string[]): Promise<void> => {
  void client.invalidateQueries({
    predicate: ({ queryKey: [first] }) => first !== 'institution' && first !== 'installation' && first !== 'me' && first !== 'print',
  })
  const places = new Set(institutions)
  await client.invalidateQueries({ predicate: ({ queryKey: [first, id] }) => first === 'institution' && places.has(id as string) })
}
