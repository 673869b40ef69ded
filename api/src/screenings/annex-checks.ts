import type { Tx } from '@silverguard/db/client'
import { outsideChecks } from '@silverguard/db/schema/screenings'
import type { CheckState } from '@silverguard/shared/screenings/contract'
import { and, asc, desc, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import { endOf } from '../facts/as-of.ts'
import type { AnnexView } from './annex-view.ts'
import { checkStatesAt, type LastChecks } from './check-states.ts'

/** How each of the three outside checks of each institution stood at the end of the view's day. */
export const annexChecks = async (tx: Tx, { asOf, campaign }: AnnexView, ids: readonly string[]): Promise<(id: string) => CheckState[]> => {
  const { institutionId, register, checkedOn, recordedAt, withdrawnAt } = outsideChecks
  const end = endOf(asOf).toISOString()
  const rows = await tx
    .selectDistinctOn([institutionId, register], { institutionId, register, checkedOn })
    .from(outsideChecks)
    .where(and(inArray(institutionId, [...ids]), lte(checkedOn, asOf), lt(recordedAt, end), or(isNull(withdrawnAt), gte(withdrawnAt, end))))
    .orderBy(asc(institutionId), asc(register), desc(checkedOn))
  const last = new Map<string, LastChecks>()
  for (const row of rows) last.set(row.institutionId, { ...last.get(row.institutionId), [row.register]: row.checkedOn })
  return (id) => checkStatesAt(last.get(id) ?? {}, campaign.checkValidDays, asOf)
}
