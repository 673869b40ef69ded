import { institutions } from '@silverguard/db/schema/institutions'
import { rangeOf } from '@silverguard/shared/divisions/contract'
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'

/** Places whose screening is one's own duty; as `hasDuty`, for the database. */
export const ofOwnDuty = ({ scope }: Actor): SQL => {
  const range = rangeOf(scope)
  if (range === undefined) return sql`false`
  return and(gte(institutions.dutyCode, range.from), lt(institutions.dutyCode, range.below)) ?? sql`false`
}

const codeOfDistrict = 6

/** Places that the unit itself has to screen: of a bureau not those of its townships, though it may. Above the districts nobody screens. */
export const ofOwnUnit = (actor: Actor): SQL => (actor.scope.length === codeOfDistrict ? eq(institutions.dutyCode, actor.scope) : ofOwnDuty(actor))
