import { institutions } from '@silverguard/db/schema/institutions'
import type { InstitutionFilter, institutionMarks, institutionSorts } from '@silverguard/shared/institutions/contract'
import { levels } from '@silverguard/shared/risk/vocabulary'
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { holdsTelephone, wholeNumber } from './holds-telephone.ts'
import { searchWords } from './name-matching.ts'

type Mark = (typeof institutionMarks)[number]

// Each inner array is found once and small: in a list of 100,000 that takes tenths of a second, a condition asked row by row seconds.
const twinsInScope = sql`array(select twin.id from institutions twin
  where twin.id = any(array(select unnest(naming.possible_duplicate_of) from institutions naming where naming.possible_duplicate_of <> '{}')))`
const codesOfSeveral = sql`array(select bearer.credit_code_key from institutions bearer where bearer.credit_code_key is not null group by 1 having count(*) > 1)`
const possibleDuplicates = sql`array(
  select named.id from institutions named where named.possible_duplicate_of <> '{}' and named.possible_duplicate_of && ${twinsInScope}
  union all select sharer.id from institutions sharer where sharer.credit_code_key = any(${codesOfSeveral}))`

const marked: Record<Mark, SQL> = {
  under_review: sql`${institutions.underReview}`,
  possible_duplicate: sql`${institutions.id} = any(${possibleDuplicates})`,
  township_pending: sql`${institutions.townshipPending}`,
  credit_code_doubtful: sql`${institutions.creditCodeDoubtful}`,
}

/** Whether a row is a possible duplicate of another in scope: named by an import, or with the same code. For the rows of one page. */
export const isPossibleDuplicate = sql<boolean>`((institutions.possible_duplicate_of <> '{}' and exists (select from institutions other where other.id = any(institutions.possible_duplicate_of)))
  or exists (select from institutions other where other.credit_code_key = institutions.credit_code_key and other.id <> institutions.id))`

/** Which marks stand on a row. */
export const marksOf = (row: { underReview: boolean; possibleDuplicate: boolean; townshipPending: boolean; creditCodeDoubtful: boolean }): Mark[] => {
  const stands: Record<Mark, boolean> = {
    under_review: row.underReview,
    possible_duplicate: row.possibleDuplicate,
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

const holdsWord = (word: string): SQL => sql`strpos(${institutions.searchText}, ${word}) > 0`

/** Words are looked for in all that is shown; a whole telephone number also among those that are masked. */
const holding = (text: string | undefined): SQL | undefined => {
  if (text === undefined || text === '') return undefined
  const words = searchWords(text)
  if (words.length === 0) return sql`false`
  const found = and(
    ...words.map((word) => {
      const digits = wholeNumber(word)
      return digits === undefined ? holdsWord(word) : or(holdsWord(word), holdsTelephone(digits))
    }),
  )
  const number = wholeNumber(text)
  return number === undefined ? found : or(found, holdsTelephone(number))
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
