import { institutions } from '@silverguard/db/schema/institutions'
import type { importRows } from '@silverguard/db/schema/workbooks'
import type { Day } from '@silverguard/shared/days'
import type { FactKey, FactValue } from '@silverguard/shared/facts/catalogue'
import type { StatementSource } from '@silverguard/shared/facts/contract'
import type { ScreeningMethod } from '@silverguard/shared/screenings/vocabulary'
import type { Text } from '@silverguard/shared/text'
import { getTableColumns } from 'drizzle-orm'
import type { Entry } from '../../audit/entry.ts'
import type { HandOver } from '../../institutions/hand-over.ts'

/** A statement as it will be written; when and by whom is said when it is. */
export type StagedStatement = {
  id: string
  fact: FactKey
  value: FactValue
  true_since: Day
  source: Extract<StatementSource, 'import' | 'visit'>
  screening_id: string | null
}

/** A screening as it will be written; `words` begin the sentence of its entry. */
export type StagedScreening = {
  id: string
  entry: string
  words: Text
  screened_on: Day
  method: ScreeningMethod | null
  unannounced: boolean | null
  screeners: readonly string[]
  planned_measures: string | null
  remarks: string | null
  /** Particulars that moved, by key. */
  particulars: Record<string, unknown>
}

/** A hand-over as it will be written, and the entries that tell of it. */
export type StagedHandOver = {
  events: { id: string; kind: HandOver['kind']; from_code: string; to_code: string }[]
  entries: { id: string; division_code: string; action: string; sentence: Entry['sentence']; changes: Entry['changes'] }[]
}

/** What a row will write: the institution's columns by their names in the database, if they move, and its statements. */
export type Staged = {
  entry: string
  institution: Record<string, unknown> | null
  statements: StagedStatement[]
  origin: { identity: string; occurrence: number } | null
  /** Where an unchanged record lies, and the day on which the file says the same again. */
  division: string
  asOf: Day
  screening: StagedScreening | null
  /** What an undo brings back besides the particulars among the changes; null for a new record. */
  before: { as_of: Day; township_pending: boolean; township_stated: string | null } | null
  /** The place lies in another division than before. */
  moved: boolean
  handOver: StagedHandOver | null
}

export type StagedRow = Omit<typeof importRows.$inferInsert, 'importId' | 'divisionCode' | 'staged'> & { staged: Staged | null }

const columns = getTableColumns(institutions)

/** A row's columns under their names in the database. */
export const byColumnName = (row: Partial<typeof institutions.$inferSelect>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [columns[key as keyof typeof columns].name, value]))
