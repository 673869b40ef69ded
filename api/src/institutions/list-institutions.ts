import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { InstitutionFilter } from '@silverguard/shared/institutions/contract'
import { greatestOffset, type InstitutionRow, type listInstitutions as listEndpoint, type StandingCounts } from '@silverguard/shared/institutions/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Standing, standings } from '@silverguard/shared/risk/vocabulary'
import { effective } from '@silverguard/shared/risk/wording'
import { text } from '@silverguard/shared/text'
import { count, inArray } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { Refused } from '../problems.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { filters, filtersButStanding, isPossibleDuplicate, marksOf, ordering } from './filter.ts'
import { maskedText } from './masked.ts'

type Query = QueryOf<typeof listEndpoint>
type Reply = ReplyOf<typeof listEndpoint>

/** How many institutions stand how under the filters, the standing's own left aside. */
export const countByStanding = async (tx: Tx, filter: InstitutionFilter): Promise<StandingCounts> => {
  const rows = await tx
    .select({ standing: institutions.standing, count: count() })
    .from(institutions)
    .where(filtersButStanding(filter))
    .groupBy(institutions.standing)
  const zero = Object.fromEntries(standings.map((standing) => [standing, 0])) as StandingCounts
  return { ...zero, ...Object.fromEntries(rows.map((row) => [row.standing, row.count])) }
}

const columns = {
  id: institutions.id,
  version: institutions.version,
  name: institutions.name,
  creditCode: institutions.creditCode,
  kind: institutions.kind,
  divisionCode: institutions.divisionCode,
  townshipPending: institutions.townshipPending,
  townshipStated: institutions.townshipStated,
  address: institutions.address,
  legalRepresentative: institutions.legalRepresentative,
  personInCharge: institutions.personInCharge,
  residents: institutions.residents,
  registration: institutions.registration,
  bedCount: institutions.bedCount,
  largePrepayers: institutions.largePrepayers,
  prepaidBalance: institutions.prepaidBalance,
  standing: institutions.standing,
  level: institutions.level,
  couldReach: institutions.couldReach,
  status: institutions.status,
  confirmed: institutions.confirmedLevel,
  underReview: institutions.underReview,
  verdict: institutions.verdict,
  possibleDuplicate: isPossibleDuplicate,
  creditCodeDoubtful: institutions.creditCodeDoubtful,
  changedAt: institutions.changedAt,
}

/** One page of the register with the total and the counts by standing, all under the same filters and as of one moment. */
export const listInstitutions = async (tx: Tx, query: Query): Promise<Reply> => {
  const offset = (query.page - 1) * query.size
  if (offset >= greatestOffset) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const counts = await countByStanding(tx, query)
  const order = ordering(query.sort, query.direction)
  // The ids first: an index serves them alone, and rows as wide as these are not sorted by the ten thousand.
  const page = tx
    .select({ id: institutions.id })
    .from(institutions)
    .where(filters(query))
    .orderBy(...order)
    .limit(query.size)
    .offset(offset)
  const found = await tx
    .select(columns)
    .from(institutions)
    .where(inArray(institutions.id, page))
    .orderBy(...order)
  const { profile } = (await activeEvaluator(tx)).ruleSet
  const names = await divisionNames(
    tx,
    found.map((row) => row.divisionCode),
  )
  const rows = found.map(
    (row): InstitutionRow => ({
      ...row,
      name: maskPersonalData(row.name),
      // Registers of small places give their owner's identity number for a code.
      creditCode: maskedText(row.creditCode),
      address: maskedText(row.address),
      legalRepresentative: maskedText(row.legalRepresentative),
      personInCharge: maskedText(row.personInCharge),
      township: row.divisionCode,
      townshipName: townshipNameOf(row, names),
      matched: effective(
        row.verdict.matched.map((matched) => matched.rule),
        profile,
      ),
      marks: marksOf(row),
    }),
  )
  const chosen: readonly Standing[] =
    query.standing && query.standing.length > 0 ? standings.filter((standing) => query.standing?.includes(standing)) : standings
  return { rows, total: chosen.reduce((sum, standing) => sum + counts[standing], 0), counts }
}
