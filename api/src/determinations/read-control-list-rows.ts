import type { Tx } from '@silverguard/db/client'
import { determinations, watches } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import { ruleSets } from '@silverguard/db/schema/risk'
import type { Day } from '@silverguard/shared/days'
import type { ControlListFilter, ControlListRow } from '@silverguard/shared/determinations/contract'
import type { Verdict } from '@silverguard/shared/risk/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { and, asc, eq, getTableColumns, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { filters, isPossibleDuplicate, ordering } from '../institutions/filter.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import { controlListRow, type Decided, type Listed } from './control-list-row.ts'

const listedLevels = ['red', 'orange', 'yellow'] as const
const lowestListedRank = 2
const { confirmedLevel, confirmedRank, divisionCode, id, nameKey, underReview } = institutions

type Filter = Pick<ControlListFilter, 'basis' | 'level' | 'township'>

/** Green was confirmed and the rules have moved away from it: without this, a place that has become red would stand on no list. */
const greenUnderReview = and(eq(confirmedLevel, 'green'), underReview)

/** Places whose confirmed level is on a list; or those whose computed level is, and of which nobody has confirmed one or green is under review. */
export const onList = ({ basis, level, township }: Filter): SQL | undefined => {
  const chosen = level && level.length > 0 ? level : undefined
  return basis === 'confirmed'
    ? and(filters({ township }), lte(confirmedRank, lowestListedRank), chosen && inArray(confirmedLevel, chosen))
    : and(
        filters({ township, standing: chosen ?? [...listedLevels] }),
        or(isNull(confirmedLevel), greenUnderReview),
        lte(institutions.standingRank, lowestListedRank),
      )
}

/** As an index has it: red first, then by township and name. */
const orderOf = ({ basis }: Filter): SQL[] =>
  basis === 'confirmed' ? [asc(confirmedRank), asc(divisionCode), asc(nameKey), asc(id)] : ordering('level', 'asc')

const profilesById = async (tx: Tx): Promise<ReadonlyMap<string, Profile>> => {
  const rows = await tx.select({ id: ruleSets.id, profile: ruleSets.profile }).from(ruleSets)
  return new Map(rows.map((row) => [row.id, row.profile]))
}

/** Upon what the confirmed levels of some places were decided, by the determination's id. */
export const decisionsOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Decided>> => {
  const { decidedUpon, level, reason, proposalReason } = determinations
  const upon = { verdict: sql<Verdict>`${decidedUpon} -> 'verdict'`, ruleSet: sql<string>`${decidedUpon} ->> 'ruleSet'` }
  const rows = await tx
    .select({ id: determinations.id, level, reason, proposalReason, ...upon })
    .from(determinations)
    .where(inArray(determinations.id, [...ids]))
  const profiles = await profilesById(tx)
  return new Map(
    rows.flatMap((row) => {
      const profile = profiles.get(row.ruleSet)
      if (row.level === null || profile === undefined) return []
      return [[row.id, { level: row.level, verdict: row.verdict, profile, reason: row.reason || row.proposalReason }]]
    }),
  )
}

/** The last day of the watch period of each place that has one running. */
const watchedUntil = async (tx: Tx, ids: readonly string[], today: Day): Promise<ReadonlyMap<string, Day>> => {
  const { institutionId, endsOn, endedOn } = watches
  const rows = await tx
    .select({ institutionId, endsOn })
    .from(watches)
    .where(and(inArray(institutionId, [...ids]), isNull(endedOn), gte(endsOn, today)))
  return new Map(rows.map((row) => [row.institutionId, row.endsOn]))
}

type Found = typeof institutions.$inferSelect & { possibleDuplicate: boolean }

/** With what was decided about each. */
const withDecisions = async (tx: Tx, { basis }: Filter, rows: readonly Found[], today: Day): Promise<Listed[]> => {
  if (basis === 'computed' || rows.length === 0) return rows.map((row) => ({ ...row, basis, decided: null, watchedUntil: null }))
  const decisions = await decisionsOf(
    tx,
    rows.flatMap(({ determinationId }) => determinationId ?? []),
  )
  const watched = await watchedUntil(
    tx,
    rows.map((row) => row.id),
    today,
  )
  return rows.map((row) => ({
    ...row,
    basis,
    decided: decisions.get(row.determinationId ?? '') ?? null,
    watchedUntil: watched.get(row.id) ?? null,
  }))
}

/** Rows of the control list by confirmed level, or of the computed levels that stand apart from it: red first, then by township and name. */
export const controlListRows = async (tx: Tx, filter: Filter, today: Day, part: { limit: number; offset: number }): Promise<ControlListRow[]> => {
  const order = orderOf(filter)
  // The ids first: an index serves them alone, and rows as wide as these are not sorted by the ten thousand.
  const page = tx
    .select({ id })
    .from(institutions)
    .where(onList(filter))
    .orderBy(...order)
    .limit(part.limit)
    .offset(part.offset)
  const found = await tx
    .select({ ...getTableColumns(institutions), possibleDuplicate: isPossibleDuplicate })
    .from(institutions)
    .where(inArray(id, page))
    .orderBy(...order)
  const { profile } = (await activeEvaluator(tx)).ruleSet
  const names = await divisionNames(
    tx,
    found.map((row) => row.divisionCode),
  )
  return (await withDecisions(tx, filter, found, today)).map((row) => controlListRow(row, townshipNameOf(row, names), profile))
}
