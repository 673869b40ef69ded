import { type RuleDraft, readDraftEffect, readRuleDrafts, readRuleSets } from '@silverguard/shared/risk/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { ruleSetsKey } from '../access/rule-set.ts'
import type { EffectSearch } from './search.ts'

const greatestSize = 200
const usualSize = 50
const printSize = 1000
/** Rows that one print holds at most. */
const printLimit = 2000

/** Every rule set of the installation, and when each was made to hold. */
export const storedRules = queryOptions({ queryKey: [...ruleSetsKey, 'all'], queryFn: ({ signal }) => call(readRuleSets, {}, signal) })

/** Drafts that were neither published nor discarded. */
export const openDrafts = queryOptions({ queryKey: ['rule-drafts'], queryFn: ({ signal }) => call(readRuleDrafts, {}, signal) })

export const placeOf = ({ page = 1, size = usualSize }: EffectSearch) => ({ page, size: Math.min(size, greatestSize) })

const tried = ({ id, version }: RuleDraft) => ['rule-drafts', id, 'effect', version] as const

/** What if, for one version of a draft; computing takes seconds, so that it is not asked again for a look back. */
export const draftEffect = (draft: RuleDraft, search: EffectSearch) => {
  const query = { ...search, ...placeOf(search) }
  return queryOptions({
    queryKey: [...tried(draft), query],
    queryFn: ({ signal }) => call(readDraftEffect, { params: { id: draft.id }, query }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Everybody who would move under the filters up to the limit of a print, read part by part. */
export const effectToPrint = (draft: RuleDraft, { page: _page, size: _size, ...filters }: EffectSearch) =>
  queryOptions({
    queryKey: [...tried(draft), 'print', filters],
    queryFn: async ({ signal }) => {
      const part = (page: number) => call(readDraftEffect, { params: { id: draft.id }, query: { ...filters, page, size: printSize } }, signal)
      const { rows: first, ...rest } = await part(1)
      const rows = [...first]
      for (let page = 2; rows.length < Math.min(rest.total, printLimit); page += 1) {
        const next = await part(page)
        if (next.rows.length === 0) break
        rows.push(...next.rows)
      }
      return { ...rest, rows: rows.slice(0, printLimit) }
    },
  })
