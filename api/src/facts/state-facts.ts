import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import type { Day } from '@silverguard/shared/days'
import { type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { StatementSource } from '@silverguard/shared/facts/contract'
import { inArray } from 'drizzle-orm'
import { newIdentifier } from '../identifier.ts'

export type Origin = { source: StatementSource; recordedBy: string; now: Date }
export type About = { institutionId: string; divisionCode: string; trueSince: Day }

/** Statements ready to be written, one a known fact, in the order of the facts table. */
const statementRows = (facts: Facts, { institutionId, divisionCode, trueSince }: About, { source, recordedBy, now }: Origin) =>
  factKeys.flatMap((fact) => {
    const value = facts[fact]
    if (value === undefined) return []
    return [{ id: newIdentifier(), institutionId, divisionCode, fact, value, trueSince, recordedAt: now.toISOString(), source, recordedBy }]
  })

/** Adds statements; none is overwritten. */
export const stateFacts = async (tx: Tx, facts: Facts, about: About, origin: Origin): Promise<void> => {
  const rows = statementRows(facts, about, origin)
  if (rows.length > 0) await tx.insert(factStatements).values(rows)
}

/** Takes statements back that should never have been made; they stay readable for days before. */
export const withdrawStatements = async (tx: Tx, ids: readonly string[], { recordedBy, now }: Pick<Origin, 'recordedBy' | 'now'>): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .update(factStatements)
    .set({ withdrawnAt: now.toISOString(), withdrawnBy: recordedBy })
    .where(inArray(factStatements.id, [...ids]))
}
