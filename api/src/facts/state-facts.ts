import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import type { Day } from '@silverguard/shared/days'
import { type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { StatementSource } from '@silverguard/shared/facts/contract'
import { inArray, sql } from 'drizzle-orm'
import { newIdentifier } from '../identifier.ts'

export type Origin = { source: StatementSource; recordedBy: string; now: Date }
export type About = { institutionId: string; divisionCode: string; trueSince: Day }

/** One statement a known fact, in the order of the facts table. */
const statementRows = (facts: Facts) => factKeys.flatMap((fact) => (facts[fact] === undefined ? [] : [{ id: newIdentifier(), fact, value: facts[fact] }]))

/** Adds statements; none is overwritten. Handed over as one document: value by value it is what writing an institution mostly costs. */
export const stateFacts = async (tx: Tx, facts: Facts, about: About, origin: Origin): Promise<void> => {
  const rows = statementRows(facts)
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into fact_statements (id, institution_id, division_code, fact, value, true_since, recorded_at, source, recorded_by)
    select id, ${about.institutionId}::uuid, ${about.divisionCode}, fact, value, ${about.trueSince}::date, ${origin.now.toISOString()}::timestamptz, ${origin.source}, ${origin.recordedBy}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id uuid, fact text, value jsonb)`)
}

/** Takes statements back that should never have been made; they stay readable for days before. */
export const withdrawStatements = async (tx: Tx, ids: readonly string[], { recordedBy, now }: Pick<Origin, 'recordedBy' | 'now'>): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .update(factStatements)
    .set({ withdrawnAt: now.toISOString(), withdrawnBy: recordedBy })
    .where(inArray(factStatements.id, [...ids]))
}
