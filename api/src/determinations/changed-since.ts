import { rowsOf, type Tx } from '@silverguard/db/client'
import type { institutions } from '@silverguard/db/schema/institutions'
import { ruleSets } from '@silverguard/db/schema/risk'
import type { Sheet } from '@silverguard/shared/determinations/contract'
import { type Moment, type WhatChanged, whatChanged } from '@silverguard/shared/determinations/what-changed'
import type { FactKey, FactValue } from '@silverguard/shared/facts/catalogue'
import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { inArray, sql } from 'drizzle-orm'
import { ruleSetSummary } from '../risk/stored-rule-sets.ts'

type Row = typeof institutions.$inferSelect
/** Of the sheet that a level was confirmed upon what can have changed. */
type ConfirmedUpon = Pick<Sheet, 'standing' | 'verdict' | 'ruleSet' | 'facts'> & { institution: string; level: Level }

const confirmedUpon = async (tx: Tx, ids: readonly string[]): Promise<ConfirmedUpon[]> =>
  rowsOf<ConfirmedUpon>(
    await tx.execute(sql`
      select institution_id as institution, level, decided_upon ->> 'standing' as standing, decided_upon -> 'verdict' as verdict,
        decided_upon ->> 'ruleSet' as "ruleSet", decided_upon -> 'facts' as facts
      from determinations where id = any(array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)))`),
  )

const summaries = async (tx: Tx, ids: readonly string[]): Promise<Map<string, RuleSetSummary>> => {
  const rows = await tx
    .select()
    .from(ruleSets)
    .where(inArray(ruleSets.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, ruleSetSummary(row)]))
}

const factsNow = ({ facts }: Row) => (Object.entries(facts) as [FactKey, FactValue][]).map(([fact, value]) => ({ fact, value }))

/** What changed at places since their levels were confirmed, by id; a place without a confirmed level is absent. */
export const changedSince = async (tx: Tx, rows: readonly Row[]): Promise<Map<string, WhatChanged>> => {
  const ids = rows.flatMap(({ determinationId }) => determinationId ?? [])
  if (ids.length === 0) return new Map()
  const before = new Map((await confirmedUpon(tx, ids)).map((each) => [each.institution, each]))
  const known = await summaries(tx, [...[...before.values()].map(({ ruleSet }) => ruleSet), ...rows.map(({ ruleSetId }) => ruleSetId)])
  const demand = (id: string): RuleSetSummary => {
    const summary = known.get(id)
    if (summary === undefined) throw new Error(`the rule set ${id} was judged by and is not stored`)
    return summary
  }
  return new Map(
    rows.flatMap((row) => {
      const upon = before.get(row.id)
      if (upon === undefined) return []
      const past: Moment = { ...upon, ruleSet: demand(upon.ruleSet), confirmed: upon.level }
      const present: Moment = { ...row, facts: factsNow(row), ruleSet: demand(row.ruleSetId), confirmed: row.confirmedLevel }
      return [[row.id, whatChanged(past, present)]]
    }),
  )
}
