import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { FieldValues } from '@silverguard/shared/handling/contract'
import type { ActionCode } from '@silverguard/shared/handling/measures'
import type { ActionState, EstablishedFact } from '@silverguard/shared/handling/vocabulary'
import { sql } from 'drizzle-orm'
import { among } from './among.ts'
import type { MonthView } from './month.ts'

/** An action as it stood at the end of a month; its fields as they stand now. `lapsed`: the plan called for it no longer. */
export type ActionAtEnd = {
  id: string
  institution: string
  code: ActionCode
  fact: EstablishedFact | null
  title: string | null
  unit: string
  state: ActionState
  lapsed: boolean
  dueOn: Day
  fields: FieldValues
}

/** Actions of some places that there were by the end of the month, with what its events tell of that moment: its state, its due date, and whether it had lapsed. */
export const actionsAtEnd = async (tx: Tx, ids: readonly string[], { end, past }: MonthView): Promise<ActionAtEnd[]> => {
  const state = past
    ? sql`coalesce((select event."to" from action_events event where event.action_id = action.id and event.at < ${end} order by event.at desc, event.id desc limit 1), 'todo')`
    : sql`action.state`
  const lapsed = past
    ? sql`coalesce((select event.kind = 'lapse' from action_events event where event.action_id = action.id and event.kind in ('lapse', 'resume') and event.at < ${end}
        order by event.at desc, event.id desc limit 1), false)`
    : sql`action.lapsed_on is not null`
  const dueOn = past
    ? sql`coalesce((select event.due_before from action_events event where event.action_id = action.id and event.at >= ${end} and event.due_before is not null
        order by event.at, event.id limit 1), action.due_on)`
    : sql`action.due_on`
  // As text, a place at a time: of tens of thousands of rows most of the time would go into handing them over one by one.
  const rows = rowsOf<{ actions: string }>(
    await tx.execute(sql`
      select json_agg(json_build_object('id', id, 'institution', institution_id, 'code', code, 'fact', fact, 'title', title, 'unit', unit_code, 'state', ${state},
        'lapsed', ${lapsed}, 'dueOn', ${dueOn}, 'fields', fields) order by due_on, created_at, id)::text as actions
      from actions action where institution_id in ${among(ids)} and created_at < ${end} group by institution_id`),
  )
  return rows.flatMap(({ actions }) => JSON.parse(actions) as ActionAtEnd[])
}
