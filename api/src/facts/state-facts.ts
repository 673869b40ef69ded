import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import type { Day } from '@silverguard/shared/days'
import { type FactKey, type Facts, type FactValue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { StatementSource } from '@silverguard/shared/facts/contract'
import { inArray, sql } from 'drizzle-orm'
import { newIdentifier } from '../identifier.ts'

export type Origin = { source: StatementSource; recordedBy: string; now: Date }
export type About = { institutionId: string; divisionCode: string; trueSince: Day }

/** One statement to be made. A null value: could not be established. */
export type NewStatement = {
  fact: FactKey
  value: FactValue | null
  trueSince: Day
  source: StatementSource
  evidence?: readonly string[]
  note?: string | null
  settles?: boolean
}
/** In what connection statements are made; `basedOn`: the instant of the state that the person saw. */
export type Occasion = {
  institutionId: string
  divisionCode: string
  recordedBy: string
  now: Date
  screeningId?: string
  checkId?: string
  basedOn?: string | null
}

/** Adds statements; none is overwritten. Handed over as one document: value by value it is what writing an institution mostly costs. */
export const addStatements = async (tx: Tx, statements: readonly NewStatement[], occasion: Occasion): Promise<void> => {
  if (statements.length === 0) return
  // A later one of the same instant goes before an earlier: identifiers ascend.
  const rows = statements.map(({ value, trueSince, ...statement }) => ({
    evidence: [],
    note: null,
    settles: false,
    ...statement,
    value: value ?? undefined,
    id: newIdentifier(),
    true_since: trueSince,
  }))
  const { institutionId, divisionCode, recordedBy, now, screeningId, checkId, basedOn } = occasion
  await tx.execute(sql`
    insert into fact_statements (id, institution_id, division_code, fact, value, true_since, recorded_at, source, recorded_by, screening_id, check_id, evidence, note, settles, based_on)
    select id, ${institutionId}::uuid, ${divisionCode}, fact, value, true_since, ${now.toISOString()}::timestamptz, source, ${recordedBy},
      ${screeningId ?? null}::uuid, ${checkId ?? null}::uuid, evidence, note, settles, ${basedOn ?? null}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id uuid, fact text, value jsonb, true_since date, source text, evidence uuid[], note text, settles boolean)`)
}

/** One statement a known fact, in the order of the facts table. */
export const stateFacts = async (tx: Tx, facts: Facts, { trueSince, ...about }: About, { source, ...origin }: Origin): Promise<void> => {
  const statements = factKeys.flatMap((fact) => (facts[fact] === undefined ? [] : [{ fact, value: facts[fact], trueSince, source }]))
  await addStatements(tx, statements, { ...about, ...origin })
}

type Withdrawal = { recordedBy: string; now: Date; reason: string }

/** Takes statements back that should never have been made; they stay readable for days before. */
export const withdrawStatements = async (tx: Tx, ids: readonly string[], { recordedBy, now, reason }: Withdrawal): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .update(factStatements)
    .set({ withdrawnAt: now.toISOString(), withdrawnBy: recordedBy, withdrawnReason: reason })
    .where(inArray(factStatements.id, [...ids]))
}
