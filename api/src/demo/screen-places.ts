import type { Database } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import { rangeOf } from '@silverguard/shared/divisions/contract'
import type { FactKey, Facts } from '@silverguard/shared/facts/catalogue'
import type { Answer, NewCheck, NewScreening } from '@silverguard/shared/screenings/contract'
import { factsAsked, formOf } from '@silverguard/shared/screenings/questions'
import { type OutsideRegister, outsideRegisterCatalogue, outsideRegisters } from '@silverguard/shared/screenings/vocabulary'
import { and, asc, gte, lt } from 'drizzle-orm'
import { accountActorByName } from '../accounts/account-actor-by-name.ts'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'
import { reading } from '../recorded.ts'
import { recordCheck } from '../screenings/record-check.ts'
import { recordScreening } from '../screenings/record-screening.ts'
import { type Chance, chance } from './chance.ts'

type Place = Pick<typeof institutions.$inferSelect, 'id' | 'name' | 'facts' | 'dutyCode'>
type When = { actor: Actor; today: Day; now: Date }

/** Who screens, and how many of a hundred of their places they have been to. */
const screeners = [
  ['yunting', 60],
  ['yanhu', 40],
  ['jingban', 20],
] as const
const ofFees: readonly FactKey[] = ['monthlyFee', 'largestPrepayment', 'longestPrepaidMonths', 'largePrepayers', 'prepaidBalance', 'prepaymentUse']

const daysBefore = (today: Day, days: number): Day => new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** What the register says is confirmed; what it does not know could not be established either, here and there. */
const answersOf = (by: Chance, facts: Facts, disputed: boolean): Answer[] => {
  const asked = factsAsked(formOf(facts.registration), facts)
  const confirmed = asked.flatMap((fact): Answer[] => {
    const value = facts[fact]
    if (value === undefined) return by.happens(0.3) ? [{ fact, value: null, source: 'visit', evidence: [] }] : []
    return [{ fact, value, source: ofFees.includes(fact) ? 'fee_record' : 'visit', evidence: [] }]
  })
  const said = facts.largestPrepayment
  // Said first: of two sources on one day the fee records hold, and the page shows who says otherwise.
  return disputed && said !== undefined
    ? [{ fact: 'largestPrepayment', value: said + 2000, source: 'resident', evidence: [], note: '老人口述,未见票据' }, ...confirmed]
    : confirmed
}

const screeningOf = (by: Chance, place: Place, { actor, today, now }: When, disputed: boolean): NewScreening => {
  const onSite = by.happens(0.75)
  return {
    ...{
      id: newIdentifier(),
      institution: place.id,
      screenedOn: daysBefore(today, by.whole(1, 150)),
      method: onSite ? 'on_site' : by.pick(['video', 'telephone', 'documents']),
    },
    ...{
      unannounced: onSite ? by.happens(0.6) : null,
      screeners: [actor.name, '周某甲'],
      spokenTo: onSite ? ['person_in_charge', 'residents'] : ['person_in_charge'],
    },
    ...{ feeRecords: onSite ? '抽查收费台账(虚构)' : null, plannedMeasures: null, remarks: '虚构示范记录', answers: answersOf(by, place.facts, disputed) },
    ...{ particulars: {}, particularsBefore: {}, basedOn: now.toISOString(), keptAt: now.toISOString(), account: actor.accountId ?? '' },
  }
}

const outcomeOf = (facts: Facts, fact: FactKey) => (facts[fact] === undefined ? 'unclear' : facts[fact] ? 'found' : 'not_found')

const checkOf = (by: Chance, place: Place, register: OutsideRegister, { actor, today, now }: When): NewCheck => {
  const { facts: stated, matters } = outsideRegisterCatalogue[register]
  const answers = stated.map((fact) => ({ fact, value: (place.facts[fact] as boolean | undefined) ?? null }))
  const results = Object.fromEntries(
    matters.map((matter) => [matter, matter === 'abnormal_operation' ? 'not_found' : outcomeOf(place.facts, stated[0] ?? 'blacklisted')]),
  )
  return {
    ...{ id: newIdentifier(), register, checkedOn: daysBefore(today, by.whole(1, 120)), searched: [place.name], results, answers, evidence: [] },
    ...{ finding: '虚构示范查询', basedOn: now.toISOString(), account: actor.accountId ?? '' },
  }
}

const ownPlaces = ({ db }: Database, actor: Actor): Promise<Place[]> => {
  const { id, name, facts, dutyCode, nameKey } = institutions
  const range = rangeOf(actor.scope) ?? { from: '', below: '' }
  return reading(db, actor, (tx) =>
    tx
      .select({ id, name, facts, dutyCode })
      .from(institutions)
      .where(and(gte(dutyCode, range.from), lt(dutyCode, range.below)))
      .orderBy(asc(nameKey), asc(id)),
  )
}

/**
 * Has some of the demo's places screened and looked up by its people, through the verbs that everybody goes through. What they
 * found confirms what the register says, so that levels stay; says how many places.
 */
export const screenPlaces = async (database: Database, now: Date, seed = 20261122): Promise<number> => {
  const by = chance(seed)
  const today = dayOf(now)
  let screened = 0
  for (const [name, share] of screeners) {
    const actor = await accountActorByName(database.db, name, 'demo')
    const when = { actor, today, now, clock: () => now }
    const own = (await ownPlaces(database, actor)).filter(({ dutyCode }) => actor.scope.length > 6 || dutyCode.length === 6)
    for (const place of own.filter(() => by.whole(1, 100) <= share)) {
      await recordScreening(database.db, screeningOf(by, place, when, by.happens(0.06)), when)
      for (const register of outsideRegisters) if (by.happens(0.5)) await recordCheck(database.db, place.id, checkOf(by, place, register, when), when)
      screened += 1
    }
  }
  return screened
}
