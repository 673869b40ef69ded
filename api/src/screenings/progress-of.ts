import type { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Division } from '@silverguard/shared/divisions/contract'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { largePrepaymentKnown } from '@silverguard/shared/risk/large-prepayment'
import { type Level, levels, type Standing, standings } from '@silverguard/shared/risk/vocabulary'
import type { ProgressRow } from '@silverguard/shared/screenings/contract'
import type { AnnexView } from './annex-view.ts'

type Row = typeof institutions.$inferSelect
/** A place as far as 附件4 counts it. `township`: null while it is pending; `confirmed`: the level that was confirmed by the day. */
export type CountedPlace = Pick<Row, 'facts' | 'standing' | 'foundThrough' | 'startedOn'> & {
  township: string | null
  confirmed: Level | null
  createdOn: Day
  screenings: number
}

const registrationKeys = ['filed', 'unfiled', 'unregistered', 'unknown', 'total'] as const
const none = () => Object.fromEntries(registrationKeys.map((key) => [key, 0])) as Record<(typeof registrationKeys)[number], number>

/** A sum that tells apart what is 0 from what nobody knows; money in fen, so that it stays exact. */
const sumOfKnown = () => {
  let [sum, known, unknown] = [0n, 0, 0]
  return {
    add(value: number | undefined) {
      if (value === undefined) unknown += 1
      else [sum, known] = [sum + BigInt(Math.round(value * 100)), known + 1]
    },
    read: () => ({ sum: unknown > 0 && known === 0 ? null : Number(sum) / 100, unknown }),
  }
}

const emptyTally = () => ({
  toScreen: none(),
  screened: none(),
  fromSharedLists: 0,
  newlyStarted: 0,
  reviewed: 0,
  large: { institutions: 0, elders: sumOfKnown(), balance: sumOfKnown() },
  confirmed: Object.fromEntries(levels.map((level) => [level, 0])) as Record<Level, number>,
  computed: Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>,
  newThisMonth: 0,
})
type Tally = ReturnType<typeof emptyTally>

const shared: readonly (Row['foundThrough'] | undefined)[] = ['police', 'market_regulation', 'look_back']

const add = (tally: Tally, place: CountedPlace, isLarge: boolean, { campaign, asOf }: AnnexView): void => {
  const registration = place.facts.registration ?? 'unknown'
  const byRegistration = place.screenings > 0 ? [tally.toScreen, tally.screened] : [tally.toScreen]
  for (const counts of byRegistration) {
    counts[registration] += 1
    counts.total += 1
  }
  if (shared.includes(place.foundThrough)) tally.fromSharedLists += 1
  if (place.startedOn !== null && place.startedOn >= campaign.startsOn && place.startedOn <= campaign.endsOn) tally.newlyStarted += 1
  if (place.screenings > 1) tally.reviewed += 1
  if (isLarge) {
    tally.large.institutions += 1
    tally.large.elders.add(place.facts.largePrepayers)
    tally.large.balance.add(place.facts.prepaidBalance)
  }
  if (place.confirmed === null) tally.computed[place.standing] += 1
  else tally.confirmed[place.confirmed] += 1
  if (place.createdOn <= asOf && place.createdOn.slice(0, 7) === asOf.slice(0, 7)) tally.newThisMonth += 1
}

const rowOf = (township: string | null, townshipName: string, { large, ...counts }: Tally): ProgressRow => {
  const [elders, balance] = [large.elders.read(), large.balance.read()]
  return {
    township,
    townshipName,
    ...counts,
    largePrepayment: {
      institutions: large.institutions,
      elders: elders.sum,
      unknownElders: elders.unknown,
      balance: balance.sum,
      unknownBalances: balance.unknown,
    },
  }
}

/** Counts places one by one into the rows of 附件4 and their sum. */
export const progressOf = (view: AnnexView) => {
  const takesLarge: (facts: Facts) => boolean | null = largePrepaymentKnown(view.evaluator.ruleSet)
  const tallies = new Map<string | null, Tally>()
  const whole = emptyTally()
  return {
    count(place: CountedPlace): void {
      const tally = tallies.get(place.township) ?? emptyTally()
      tallies.set(place.township, tally)
      const isLarge = takesLarge(place.facts) === true
      add(tally, place, isLarge, view)
      add(whole, place, isLarge, view)
    },
    found: () => tallies.keys(),
    /** The row of a township, or of the places whose township is pending. */
    rowOf: (township: Division | null): ProgressRow =>
      township === null
        ? rowOf(null, '镇街待定', tallies.get(null) ?? emptyTally())
        : rowOf(township.code, township.name, tallies.get(township.code) ?? emptyTally()),
    sum: (): ProgressRow => rowOf(null, '合计', whole),
  }
}
