import { type AnnexKind, readRegisteredAnnex, readScreeningProgress, readUnregisteredAnnex } from '@silverguard/shared/screenings/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { ruleSetNamed } from '../access/rule-set.ts'
import { annexFormOf } from './annex-forms.ts'
import { type AnnexSearch, filtersOfAnnex } from './search.ts'

const greatestSize = 200
const usualSize = 50
/** Rows that one print holds at most: what the server hands out in one answer. */
const printLimit = 5000
const annexOf = { registered: readRegisteredAnnex, unregistered: readUnregisteredAnnex }

export const placeOf = ({ page = 1, size = usualSize }: AnnexSearch) => ({ page, size: Math.min(size, greatestSize) })

/** One page of 附件2 or 附件3; the rows before stay in view while the next are on their way. */
export const annexPage = (kind: AnnexKind, search: AnnexSearch) => {
  const query = { ...filtersOfAnnex(search), ...placeOf(search) }
  return queryOptions({
    queryKey: ['annexes', kind, 'page', query],
    queryFn: ({ signal }) => call(annexOf[kind], { query }, signal),
    placeholderData: keepPreviousData,
  })
}

/** All rows with the form that they stand on. */
export const annexToPrint = (kind: AnnexKind, search: AnnexSearch) => {
  const query = { ...filtersOfAnnex(search), page: 1, size: printLimit }
  return queryOptions({
    queryKey: ['annexes', kind, 'print', query],
    queryFn: async ({ client, signal }) => {
      const annex = await call(annexOf[kind], { query }, signal)
      const ruleSet = await client.ensureQueryData(ruleSetNamed(annex.ruleSet))
      return { ...annex, form: annexFormOf(kind)(ruleSet) }
    },
  })
}

export const screeningProgress = (search: AnnexSearch) => {
  const query = filtersOfAnnex(search)
  return queryOptions({
    queryKey: ['annexes', 'progress', query],
    queryFn: ({ signal }) => call(readScreeningProgress, { query }, signal),
    placeholderData: keepPreviousData,
  })
}
