import type { ResultsRow, readResults } from '@silverguard/shared/handling/progress/contract'
import type { z } from 'zod'

export type Results = z.output<typeof readResults.reply>

/** For the table of the screen and the paper alike. */
export const keyOfResults = (row: ResultsRow) => row.township || 'sum'
export const nameOfResults = { key: 'name', cell: (row: ResultsRow) => row.townshipName }
