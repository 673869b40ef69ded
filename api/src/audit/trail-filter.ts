import { accounts } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { institutions } from '@silverguard/db/schema/institutions'
import { actionsOf, allActions } from '@silverguard/shared/audit/actions'
import type { EntryKind, TrailFilter } from '@silverguard/shared/audit/contract'
import { rangeOf } from '@silverguard/shared/divisions/contract'
import { and, eq, gte, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const holds = (column: SQL | typeof auditEntries.actor, part: string) => sql`strpos(lower(${column}), lower(${part})) > 0`

const aboutInstitution = (wanted: string | undefined): SQL | undefined => {
  if (!wanted) return undefined
  const { subjectKind, subjectId } = auditEntries
  const named = identifier.test(wanted)
    ? eq(subjectId, wanted.toLowerCase())
    : sql`${subjectId} in (select id::text from ${institutions} where ${holds(sql`name`, wanted)} or exists (select from unnest(former_names) former where ${holds(sql`former`, wanted)}))`
  return and(eq(subjectKind, 'institution'), named)
}

const byPerson = (wanted: string | undefined): SQL | undefined =>
  wanted
    ? or(holds(auditEntries.actor, wanted), sql`${auditEntries.accountId} in (select id from ${accounts} where ${holds(sql`sign_in_name`, wanted)})`)
    : undefined

const ofKind = (kind: EntryKind): SQL | undefined => {
  const { action } = auditEntries
  const named = inArray(action, [...actionsOf(kind)])
  return kind === 'system' ? or(named, notInArray(action, allActions)) : named
}

/** Midnight in Asia/Shanghai, so many days after a day. */
const midnight = (day: string, after = 0) => new Date(Date.parse(`${day}T00:00:00+08:00`) + after * 86_400_000).toISOString()

const within = (division: string | undefined): SQL | undefined => {
  const range = division === undefined ? undefined : rangeOf(division)
  return range && and(gte(auditEntries.divisionCode, range.from), lt(auditEntries.divisionCode, range.below))
}

/** Entries that pass every filter; what the page and the workbook share. */
export const trailFilters = ({ institution, person, kind, since, until, division }: TrailFilter): SQL | undefined =>
  and(
    aboutInstitution(institution),
    byPerson(person),
    kind && kind.length > 0 ? or(...kind.map(ofKind)) : undefined,
    since === undefined ? undefined : gte(auditEntries.at, midnight(since)),
    until === undefined ? undefined : lt(auditEntries.at, midnight(until, 1)),
    within(division),
  )
