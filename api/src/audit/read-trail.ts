import type { Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { auditEntries, auditSeals } from '@silverguard/db/schema/audit'
import { institutions } from '@silverguard/db/schema/institutions'
import { kindOfAction } from '@silverguard/shared/audit/actions'
import type { readTrail as endpoint, TrailEntry, TrailFilter } from '@silverguard/shared/audit/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { text } from '@silverguard/shared/text'
import { and, count, desc, eq, sql } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { Refused } from '../problems.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { maskedEntry } from './masked-entry.ts'
import { readHead } from './read-head.ts'
import { withSeenMarks } from './seen-marks.ts'
import { trailFilters } from './trail-filter.ts'

const greatestOffset = 10_000

/** The link that covers an entry: the first one that ends beyond it. */
const seal = sql<number | null>`(select ${auditSeals.number} from ${auditSeals} where ${auditSeals.belowTransaction} > ${auditEntries.transaction}
  order by ${auditSeals.belowTransaction} limit 1)`

/** `beyond`: the last entry before this page, instead of an offset. */
type Page = { limit: number; offset?: number; beyond?: Pick<TrailEntry, 'at' | 'sequence'> }

/** Entries under the filters, latest first, as an auditor sees them: personal data masked. */
export const trailEntries = async (tx: Tx, filter: TrailFilter, { limit, offset = 0, beyond }: Page): Promise<TrailEntry[]> => {
  const found = await tx
    .select({ entry: auditEntries, signInName: accounts.signInName, institutionName: institutions.name, seal })
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.accountId))
    .leftJoin(institutions, and(eq(auditEntries.subjectKind, 'institution'), eq(sql`${institutions.id}::text`, auditEntries.subjectId)))
    .where(and(trailFilters(filter), beyond && sql`(${auditEntries.at}, ${auditEntries.sequence}) < (${beyond.at}::timestamptz, ${beyond.sequence}::bigint)`))
    .orderBy(desc(auditEntries.at), desc(auditEntries.sequence))
    .limit(limit)
    .offset(offset)
  const names = await divisionNames(
    tx,
    found.map(({ entry }) => entry.divisionCode),
  )
  const entries = await withSeenMarks(
    tx,
    found.map(({ entry }) => entry),
  )
  const seen = new Map(entries.map((entry) => [entry.id, entry]))
  return found.map(({ entry, signInName, institutionName, seal }) => ({
    ...maskedEntry(seen.get(entry.id) ?? entry),
    signInName,
    from: entry.origin,
    kind: kindOfAction(entry.action) ?? 'system',
    institution: institutionName === null ? null : { id: entry.subjectId, name: maskPersonalData(institutionName) },
    division: entry.divisionCode,
    divisionName: names.get(entry.divisionCode.slice(0, 9)) ?? entry.divisionCode,
    seal,
  }))
}

export const countTrail = async (tx: Tx, filter: TrailFilter): Promise<number> =>
  (await tx.select({ count: count() }).from(auditEntries).where(trailFilters(filter)))[0]?.count ?? 0

/** One page of the trail in scope, latest first, with the total and the head of the chain. */
export const readTrail = async (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>): Promise<ReplyOf<typeof endpoint>> => {
  const offset = (page - 1) * size
  if (offset >= greatestOffset) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  return { rows: await trailEntries(tx, filter, { limit: size, offset }), total: await countTrail(tx, filter), head: await readHead(tx) }
}
