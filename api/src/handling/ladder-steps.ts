import { rowsOf, type Tx } from '@silverguard/db/client'
import { byKey } from '@silverguard/shared/by-key'
import { type Day, dayAfter } from '@silverguard/shared/days'
import type { HandlingSettings } from '@silverguard/shared/handling/contract'
import { nextStep, type TakenStep } from '@silverguard/shared/handling/ladder'
import { type LadderStep, ladderSteps } from '@silverguard/shared/handling/vocabulary'
import { type WorkCalendar, workingDaysAfter } from '@silverguard/shared/working-days'
import { type SQL, sql } from 'drizzle-orm'

/** The day on which a step was asked for, of a row of `escalations`. */
export const raisedOn: SQL = sql`(escalations.raised_at at time zone 'Asia/Shanghai')::date`

/** The steps taken for some actions, on their days. */
export const stepsTakenOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, TakenStep[]>> => {
  const rows = rowsOf<TakenStep & { action: string }>(
    await tx.execute(sql`
      select action_id as action, step, ${raisedOn}::text as "raisedOn", taken_on::text as "on" from escalations
      where taken_on is not null and action_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) order by taken_on, raised_at`),
  )
  return byKey(rows, ({ action }) => action)
}

/** A paper drafted before the action was extended counts for nothing, and stands in nobody's way. */
const countsAsDraft: SQL = sql`papers.state = 'drafted' and ${raisedOn} > actions.due_on`

/** The steps of some actions whose paper is a draft. */
export const stepsDraftedOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LadderStep[]>> => {
  const rows = rowsOf<{ action: string; step: LadderStep }>(
    await tx.execute(sql`
      select action_id as action, step from escalations join papers on papers.id = paper_id join actions on actions.id = action_id
      where ${countsAsDraft} and action_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`),
  )
  return new Map([...byKey(rows, ({ action }) => action)].map(([action, of]) => [action, of.map(({ step }) => step)]))
}

type Climbed = { taken: readonly TakenStep[]; drafted: readonly LadderStep[] }
type By = { settings: HandlingSettings; calendar: WorkCalendar; today: Day }

/** What the ladder asks for next of an action that runs; null of one that does not. */
export const ladderOf = ({ state, dueOn }: { state: string; dueOn: Day }, climbed: Climbed, { settings, calendar, today }: By) =>
  state !== 'todo' && state !== 'doing'
    ? null
    : nextStep({ dueOn, ...climbed, today }, settings.ladder, (from, days) => (days === 0 ? from : workingDaysAfter(from, days, calendar).day))

/** The latest day after which so many working days have gone by until today. */
const latestBase = (today: Day, days: number, calendar: WorkCalendar): Day => {
  let base = today
  while (days > 0 && workingDaysAfter(base, days, calendar).day > today) base = dayAfter(base, -1)
  return base
}

/** Whether a step is due, asked of `actions` rows in the database: the same as `nextStep` says of each. */
export const stepIsDue = ({ settings, calendar, today }: By): SQL => {
  const base = (step: LadderStep) => sql`${latestBase(today, settings.ladder[step], calendar)}::date`
  const rank = sql.join(
    ladderSteps.map((step, at) => sql`when ${step} then ${at + 1}::int`),
    sql` `,
  )
  const byRank = sql.join(
    ladderSteps.map((step, at) => sql`when ${at} then coalesce(taken.last_on, actions.due_on) <= ${base(step)}`),
    sql` `,
  )
  const next = sql`(array[${sql.join(
    ladderSteps.map((step) => sql`${step}::text`),
    sql`, `,
  )}])[coalesce(taken.highest, 0) + 1]`
  const drafted = sql`exists (select from escalations join papers on papers.id = paper_id where action_id = actions.id and step = ${next} and ${countsAsDraft})`
  return sql`(actions.state in ('todo', 'doing') and actions.due_on < ${today}::date and (select case coalesce(taken.highest, 0) ${byRank} else false end and not ${drafted}
    from (select max(case step ${rank} end) as highest, max(taken_on) as last_on from escalations where action_id = actions.id and taken_on > actions.due_on and ${raisedOn} > actions.due_on) taken))`
}
