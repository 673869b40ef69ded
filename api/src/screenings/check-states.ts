import { rowsOf, type Tx } from '@silverguard/db/client'
import { type Day, daysBetween } from '@silverguard/shared/days'
import type { CheckState } from '@silverguard/shared/screenings/contract'
import { type OutsideRegister, outsideRegisters } from '@silverguard/shared/screenings/vocabulary'
import { sql } from 'drizzle-orm'

/** The day of the latest look into each register, where there was one. */
export type LastChecks = { readonly [R in OutsideRegister]?: Day }

/** How the three outside checks stand on a day: a look is too old when more than `validDays` have gone by since. */
export const checkStatesAt = (last: LastChecks, validDays: number, today: Day): CheckState[] =>
  outsideRegisters.map((register) => {
    const checkedOn = last[register] ?? null
    if (checkedOn === null) return { register, state: 'missing', checkedOn }
    return { register, state: daysBetween(checkedOn, today) > validDays ? 'old' : 'done', checkedOn }
  })

/** Of many institutions the last looks that were not taken back; one without any is absent. */
export const lastChecksOf = async (tx: Tx, institutionIds: readonly string[]): Promise<Map<string, LastChecks>> => {
  if (institutionIds.length === 0) return new Map()
  const rows = rowsOf<{ institution: string; last: LastChecks }>(
    await tx.execute(sql`
      select institution, jsonb_object_agg(register, checked_on) as last from (
        select institution_id as institution, register, max(checked_on) as checked_on from outside_checks
        where withdrawn_at is null and institution_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(institutionIds)}::jsonb))
        group by institution_id, register
      ) latest group by institution`),
  )
  return new Map(rows.map(({ institution, last }) => [institution, last]))
}
