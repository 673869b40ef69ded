import type { Division } from '@silverguard/shared/divisions/contract'
import { type FactKey, type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { type Chance, chance } from './chance.ts'
import { inventParticulars } from './invent-particulars.ts'
import { nothingFound, type TellingCase, tellingCases } from './telling-cases.ts'

export type Invented = { about: string; particulars: Particulars; facts: Facts; trueSince: string }

/** Facts that only a later visit answers; the first to be missing from a register. */
const oftenNotAsked: readonly FactKey[] = [
  'monthlyFee',
  'largestPrepayment',
  'longestPrepaidMonths',
  'largePrepayers',
  'prepaidBalance',
  'prepaymentUse',
  'insolvent',
]

const only = (facts: Facts, keep: (key: FactKey) => boolean): Facts =>
  Object.fromEntries(factKeys.filter((key) => facts[key] !== undefined && keep(key)).map((key) => [key, facts[key]]))

/** A place where nothing was found, with sizes and fees of its own; some takes no prepayment at all. */
const ordinary = (by: Chance): Facts => {
  const bedCount = by.whole(2, 40) * 5
  const monthlyFee = by.whole(12, 60) * 100
  const months = by.whole(0, 3)
  return {
    ...nothingFound,
    registration: by.happens(0.85) ? 'filed' : 'unfiled',
    bedCount,
    monthlyFee,
    largestPrepayment: monthlyFee * months,
    longestPrepaidMonths: months,
    prepaidBalance: monthlyFee * months * by.whole(0, bedCount),
    branchesOpened3y: by.whole(0, 2),
    legalRepChanges3y: by.whole(0, 1),
    addressChanges3y: by.whole(0, 1),
  }
}

/** How much of it the register knows: all, all but the money, the bare particulars, or with gaps anywhere. */
const asKnown = (by: Chance, facts: Facts): Facts => {
  const how = by.whole(1, 100)
  if (how <= 58) return facts
  if (how <= 76) return only(facts, (key) => !oftenNotAsked.includes(key))
  if (how <= 88) return only(facts, (key) => key === 'registration' || key === 'bedCount' || key === 'operating')
  return only(facts, () => by.happens(0.7))
}

/** The same case at another place: fees and prepayments by one factor, beds and elders by another, so that every boundary stays one. */
const elsewhere = (by: Chance, [about, facts]: TellingCase): TellingCase => {
  const fees = by.whole(2, 6) / 4
  const sizes = by.whole(1, 3)
  const money = (yuan: number | undefined) => (yuan === undefined ? undefined : yuan * fees)
  const count = (number: number | undefined) => (number === undefined ? undefined : number * sizes)
  const { bedCount, largePrepayers, monthlyFee, largestPrepayment, prepaidBalance } = facts
  return [
    about,
    {
      ...facts,
      bedCount: count(bedCount),
      largePrepayers: count(largePrepayers),
      monthlyFee: money(monthlyFee),
      largestPrepayment: money(largestPrepayment),
      prepaidBalance: money(prepaidBalance),
    },
  ]
}

const daysBefore = (today: string, days: number) => new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** A code as a hurried hand writes it: the letter O for the first zero. */
const mistyped = (code: string) => code.replace('0', 'O')

/** The last few places of the district: a mistyped code, townships that are not known, telephones shared with another place. */
const oddities = 6

/** The demo district: `count` institutions over the townships, the same for the same seed and day. Fictional throughout. */
export const generateDistrict = (district: Division, townships: readonly Division[], today: string, count = 300, seed = 20261121): Invented[] => {
  const by = chance(seed)
  const places: Invented[] = []
  for (let place = 0; place < count; place += 1) {
    const [about, facts] = tellingCases[place] ?? (by.happens(0.14) ? elsewhere(by, by.pick(tellingCases)) : (['ordinary', asKnown(by, ordinary(by))] as const))
    const township = townships[place % townships.length]
    if (!township) throw new Error('a district without townships has no institutions')
    const particulars = inventParticulars(by, township, facts, place)
    if (place === count - oddities && particulars.creditCode) particulars.creditCode = mistyped(particulars.creditCode)
    if (place >= count - oddities && place % 2 === 0) particulars.township = district.code
    if (place >= count - oddities && place % 2 === 1) particulars.telephones = places[place - 40]?.particulars.telephones ?? null
    places.push({ about, particulars, facts: only(facts, () => true), trueSince: daysBefore(today, by.whole(1, 300)) })
  }
  return places
}
