import { rowsOf, type Tx } from '@silverguard/db/client'
import { creditCodeKey } from '@silverguard/shared/institutions/credit-code'
import { sql } from 'drizzle-orm'
import type { ImportRecord } from '../find-import.ts'

type Moved = { id: string; before: string; after: string | null }
type Bearer = { id: string; key: string; code: string }

/**
 * Records that cannot have their credit code back, since another took it after the import. One that the undo itself removes, or
 * gives its own code back, does not hold it.
 */
export const takenCodes = async (tx: Tx, { id }: Pick<ImportRecord, 'id'>, removed: ReadonlySet<string>): Promise<Set<string>> => {
  const moved = rowsOf<Moved>(
    await tx.execute(sql`
      select institution_id as id, change ->> 'before' as before, change ->> 'after' as after from import_rows cross join lateral jsonb_array_elements(changes) change
      where import_id = ${id} and outcome = 'changed' and change ->> 'key' = 'creditCode' and change ->> 'before' is not null`),
  )
  if (moved.length === 0) return new Set()
  const keys = JSON.stringify(moved.map(({ before }) => creditCodeKey(before)))
  const bearers = rowsOf<Bearer>(
    await tx.execute(sql`
      select institutions.id, credit_code_key as key, credit_code as code from institutions
      where credit_code_key in (select value from jsonb_array_elements_text(${keys}::jsonb))
        and (exists (select from import_rows where import_id = ${id} and import_rows.institution_id = institutions.id)
          or exists (select from audit_entries where subject_kind = 'institution' and subject_id = institutions.id::text
            and action in ('institution.created', 'institution.edited', 'institution.restored', 'screening.recorded')
            and sequence > (select max(sequence) from audit_entries where subject_kind = 'import' and subject_id = ${id}::text and action = 'import.imported')))`),
  )
  const byId = new Map(moved.map((one) => [one.id, one]))
  const taken = new Set<string>()
  const leaves = ({ id: bearer, key, code }: Bearer) => {
    const own = byId.get(bearer)
    return removed.has(bearer) || (own !== undefined && !taken.has(bearer) && own.after === code && creditCodeKey(own.before) !== key)
  }
  // Who keeps a code keeps another from having it back: until nobody is added.
  for (let before = -1; before !== taken.size; ) {
    before = taken.size
    for (const one of moved)
      if (bearers.some((bearer) => bearer.id !== one.id && bearer.key === creditCodeKey(one.before) && !leaves(bearer))) taken.add(one.id)
  }
  return taken
}
