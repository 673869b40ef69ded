import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { circumstances } from '@silverguard/shared/risk/wording'
import type { AnnexKind, AnnexRow, readRegisteredAnnex } from '@silverguard/shared/screenings/contract'
import { text } from '@silverguard/shared/text'
import { asc, inArray, sql } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { maskedParticulars, maskedText } from '../institutions/masked.ts'
import { particularsOf } from '../institutions/particulars-row.ts'
import { Refused } from '../problems.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { annexChecks } from './annex-checks.ts'
import { type AnnexView, annexView, asOfView, inAnnex, isScreened, latestScreenings } from './annex-view.ts'

const greatestRows = 100_000

type Latest = Awaited<ReturnType<typeof latestScreenings>> extends Map<string, infer S> ? S : never
const screeningOf = (latest: Latest | undefined): AnnexRow['screening'] => {
  if (latest === undefined) return null
  const { screenedOn, method, unannounced, screeners, plannedMeasures, remarks } = latest
  return {
    ...{ screenedOn, method, unannounced, screeners: screeners.map(maskPersonalData) },
    ...{ plannedMeasures: maskedText(plannedMeasures), remarks: maskedText(remarks) },
  }
}

/** By township, those whose township is pending last, then by name. */
const order = [asc(institutions.townshipPending), asc(sql`left(${institutions.divisionCode}, 9)`), asc(institutions.nameKey), asc(institutions.id)] as const

/** Rows of 附件2 or 附件3 with personal data masked. */
export const annexRows = async (tx: Tx, view: AnnexView, kind: AnnexKind, part: { limit: number; offset: number }): Promise<AnnexRow[]> => {
  // The ids first: rows as wide as these are not sorted by the ten thousand.
  const page = tx
    .select({ id: institutions.id })
    .from(institutions)
    .where(inAnnex(view, kind))
    .orderBy(...order)
    .limit(part.limit)
    .offset(part.offset)
  const found = await tx
    .select()
    .from(institutions)
    .where(inArray(institutions.id, page))
    .orderBy(...order)
  const rows = await asOfView(tx, view, found)
  const ids = rows.map(({ id }) => id)
  const { profile } = view.evaluator.ruleSet
  const names = await divisionNames(
    tx,
    rows.map(({ divisionCode }) => divisionCode),
  )
  const screenings = await latestScreenings(tx, view, ids)
  const checksOf = await annexChecks(tx, view, ids)
  return rows.map((row) => ({
    id: row.id,
    townshipName: townshipNameOf(row, names),
    particulars: maskedParticulars(particularsOf(row)),
    facts: row.facts,
    standing: row.standing,
    clauses: circumstances(row.verdict, row.facts, profile),
    checks: checksOf(row.id),
    screening: screeningOf(screenings.get(row.id)),
  }))
}

/** How many rows the annex has, and how many of them are screened. */
export const countAnnex = async (tx: Tx, view: AnnexView, kind: AnnexKind): Promise<{ total: number; screened: number }> => {
  const counted = { total: sql`count(*)`.mapWith(Number), screened: sql`count(*) filter (where ${isScreened(view)})`.mapWith(Number) }
  const [counts] = await tx.select(counted).from(institutions).where(inAnnex(view, kind))
  return counts ?? { total: 0, screened: 0 }
}

type Query = QueryOf<typeof readRegisteredAnnex>

/** One page of 附件2 or 附件3 with its counts. */
export const readAnnex = async (tx: Tx, kind: AnnexKind, { page, size, ...filter }: Query, today: Day): Promise<ReplyOf<typeof readRegisteredAnnex>> => {
  const offset = (page - 1) * size
  if (offset >= greatestRows) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const view = await annexView(tx, filter, today)
  const rows = await annexRows(tx, view, kind, { limit: size, offset })
  return { rows, ...(await countAnnex(tx, view, kind)), asOf: view.asOf, campaignName: view.campaign.name, ruleSet: view.evaluator.ruleSet.id }
}
