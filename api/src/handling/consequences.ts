import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { dayOf } from '@silverguard/shared/days'
import type { GateHold } from '@silverguard/shared/handling/contract'
import { type GateGrounds, gateOf, gateWords } from '@silverguard/shared/handling/gate'
import { balanceOfRefunds } from '@silverguard/shared/handling/ledger/sums'
import { type ActionState, openStates } from '@silverguard/shared/handling/vocabulary'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { and, eq, inArray } from 'drizzle-orm'
import type { Consequences } from '../determinations/consequences.ts'
import { lockPlaces } from '../institutions/place-locks.ts'
import { followPlans } from './follow-plans.ts'
import type { Place } from './hold-places.ts'
import { refundSumsOf } from './ledger/sums-of-places.ts'
import { groundsOf } from './plan-grounds.ts'

const isOpen = ({ state }: { state: ActionState }) => (openStates as readonly ActionState[]).includes(state)
const pressedFor = async (tx: Tx, institution: string): Promise<GateGrounds['pressed']> => {
  const { institutionId, code, state } = actions
  const pressing = await tx
    .select({ state })
    .from(actions)
    .where(and(eq(institutionId, institution), inArray(code, ['MO4', 'MU2'])))
  return pressing.length === 0 ? 'never' : pressing.some(isOpen) ? 'now' : 'once'
}

/** What holds a place where it is on the way down to a level. */
export const gateHoldsOf = async (tx: Tx, place: Place, to: Level, now: Date): Promise<GateHold[]> => {
  const grounds = (await groundsOf(tx, [place], dayOf(now))).get(place.id)
  const largePrepayment = grounds?.largePrepayment ?? null
  const ledger = (await refundSumsOf(tx, [place.id])).get(place.id) ?? null
  // A ledger of nothing is of the time when nothing of size was taken.
  const counted = largePrepayment !== true || ledger === null || ledger.owedFen > 0 || (ledger.elders ?? 0) > 0
  const refunds = counted ? balanceOfRefunds(ledger) : 'unknown'
  return gateOf(to, { from: place.confirmedLevel, refunds, largePrepayment, pressed: await pressedFor(tx, place.id) })
}

/** Nobody comes down from red with money owed; and who is judged has a plan. */
export const handlingConsequences: Consequences = {
  faults: async (tx, place, level, now) => {
    await lockPlaces(tx, [place.id])
    return (await gateHoldsOf(tx, place, level, now)).map((hold) => ({ path: 'level', words: gateWords[hold] }))
  },
  follow: followPlans,
}
