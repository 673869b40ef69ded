import { type ListBasis, readControlList, readQueue } from '@silverguard/shared/determinations/contract'
import { listActions } from '@silverguard/shared/handling/contract'
import { listRefunds } from '@silverguard/shared/handling/ledger/contract'
import { listPapers } from '@silverguard/shared/handling/papers/contract'
import { runningStates } from '@silverguard/shared/handling/vocabulary'
import { type InstitutionFilter, type institutionSorts, listInstitutions } from '@silverguard/shared/institutions/contract'
import { listScreeningWork } from '@silverguard/shared/screenings/contract'
import { listImports } from '@silverguard/shared/workbooks/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

type Asked = InstitutionFilter & { sort?: (typeof institutionSorts)[number] }

/** The computed levels to begin with, and how many of them are shown. */
export const foremost = { standing: ['red' as const, 'orange' as const] }
export const foremostRows = 7

/** The first rows under a filter with the total and the counts, from the register's own list, so that the figures are the same. */
export const firstOf = (filter: Asked, size: number) => {
  const query = { ...filter, size }
  return queryOptions({ queryKey: ['institutions', 'page', query], queryFn: ({ signal }) => call(listInstitutions, { query }, signal) })
}

/** How many of one's own places need what of screening, from the work list itself. */
export const workCounts = queryOptions({
  queryKey: ['screening-work', 'counts'],
  queryFn: ({ signal }) => call(listScreeningWork, { query: { size: 1 } }, signal),
})

/** How many wait to be judged and why, from the queue itself; `mine`: only what comes back to the one who asks. */
export const queueCounts = (mine: boolean) => {
  const query = mine ? { mine, size: 1 } : { size: 1 }
  return queryOptions({ queryKey: ['determinations', 'queue', 'counts', query], queryFn: ({ signal }) => call(readQueue, { query }, signal) })
}

/** A control list's first rows with its counts; by computed level those that nobody has judged. */
export const controlList = (basis: ListBasis, size: number) => {
  const query = { basis, size }
  return queryOptions({ queryKey: ['control-list', 'first', query], queryFn: ({ signal }) => call(readControlList, { query }, signal) })
}

export const recentImports = queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => call(listImports, {}, signal) })

/** Running actions due within so many days, late ones among them. */
const soon = { dueWithin: 7, state: [...runningStates] }
const actionsUnder = (query: { mine?: true; size: 1 } & Partial<typeof soon>) =>
  queryOptions({ queryKey: ['actions', 'counts', query], queryFn: ({ signal }) => call(listActions, { query }, signal) })
/** What is mine to do by its due date: `total` of them, `overdue` of those late. */
export const ownActions = actionsUnder({ ...soon, mine: true, size: 1 })
/** What the bureau has to look after: finished ones that wait, steps that are due. */
export const allActions = actionsUnder({ size: 1 })

/** Places by how their refunds stand, and of how many a settlement waits for approval. */
export const refundCounts = queryOptions({
  queryKey: ['refunds', 'counts'],
  queryFn: async ({ signal }) => (await call(listRefunds, { query: { size: 1 } }, signal)).counts,
})

export const paperCounts = queryOptions({
  queryKey: ['papers', 'counts'],
  queryFn: async ({ signal }) => (await call(listPapers, { query: { size: 1 } }, signal)).counts,
})
