import type { institutions } from '@silverguard/db/schema/institutions'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { creditCodeKey, creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import { dutyOf } from '@silverguard/shared/institutions/duty'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { type ScoreColumns, scoreFacts } from '../risk/score-facts.ts'
import { nameKey, nameMatch, searchText } from './name-matching.ts'

type Row = typeof institutions.$inferSelect
type MatchColumns = Pick<Row, 'nameKey' | 'nameMatch' | 'searchText' | 'creditCodeKey' | 'creditCodeDoubtful' | 'dutyCode' | 'townshipPending'>
export type DerivedColumns = ScoreColumns & MatchColumns

const isKnown = (value: string | null | undefined): value is string => typeof value === 'string'

/** What a place is found by; numbers that are masked are not among it. */
export const searchColumns = (particulars: Particulars): Pick<Row, 'nameMatch' | 'searchText'> => {
  const { name, formerNames, creditCode, village, address, operator, legalRepresentative, personInCharge } = particulars
  return {
    nameMatch: nameMatch(name),
    searchText: searchText({
      names: [name, ...(formerNames ?? [])],
      people: [operator, legalRepresentative, personInCharge].filter(isKnown),
      others: [creditCode, village, address].filter(isKnown),
    }),
  }
}

/** Everything in an institution's row that follows from its particulars and its known facts; the only place that says how. */
export const deriveInstitution = (particulars: Particulars, facts: Facts, evaluator: Evaluator): DerivedColumns => {
  const { name, township } = particulars
  const code = particulars.creditCode ?? ''
  return {
    nameKey: nameKey(name),
    ...searchColumns(particulars),
    creditCodeKey: creditCodeKey(code) || null,
    creditCodeDoubtful: code !== '' && creditCodeWarnings(code, particulars.registrationType ?? undefined).length > 0,
    dutyCode: dutyOf(township, facts.registration),
    townshipPending: township.length < 9,
    ...scoreFacts(facts, evaluator),
  }
}
