import { institutions } from '@silverguard/db/schema/institutions'
import { rangeOf } from '@silverguard/shared/divisions/contract'
import { and, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'

/** Places whose screening is one's own duty; as `hasDuty`, for the database. */
export const ofOwnDuty = ({ scope }: Actor): SQL => {
  const range = rangeOf(scope)
  if (range === undefined) return sql`false`
  return and(gte(institutions.dutyCode, range.from), lt(institutions.dutyCode, range.below)) ?? sql`false`
}
