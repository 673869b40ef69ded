import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayAfter } from '@silverguard/shared/days'
import type { ActionFilter, listActions as endpoint } from '@silverguard/shared/handling/contract'
import { type ActionState, actionStates, openStates } from '@silverguard/shared/handling/vocabulary'
import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { text } from '@silverguard/shared/text'
import { and, eq, getTableColumns, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { filters } from '../institutions/filter.ts'
import { Refused } from '../problems.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { actionReplies } from './action-replies.ts'
import type { ActionRow } from './action-standing.ts'
import { stepIsDue } from './ladder-steps.ts'
import { type Planning, planningOn } from './planned-actions.ts'

type Who = { actor: Actor; today: Day; now: Date }
const { state, code, handlerAccount, unitCode, dueOn, hands, lapsedOn, id } = actions

const isRunning = inArray(state, ['todo', 'doing'])
const isOverdue = (today: Day): SQL | undefined => and(isRunning, lt(dueOn, today))

const withOfficers = sql`(select division_code from accounts where active and 'district_officer' = any(roles))`

/** Work of one's own unit: a township's, a bureau's; above districts also that of a bureau which has no officer of its own. */
const ofOwnUnit = ({ scope }: Actor): SQL | undefined =>
  scope.length >= 6 ? eq(unitCode, scope.slice(0, 9)) : sql`(${unitCode} = ${scope} or length(${unitCode}) <= 6 and ${unitCode} not in ${withOfficers})`

const isMine = (actor: Actor): SQL | undefined => {
  const account = actor.accountId ?? ''
  const officer = actor.roles.includes('district_officer') || actor.roles.includes('township_officer')
  const reviewer = actor.roles.includes('district_reviewer')
  if (account === '') return sql`false`
  return or(
    and(eq(handlerAccount, account), isRunning),
    officer ? and(isNull(handlerAccount), isRunning, ofOwnUnit(actor)) : undefined,
    reviewer ? and(eq(state, 'done'), sql`not (${account}::uuid = any(${hands}))`) : undefined,
  )
}

const unitIs = (units: ActionFilter['unit']): SQL | undefined =>
  units && units.length === 1 ? (units[0] === 'bureau' ? sql`length(${unitCode}) <= 6` : sql`length(${unitCode}) > 6`) : undefined

type Narrowed = Omit<ActionFilter, 'state'>
const chosen = <T>(values: readonly T[] | undefined) => (values && values.length > 0 ? [...values] : undefined)

/** All filters but that of states. */
const narrowed = (filter: Narrowed, { actor, today }: Who, planning: Planning): SQL | undefined => {
  const [codes, levels] = [chosen(filter.code), chosen(filter.level)]
  return and(
    filters({ township: filter.township, text: filter.text }),
    codes && inArray(code, codes),
    levels && inArray(institutions.confirmedLevel, levels),
    unitIs(filter.unit),
    filter.overdue ? isOverdue(today) : undefined,
    filter.dueWithin === undefined ? undefined : and(isRunning, lte(dueOn, dayAfter(today, filter.dueWithin))),
    filter.escalate ? stepIsDue(planning) : undefined,
    filter.lapsed ? isNotNull(lapsedOn) : undefined,
    filter.unassigned ? and(isNull(handlerAccount), isRunning) : undefined,
    filter.mine ? isMine(actor) : undefined,
    filter.institution ? eq(actions.institutionId, filter.institution) : undefined,
  )
}

const inStates = (states: ActionFilter['state']): SQL => inArray(state, chosen(states) ?? [...openStates])

/** What runs by its day, late first; then what is done and waits; then what has ended. */
const urgency = [sql`case when ${state} in ('todo', 'doing') then 0 when ${state} = 'done' then 1 else 2 end`, dueOn, id]

/** A part of the actions under a filter, by urgency. */
export const actionsPart = async (tx: Tx, filter: ActionFilter, who: Who, { limit, offset }: { limit: number; offset: number }): Promise<ActionRow[]> => {
  const planning = await planningOn(tx, who.today, who.now)
  return tx
    .select(getTableColumns(actions))
    .from(actions)
    .innerJoin(institutions, eq(institutions.id, actions.institutionId))
    .where(and(narrowed(filter, who, planning), inStates(filter.state)))
    .orderBy(...urgency)
    .limit(limit)
    .offset(offset)
}

type Counted = { state: ActionState; count: number; overdue: number; escalate: number }

const countByState = (tx: Tx, filter: Narrowed, who: Who, planning: Planning): Promise<Counted[]> =>
  tx
    .select({
      state,
      count: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${isOverdue(who.today)}))::int`,
      escalate: sql<number>`(count(*) filter (where ${stepIsDue(planning)}))::int`,
    })
    .from(actions)
    .innerJoin(institutions, eq(institutions.id, actions.institutionId))
    .where(narrowed(filter, who, planning))
    .groupBy(state)

const totalOf = (counted: readonly Counted[], states: ActionFilter['state']): number => {
  const wanted: readonly ActionState[] = chosen(states) ?? openStates
  return counted.filter((each) => wanted.includes(each.state)).reduce((sum, { count }) => sum + count, 0)
}

/** How many actions a filter finds. */
export const countActions = async (tx: Tx, filter: ActionFilter, who: Who): Promise<number> =>
  totalOf(await countByState(tx, filter, who, await planningOn(tx, who.today, who.now)), filter.state)

/** Actions in scope by urgency, with the counts. Throws `Refused` too far into a long list. */
export const listActions = async (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, who: Who): Promise<ReplyOf<typeof endpoint>> => {
  const offset = (page - 1) * size
  if (offset > greatestOffset) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  const counted = await countByState(tx, filter, who, await planningOn(tx, who.today, who.now))
  const rows = await actionsPart(tx, filter, who, { limit: size, offset })
  const countOf = (wanted: ActionState) => counted.find((each) => each.state === wanted)?.count ?? 0
  return {
    rows: await actionReplies(tx, rows, who),
    total: totalOf(counted, filter.state),
    counts: Object.fromEntries(actionStates.map((each) => [each, countOf(each)])) as Record<ActionState, number>,
    overdue: counted.reduce((sum, { overdue }) => sum + overdue, 0),
    escalate: counted.reduce((sum, { escalate }) => sum + escalate, 0),
    asOf: who.today,
  }
}
