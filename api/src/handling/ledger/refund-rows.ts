import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { RefundFilter, RefundRow, RefundSums } from '@silverguard/shared/handling/ledger/contract'
import { balanceOfRefunds, type PeopleSums } from '@silverguard/shared/handling/ledger/sums'
import { type Balance, balances } from '@silverguard/shared/handling/lifecycle'
import { openStates } from '@silverguard/shared/handling/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { divisionNames } from '../../divisions/queries.ts'
import { townshipNameOf } from '../../divisions/township-name.ts'
import { filters } from '../../institutions/filter.ts'
import { sumsInYuan } from './ledger-reply.ts'
import { type LedgerSums, nobodyCounted, peopleSumsOf, refundSumsOf } from './sums-of-places.ts'

type Placed = Pick<typeof institutions.$inferSelect, 'id' | 'name' | 'nameKey' | 'divisionCode' | 'townshipPending' | 'townshipStated' | 'confirmedLevel'>
type Found = { place: Placed; ledger: LedgerSums | undefined; people: PeopleSums | undefined; balance: Balance | null }

const open = sql.raw(openStates.map((state) => `'${state}'`).join(', '))
const pressed: SQL = sql`select institution_id from actions where code in ('MO4', 'MU2') and state in (${open})`
/** Places that have a ledger, whose plan calls for one, or of which people were counted. */
const concerned: SQL = sql`${institutions.id} in (select institution_id from refund_ledgers
  union ${pressed}
  union select institution_id from people_entries where voided_at is null)`

const findPlaces = (tx: Tx, { township, level, text }: RefundFilter): Promise<(Placed & { asked: boolean })[]> => {
  const { id, name, nameKey, divisionCode, townshipPending, townshipStated, confirmedLevel } = institutions
  const levelled = level && level.length > 0 ? inArray(confirmedLevel, level) : undefined
  return tx
    .select({ id, name, nameKey, divisionCode, townshipPending, townshipStated, confirmedLevel, asked: sql<boolean>`${id} in (${pressed})` })
    .from(institutions)
    .where(and(concerned, filters({ township, text }), levelled))
}

const urgency: Record<Balance, number> = { owed: 0, unknown: 1, clear: 2 }
const urgencyOf = ({ balance }: Found): number => (balance === null ? 3 : urgency[balance])
/** Most still owed first; unknown before clear. */
const byUrgency = (one: Found, other: Found): number =>
  urgencyOf(one) - urgencyOf(other) ||
  (other.ledger?.stillOwedFen ?? 0) - (one.ledger?.stillOwedFen ?? 0) ||
  (one.place.nameKey < other.place.nameKey ? -1 : one.place.nameKey > other.place.nameKey ? 1 : one.place.id < other.place.id ? -1 : 1)

const rowOf = ({ place, ledger, people, balance }: Found, names: ReadonlyMap<string, string>): RefundRow => ({
  ...{ institution: place.id, name: maskPersonalData(place.name), township: place.divisionCode, townshipName: townshipNameOf(place, names) },
  ...{ level: place.confirmedLevel, balance, basis: ledger?.basis ?? null, elders: ledger?.elders ?? null },
  ...{ sums: ledger ? sumsInYuan(ledger) : null, lastOn: ledger?.lastOn ?? null },
  ...(people ?? nobodyCounted),
})

/** Whether a settlement waits for approval there. */
const waits = ({ ledger }: Found): boolean => (ledger?.waitingFen ?? 0) > 0

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)
const sumsOfAll = (found: readonly Found[]): RefundSums => {
  const of = (key: 'owedFen' | 'refundedFen' | 'settledFen' | 'waitingFen' | 'stillOwedFen') => total(found.map(({ ledger }) => ledger?.[key] ?? 0))
  return sumsInYuan({
    owedFen: of('owedFen'),
    refundedFen: of('refundedFen'),
    settledFen: of('settledFen'),
    waitingFen: of('waitingFen'),
    stillOwedFen: of('stillOwedFen'),
  })
}
const peopleOfAll = (found: readonly Found[]) => {
  const of = (key: keyof PeopleSums) => total(found.map(({ people }) => people?.[key] ?? 0))
  return { toResettle: of('toResettle'), resettled: of('resettled'), assisted: of('assisted') }
}

/** Every place under the filters in its order, with the sums over them; `counts` leave aside the balance and what waits, on which a reader presses. */
export const refundRows = async (tx: Tx, filter: RefundFilter) => {
  const places = await findPlaces(tx, filter)
  const ids = places.map(({ id }) => id)
  const [ledgers, people] = [await refundSumsOf(tx, ids), await peopleSumsOf(tx, ids)]
  const all = places.map((place): Found => {
    const ledger = ledgers.get(place.id)
    return { place, ledger, people: people.get(place.id), balance: ledger || place.asked ? balanceOfRefunds(ledger ?? null) : null }
  })
  const byBalance = Object.fromEntries(balances.map((wanted) => [wanted, all.filter(({ balance }) => balance === wanted).length])) as Record<Balance, number>
  const counts = { ...byBalance, waiting: all.filter(waits).length }
  const chosen = all
    .filter((found) => !filter.waiting || waits(found))
    .filter(({ balance }) => !filter.balance || filter.balance.length === 0 || (balance !== null && filter.balance.includes(balance)))
    .sort(byUrgency)
  const names = await divisionNames(
    tx,
    chosen.map(({ place }) => place.divisionCode),
  )
  return { rows: chosen.map((found) => rowOf(found, names)), counts, sums: sumsOfAll(chosen), people: peopleOfAll(chosen) }
}
