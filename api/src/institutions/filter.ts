import { institutions } from '@silverguard/db/schema/institutions'
import type { InstitutionFilter, institutionMarks, institutionSorts } from '@silverguard/shared/institutions/contract'
import { levels } from '@silverguard/shared/risk/vocabulary'
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { searchWords } from './name-matching.ts'

type Mark = (typeof institutionMarks)[number]

const marked: Record<Mark, SQL> = {
  possible_duplicate: sql`cardinality(${institutions.possibleDuplicateOf}) > 0`,
  township_pending: sql`${institutions.townshipPending}`,
  credit_code_doubtful: sql`${institutions.creditCodeDoubtful}`,
}

/** The condition that a mark stands on a row, and which marks stand on one. */
export const marksOf = (row: { possibleDuplicateOf: readonly string[]; townshipPending: boolean; creditCodeDoubtful: boolean }): Mark[] => {
  const stands: Record<Mark, boolean> = {
    possible_duplicate: row.possibleDuplicateOf.length > 0,
    township_pending: row.townshipPending,
    credit_code_doubtful: row.creditCodeDoubtful,
  }
  return (Object.keys(stands) as Mark[]).filter((mark) => stands[mark])
}

const anyOf = (column: AnyPgColumn, values: readonly string[] | undefined) => (values && values.length > 0 ? inArray(column, [...values]) : undefined)

const anyOfOrUnknown = (column: AnyPgColumn, values: readonly string[] | undefined) => {
  if (!values || values.length === 0) return undefined
  const known = values.filter((value) => value !== 'unknown')
  return or(known.length > 0 ? inArray(column, known) : undefined, values.includes('unknown') ? isNull(column) : undefined)
}

const under = (codes: readonly string[] | undefined) =>
  codes && codes.length > 0 ? or(...codes.map((code) => sql`starts_with(${institutions.divisionCode}, ${code})`)) : undefined

const holding = (text: string | undefined): SQL | undefined => {
  if (text === undefined || text === '') return undefined
  const words = searchWords(text)
  if (words.length === 0) return sql`false`
  return and(...words.map((word) => sql`strpos(${institutions.searchText}, ${word}) > 0`))
}

/** Rows that pass every filter but the standing, which the counts leave aside. */
export const filtersButStanding = (filter: InstitutionFilter): SQL | undefined =>
  and(
    anyOf(institutions.status, filter.status),
    under(filter.township),
    anyOfOrUnknown(institutions.registration, filter.registration),
    anyOfOrUnknown(institutions.kind, filter.kind),
    filter.mark && filter.mark.length > 0 ? or(...filter.mark.map((mark) => marked[mark])) : undefined,
    holding(filter.text),
  )

/** Rows that pass every filter; what list, export and print share. */
export const filters = (filter: InstitutionFilter): SQL | undefined => and(filtersButStanding(filter), anyOf(institutions.standing, filter.standing))

type Sort = (typeof institutionSorts)[number]
const { standingRank, divisionCode, nameKey, id, changedAt, kind } = institutions
const reachRank = sql`array_position(${sql.raw(`array['${levels.join("','")}']`)}, ${institutions.couldReach})`
const orders: Record<Sort, readonly (AnyPgColumn | SQL)[]> = {
  level: [standingRank, divisionCode, nameKey, id],
  status: [institutions.status, reachRank, standingRank, divisionCode, nameKey, id],
  name: [nameKey, id],
  township: [divisionCode, nameKey, id],
  registration: [institutions.registration, standingRank, nameKey, id],
  kind: [kind, standingRank, nameKey, id],
  changed: [changedAt, id],
}

/** All columns in one direction and the id last, so that an index can serve it and pages never overlap. */
export const ordering = (sort: Sort, direction: 'asc' | 'desc'): SQL[] => orders[sort].map((column) => (direction === 'asc' ? asc(column) : desc(column)))

export const withId = (institutionId: string) => eq(institutions.id, institutionId)
