import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import { balanceOfAssistance, balanceOfRefunds, balanceOfResettlement, type PeopleSums } from '@silverguard/shared/handling/ledger/sums'
import type { ActionStanding, Balance, Doer } from '@silverguard/shared/handling/lifecycle'
import { type Counted, countedBy } from '@silverguard/shared/handling/measures'
import { type Missing, missingOf } from '@silverguard/shared/handling/missing'
import { isKnown } from '@silverguard/shared/handling/plan'
import { inArray } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { type Counters, countersOf } from './counters.ts'
import { type Place, placesOf } from './hold-places.ts'
import { type LedgerSums, nobodyCounted, peopleSumsOf, refundSumsOf } from './ledger/sums-of-places.ts'
import { type Grounds, groundsOf } from './plan-grounds.ts'
import { provedCountsOf } from './proved-counts.ts'
import { whoStated } from './who-stated.ts'

export type ActionRow = typeof actions.$inferSelect

/** An action with all that decides what may happen next. */
export type Standing = {
  row: ActionRow
  place: Place
  missing: Missing[]
  /** Whether anything that its measure counts bears proof. */
  proved: boolean
  refunds: LedgerSums | null
  people: PeopleSums
  standing: ActionStanding
}

const balanceFor: Record<Counted, (refunds: LedgerSums | null, people: PeopleSums) => Balance> = {
  refunds: balanceOfRefunds,
  resettlement: (_, people) => balanceOfResettlement(people),
  assistance: (_, people) => balanceOfAssistance(people),
}

const known = ({ fact }: ActionRow, grounds: Grounds | undefined): boolean => fact !== null && grounds !== undefined && isKnown(fact, grounds)

type Around = {
  place: Place
  grounds: Grounds | undefined
  refunds: LedgerSums | null
  people: PeopleSums
  counters: Counters | undefined
  proofs: ReadonlySet<Counted> | undefined
  staters: readonly string[] | undefined
}

/** Whatever a person changes on the way counts: what is missing is worked out upon `row` as it is handed in. */
const standingFrom = (row: ActionRow, { place, grounds, refunds, people, counters, proofs, staters }: Around): Standing => {
  const counted = countedBy(row.code)
  const proved = counted !== null && proofs?.has(counted) === true
  const missing = missingOf({ code: row.code, fields: row.fields, result: row.result, evidence: row.evidence, known: known(row, grounds), proved })
  const standing: ActionStanding = {
    ...{ state: row.state, code: row.code, handler: row.handlerAccount, hands: row.hands, unit: row.unitCode },
    ...{ balance: counted === null ? null : balanceFor[counted](refunds, people), missing: missing.map(({ key }) => key) },
    ...{ lapsed: row.lapsedOn !== null, largePrepayment: grounds?.largePrepayment ?? null, counters: (counted ? counters?.[counted] : staters) ?? [] },
  }
  return { row, place, missing, proved, refunds, people, standing }
}

/** What is to be established, and money that the plan presses for no longer. */
const hangsOnFacts = ({ code, lapsedOn }: ActionRow): boolean => code === 'ME' || (lapsedOn !== null && countedBy(code) === 'refunds')

/** Actions by their rows with what decides about each, in the order given; those whose place is not in scope are left out. */
export const standingsOf = async (tx: Tx, rows: readonly ActionRow[], today: Day): Promise<Standing[]> => {
  const ids = [...new Set(rows.map(({ institutionId }) => institutionId))]
  const places = await placesOf(tx, ids)
  const grounds = rows.some(hangsOnFacts) ? await groundsOf(tx, places, today) : new Map<string, Grounds>()
  const [refunds, people] = [await refundSumsOf(tx, ids), await peopleSumsOf(tx, ids)]
  const counting = rows.filter(({ code }) => countedBy(code) !== null).map(({ institutionId }) => institutionId)
  const [counters, proofs] = [await countersOf(tx, counting), await provedCountsOf(tx, counting)]
  const staters = await whoStated(tx, rows, grounds)
  const byId = new Map(places.map((place) => [place.id, place]))
  return rows.flatMap((row) => {
    const place = byId.get(row.institutionId)
    if (place === undefined) return []
    const around = { refunds: refunds.get(place.id) ?? null, people: people.get(place.id) ?? nobodyCounted, grounds: grounds.get(place.id) }
    return [standingFrom(row, { place, ...around, counters: counters.get(place.id), proofs: proofs.get(place.id), staters: staters.get(row.id) })]
  })
}

export const actionRows = (tx: Tx, ids: readonly string[]): Promise<ActionRow[]> =>
  tx
    .select()
    .from(actions)
    .where(inArray(actions.id, [...ids]))

export const doerOf = ({ accountId, name, roles, scope }: Actor): Doer => ({ account: accountId, name, roles, scope })
