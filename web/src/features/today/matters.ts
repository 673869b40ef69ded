import type { InstitutionFilter, StandingCounts } from '@silverguard/shared/institutions/contract'
import type { Text } from '@silverguard/shared/text'
import type { todayWords } from '../../words/today.ts'

type Dictionary = typeof todayWords
/** Words without parameters. */
type Word = { [K in keyof Dictionary]: Dictionary[K] extends Text ? K : never }[keyof Dictionary]
/** Something that wants doing: institutions under a filter, whose count is told by the overall counts or asked for by itself. */
export type Matter = { key: Word; why: Word; filter: InstitutionFilter; counted?: (counts: StandingCounts) => number; onlyIfAny?: boolean }

/** Before what screening has to do. */
export const urgent: readonly Matter[] = [{ key: 'couldRise', why: 'couldRiseWhy', filter: { standing: ['orange', 'yellow'], status: ['open'] } }]

/** After it. */
export const further: readonly Matter[] = [
  { key: 'apart', why: 'apartWhy', filter: { standing: ['apart'] }, counted: (counts) => counts.apart, onlyIfAny: true },
  { key: 'pending', why: 'pendingWhy', filter: { standing: ['pending'] }, counted: (counts) => counts.pending },
  { key: 'duplicates', why: 'duplicatesWhy', filter: { mark: ['possible_duplicate'] } },
  { key: 'townships', why: 'townshipsWhy', filter: { mark: ['township_pending'] } },
  { key: 'codes', why: 'codesWhy', filter: { mark: ['credit_code_doubtful'] } },
]
