import { rowsOf, type Tx } from '@silverguard/db/client'
import { dayOf } from '@silverguard/shared/days'
import type { extendActions as endpoint } from '@silverguard/shared/handling/contract'
import { titleOf } from '@silverguard/shared/handling/measures'
import { text } from '@silverguard/shared/text'
import type { WorkCalendar } from '@silverguard/shared/working-days'
import { sql } from 'drizzle-orm'
import { workCalendar } from '../installation/work-calendar.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { keepEvents } from './action-events.ts'
import type { ActionRow } from './action-standing.ts'
import { demandAllowed, entryFor, tellHandlers, type When } from './change-actions.ts'
import { calledOf, demandNone, holdActions } from './hold-actions.ts'
import { dueAfter } from './planned-actions.ts'

type Body = BodyOf<typeof endpoint>
type Due = { id: string; dueFrom: string | null; dueDays: number | null; dueOn: string; dueProvisional: boolean }

/** Some ten years: what is put off further is not put off. */
const greatestDays = 2_500

/** So many working days more count from where the time began, so that a calendar that comes later moves all of it. */
const laterBy = (row: Pick<ActionRow, 'id' | 'dueFrom' | 'dueDays' | 'dueOn'>, days: number, calendar: WorkCalendar): Due => ({
  id: row.id,
  ...(row.dueFrom === null || row.dueDays === null ? dueAfter(row.dueOn, days, calendar) : dueAfter(row.dueFrom, row.dueDays + days, calendar)),
})

/** Writes due dates, each its own, in one statement. */
export const writeDues = async (tx: Tx, dues: readonly Due[], at: string): Promise<void> => {
  const written = rowsOf(
    await tx.execute(sql`
      update actions set due_from = new."dueFrom", due_days = new."dueDays", due_on = new."dueOn", due_provisional = new."dueProvisional", version = version + 1,
        changed_at = ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(dues)}::jsonb) as new (id uuid, "dueFrom" date, "dueDays" smallint, "dueOn" date, "dueProvisional" boolean)
      where actions.id = new.id returning actions.id`),
  )
  if (written.length !== dues.length) throw new Error('due dates of actions that were held could not be written')
}

/** Gives actions more time, all or none; every extension is kept with both days. Throws `NotFound`, `Conflict` also where the day is no later. */
export const extendActions = async (tx: Tx, { items, reason, to }: Body, { actor, clock }: When): Promise<Recorded<{ changed: number }>> => {
  const held = await holdActions(tx, items, () => dayOf(clock()))
  demandAllowed('extend', held, actor)
  const now = clock()
  const [today, at] = [dayOf(now), now.toISOString()]
  const calendar = await workCalendar(tx)
  const dues = held.map(({ row }) =>
    'on' in to ? { id: row.id, dueFrom: null, dueDays: null, dueOn: to.on, dueProvisional: false } : laterBy(row, to.days, calendar),
  )
  const dueOf = (index: number) => dues[index]?.dueOn ?? ''
  const later = text('新期限须晚于原期限且不早于今天', 'The new day must lie after the old one and not before today')
  const late = held.filter(({ at: index }) => (dues[index]?.dueDays ?? 0) > greatestDays)
  demandNone(
    'too_late',
    text('有的累计期限过长', 'Some would have too much time in all'),
    late.map((each) => ({ held: each, why: text(`累计不能超过 ${greatestDays} 个工作日`, `No more than ${greatestDays} working days in all`) })),
  )
  const early = held.filter(({ row, at: index }) => dueOf(index) <= row.dueOn || dueOf(index) < today)
  demandNone(
    'no_later',
    text('有的不能延期到这一天', 'Some can not be extended to that day'),
    early.map((each) => ({ held: each, why: later })),
  )
  await writeDues(tx, dues, at)
  await keepEvents(
    tx,
    held.map(({ row, at: index }) => ({
      action: row,
      kind: 'extend' as const,
      from: row.state,
      to: row.state,
      reason,
      due: { before: row.dueOn, after: dueOf(index) },
    })),
    { actor, at },
  )
  await tellHandlers(
    tx,
    held,
    (each) => text(`延期至 ${dueOf(each.at)}:${calledOf(each).zh},理由:${reason}`, `Extended to ${dueOf(each.at)}: ${calledOf(each).en}, because: ${reason}`),
    {
      actor,
      at,
    },
  )
  const entries = held.map((each) =>
    entryFor(each, 'action.extended', text(`延期:${titleOf(each.row).zh}`, `Extended: ${titleOf(each.row).en}`), [
      { key: 'dueOn', before: each.row.dueOn, after: dueOf(each.at) },
      { key: 'reason', before: null, after: reason },
    ]),
  )
  return { result: { changed: held.length }, entries }
}
