import type { Day } from '../../days.ts'
import type { NamedAs } from '../../facts/catalogue.ts'
import type { Level } from '../../risk/vocabulary.ts'
import type { ActionCode } from '../measures.ts'
import type { PaperKind } from './vocabulary.ts'

/** An action that a paper serves. `lateDays`: working days past its due date; `unit`: as people call it. */
export type ServedAction = { code: ActionCode; title: string; dueOn: Day; lateDays: number; unit: string }
/** To whom leads go, by their names in this district. */
export type Authorities = { government: string; committee: string; police: string; market: string }
/** What a draft is written from. `clauses`: of the confirmed determination; null: not known, or nobody has counted. */
export type Drafting = {
  kind: PaperKind
  today: Day
  name: string
  responsible: string
  level: Level | null
  clauses: readonly string[]
  residents: number | null
  namedAs: NamedAs | null
  monthlyFee: number | null
  largestPrepayment: number | null
  largePrepayers: number | null
  prepaidBalance: number | null
  refunds: { owed: number; refunded: number; stillOwed: number } | null
  authorities: Authorities
  actions: readonly ServedAction[]
  /** Time limit, and day of an interview to come. */
  until: Day
}
