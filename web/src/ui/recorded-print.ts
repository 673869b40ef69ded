import { recordPrint } from '@silverguard/shared/audit/contract'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { queryString } from '../address.ts'
import { call } from '../api.ts'

export type Print = z.input<NonNullable<typeof recordPrint.body>>
export type RecordedPrint = z.output<typeof recordPrint.reply>

/** For what a paper shows: read anew when its page is opened, and not again while it stands there. */
export const readOnce = { staleTime: 'static', gcTime: 0 } as const

const greatestFilters = 2000
/** The filters as they stand in the address, for the trail. */
export const filtersOf = (search: Readonly<Record<string, unknown>>): string => queryString(search).slice(1, greatestFilters + 1)

let opened = 0

/**
 * Notes a print once for each time its page is opened, as soon as it is known what stands on the paper. A query and not an
 * effect, so that drawing anew, or an effect that React runs twice, asks no second time; nor does a failure by itself.
 */
export const useRecordedPrint = (print: Print | undefined) => {
  const [opening] = useState(() => {
    opened += 1
    return opened
  })
  return useQuery({
    queryKey: ['print', opening],
    queryFn: print ? () => call(recordPrint, { body: print }) : skipToken,
    retry: false,
    ...readOnce,
  })
}
