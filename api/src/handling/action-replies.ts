import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { Action } from '@silverguard/shared/handling/contract'
import { takenSince } from '@silverguard/shared/handling/ladder'
import { allowedNext, refusalFor, refusalToAssign, refusalToNote } from '@silverguard/shared/handling/lifecycle'
import { countedBy, titleOf } from '@silverguard/shared/handling/measures'
import { asksEvidence } from '@silverguard/shared/handling/missing'
import { runningStates, transitions } from '@silverguard/shared/handling/vocabulary'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { workingDaysBetween } from '@silverguard/shared/working-days'
import type { Actor } from '../accounts/actor.ts'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { NotFound } from '../problems.ts'
import { type ActionRow, actionRows, doerOf, type Standing, standingsOf } from './action-standing.ts'
import { ladderOf, stepsDraftedOf, stepsTakenOf } from './ladder-steps.ts'
import { yuanOf } from './ledger/sums-of-places.ts'
import { type Planning, planningOn } from './planned-actions.ts'

type Who = { actor: Actor; today: Day; now: Date }
type Names = ReadonlyMap<string, string>

const refundsOf = ({ row, refunds }: Standing): Action['refunds'] =>
  countedBy(row.code) !== 'refunds' || refunds === null
    ? null
    : {
        ...{ owed: yuanOf(refunds.owedFen), refunded: yuanOf(refunds.refundedFen), settled: yuanOf(refunds.settledFen) },
        ...{ stillOwed: yuanOf(refunds.stillOwedFen), elders: refunds.elders },
      }

const whatMayHappen = ({ standing }: Standing, actor: Actor) => {
  const doer = doerOf(actor)
  const refused = transitions.flatMap((transition) => {
    const refusal = refusalFor(transition, standing, doer)
    return refusal === null ? [] : [[transition, refusal] as const]
  })
  return {
    ...{ next: allowedNext(standing, doer), refused: Object.fromEntries(refused) },
    ...{ mayAssign: refusalToAssign(standing, doer) === null, mayNote: refusalToNote(standing, doer) === null },
  }
}

const isRunning = ({ state }: ActionRow) => (runningStates as readonly string[]).includes(state)

const endingOf = ({ endedBy, endedAt, endedReason, finishedBy, finishedAt }: ActionRow) => ({
  finished: finishedBy !== null && finishedAt !== null ? { by: finishedBy, at: finishedAt } : null,
  ended: endedBy !== null && endedAt !== null ? { by: endedBy, at: endedAt, reason: maskPersonalData(endedReason) } : null,
})

/** Fields as they were typed, masked as every free text is. */
const maskedFields = (fields: ActionRow['fields']): ActionRow['fields'] =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? maskPersonalData(value) : value]))

const timeOf = (row: ActionRow, taken: ReturnType<typeof ladderOf>, { calendar, today }: Planning) => ({
  ...{ dueOn: row.dueOn, dueProvisional: row.dueProvisional, ladder: taken },
  overdueDays: isRunning(row) && row.dueOn < today ? workingDaysBetween(row.dueOn, today, calendar).days : 0,
})

const handlerOf = ({ handlerAccount, handlerName }: ActionRow, actor: Actor): Action['handler'] =>
  handlerAccount === null ? null : { account: handlerAccount, name: handlerName ?? '', own: handlerAccount === actor.accountId }

const replyOf = (of: Standing, names: Names, actor: Actor): Omit<Action, 'dueOn' | 'dueProvisional' | 'ladder' | 'overdueDays' | 'stepsTaken'> => {
  const { row, place, missing, proved, people, standing } = of
  const unitName = dutyUnit(row.unitCode, names.get(row.unitCode.slice(0, 9)) ?? row.unitCode)
  return {
    ...{ id: row.id, version: row.version, institution: place.id, institutionName: maskPersonalData(place.name), township: place.divisionCode },
    ...{ townshipName: townshipNameOf(place, names), level: place.confirmedLevel, standing: place.standing, code: row.code, fact: row.fact },
    ...{ title: titleOf(row), state: row.state, unit: row.unitCode, unitName, handler: handlerOf(row, actor) },
    ...{
      fields: maskedFields(row.fields),
      result: maskPersonalData(row.result),
      evidence: row.evidence,
      asksEvidence: asksEvidence({ code: row.code, proved }),
    },
    ...{ balance: standing.balance, refunds: refundsOf(of), people: ['resettlement', 'assistance'].includes(countedBy(row.code) ?? '') ? people : null },
    ...{ missing: missing.map(({ words }) => words), lapsed: row.lapsedOn && row.lapsedWhy ? { on: row.lapsedOn, why: row.lapsedWhy } : null },
    ...whatMayHappen(of, actor),
    ...endingOf(row),
    createdAt: row.createdAt,
  }
}

/** Actions as the contract has them, in the order of the rows given. */
export const actionReplies = async (tx: Tx, rows: readonly ActionRow[], { actor, today, now }: Who): Promise<Action[]> => {
  if (rows.length === 0) return []
  const standings = await standingsOf(tx, rows, today)
  const planning = await planningOn(tx, today, now)
  const ids = rows.map(({ id }) => id)
  const [taken, drafted] = [await stepsTakenOf(tx, ids), await stepsDraftedOf(tx, ids)]
  const names = await divisionNames(
    tx,
    standings.flatMap(({ place, row }) => [place.divisionCode, row.unitCode]),
  )
  return standings.map((of) => {
    const climbed = { taken: taken.get(of.row.id) ?? [], drafted: drafted.get(of.row.id) ?? [] }
    const stepsTaken = takenSince(of.row.dueOn, climbed.taken).map(({ step }) => step)
    return { ...replyOf(of, names, actor), ...timeOf(of.row, ladderOf(of.row, climbed, planning), planning), stepsTaken }
  })
}

/** One action. Throws `NotFound`. */
export const actionReply = async (tx: Tx, id: string, who: Who): Promise<Action> => {
  const [reply] = await actionReplies(tx, await actionRows(tx, [id]), who)
  if (reply === undefined) throw new NotFound()
  return reply
}
