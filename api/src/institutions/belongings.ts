import type { Tx } from '@silverguard/db/client'
import { type SQL, sql } from 'drizzle-orm'

/** Tables whose rows belong to a place and lie where it lies: a scope sees all of a place or nothing. The trail stays where it was written. */
const belongings = [
  'fact_statements',
  'import_origins',
  'handovers',
  'screenings',
  'outside_checks',
  'evidence_files',
  'determinations',
  'watches',
  'plans',
  'handling_facts',
  'actions',
  'action_events',
  'refund_ledgers',
  'refund_lines',
  'refund_payments',
  'people_entries',
  'papers',
  'escalations',
  'notices',
] as const

/**
 * Takes along what belongs to places that moved, but for whose work it is: that follows with the plan. `places`: a table expression with
 * the columns `id` and `division`. What somebody was told of a place that had left them stays with them: it names no action.
 */
export const moveBelongings = async (tx: Tx, places: SQL): Promise<void> => {
  for (const name of belongings) {
    const table = sql.identifier(name)
    const staying = name === 'notices' ? sql` and action_id is not null` : sql``
    await tx.execute(sql`update ${table} set division_code = place.division from ${places} as place where ${table}.institution_id = place.id${staying}`)
  }
}
