import { rowsOf, type Tx } from '@silverguard/db/client'
import type { actions } from '@silverguard/db/schema/handling'
import type { EstablishedFact } from '@silverguard/shared/handling/vocabulary'
import { sql } from 'drizzle-orm'
import type { Grounds } from './plan-grounds.ts'

type ActionRow = typeof actions.$inferSelect

/** Facts on which a large prepayment hangs; every other fact is told of under its own name. */
const toldAs = (fact: EstablishedFact): readonly string[] => (fact === 'largePrepayment' ? ['largestPrepayment', 'largePrepayers', 'monthlyFee'] : [fact])

type Asked = { action: string; place: string; key: string; value: unknown }
const askedOf = ({ id, fact, state, institutionId }: ActionRow, grounds: Grounds | undefined): Asked[] => {
  // Only what is done waits to be closed.
  if (fact === null || grounds === undefined || state !== 'done') return []
  const known: Readonly<Record<string, unknown>> = { ...grounds.facts, ...grounds.handling }
  return toldAs(fact).flatMap((key) => (known[key] === undefined ? [] : [{ action: id, place: institutionId, key, value: known[key] }]))
}

/**
 * By the action that establishes a fact: who ever said of it what is taken for known now, as the trail has it; accounts, and names where
 * no account was kept.
 */
export const whoStated = async (tx: Tx, rows: readonly ActionRow[], grounds: ReadonlyMap<string, Grounds>): Promise<ReadonlyMap<string, readonly string[]>> => {
  const asked = rows.flatMap((row) => askedOf(row, grounds.get(row.institutionId)))
  const found = new Map<string, string[]>()
  if (asked.length === 0) return found
  const said = rowsOf<{ action: string; who: string }>(
    await tx.execute(sql`
      select distinct asked.action, coalesce(entry.account_id::text, entry.actor) as who
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(action text, place text, key text, value jsonb)
        join audit_entries entry on entry.subject_kind = 'institution' and entry.subject_id = asked.place
      where entry.changes @> jsonb_build_array(jsonb_build_object('key', asked.key, 'after', asked.value))`),
  )
  for (const { action, who } of said) found.set(action, [...(found.get(action) ?? []), who])
  return found
}
