import { rowsOf, type Tx } from '@silverguard/db/client'
import { byKey } from '@silverguard/shared/by-key'
import type { Day } from '@silverguard/shared/days'
import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { type ActionCode, titleOf } from '@silverguard/shared/handling/measures'
import type { ActionState, EstablishedFact } from '@silverguard/shared/handling/vocabulary'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { sql } from 'drizzle-orm'
import { divisionNames } from '../../divisions/queries.ts'
import { among } from './among.ts'

type Measure = {
  institution: string
  code: ActionCode
  fact: EstablishedFact | null
  title: string | null
  state: ActionState
  unit: string
  handler: string | null
  dueOn: Day
}

/** Of what the plan calls for no longer: what was done, and what presses for money or cares for people, which may not simply be dropped. */
const measuresOf = async (tx: Tx, ids: readonly string[]): Promise<Measure[]> =>
  rowsOf<Measure>(
    await tx.execute(sql`
      select institution_id as institution, code, fact, title, state, unit_code as unit, handler_name as handler, due_on::text as "dueOn" from actions
      where institution_id in ${among(ids)} and state <> 'dropped'
        and (lapsed_on is null or state in ('done', 'closed') or code in ('MO4', 'MU2', 'MR3')) order by due_on, created_at, id`),
  )

const joined = (words: readonly (string | null)[]): string | null => [...new Set(words)].filter((word) => word).join(';') || null

const columnsOf = (measures: readonly Measure[], unitOf: (code: string) => string) => {
  const open = measures.filter(({ state }) => state !== 'closed')
  return {
    // What has to be established first is no measure of the plan.
    measures: joined(measures.filter(({ code }) => code !== 'ME').map((measure) => maskPersonalData(titleOf(measure).zh))),
    responsibleUnit: joined(open.map(({ unit }) => unitOf(unit))),
    responsiblePerson: joined(open.map(({ handler }) => handler)),
    dueOn: open.find(({ state }) => state !== 'done')?.dueOn ?? null,
  }
}

/** Rows of the control list with what is done about each place: its measures, whose work they are, and what is due first. */
export const withMeasures = async (tx: Tx, rows: readonly ControlListRow[]): Promise<ControlListRow[]> => {
  const found = await measuresOf(
    tx,
    rows.map(({ institution }) => institution),
  )
  const names = await divisionNames(
    tx,
    found.map(({ unit }) => unit),
  )
  const places = byKey(found, ({ institution }) => institution)
  return rows.map((row) => ({ ...row, ...columnsOf(places.get(row.institution) ?? [], (code) => dutyUnit(code, names.get(code) ?? code).zh) }))
}
