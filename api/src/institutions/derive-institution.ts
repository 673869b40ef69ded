import type { institutions } from '@silverguard/db/schema/institutions'
import type { Facts, Registration } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { creditCodeKey, creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { type ScoreColumns, scoreFacts } from '../risk/score-facts.ts'
import { nameKey, nameMatch, searchText } from './name-matching.ts'

type Row = typeof institutions.$inferSelect
type MatchColumns = Pick<Row, 'nameKey' | 'nameMatch' | 'searchText' | 'creditCodeKey' | 'creditCodeDoubtful' | 'dutyCode' | 'townshipPending'>
export type DerivedColumns = ScoreColumns & MatchColumns

/** The bureau screens what is filed; where a place lies, its township screens the rest (plan, part 三 (二) 1). */
const dutyOf = (divisionCode: string, registration: Registration | undefined): string => divisionCode.slice(0, registration === 'filed' ? 6 : 9)

const isKnown = (value: string | null | undefined): value is string => typeof value === 'string'

/** Everything in an institution's row that follows from its particulars and its known facts; the only place that says how. */
export const deriveInstitution = (particulars: Particulars, facts: Facts, evaluator: Evaluator): DerivedColumns => {
  const { name, formerNames, creditCode, township, village, address, operator, legalRepresentative, personInCharge, telephones } = particulars
  const code = creditCode ?? ''
  return {
    nameKey: nameKey(name),
    nameMatch: nameMatch(name),
    searchText: searchText({
      names: [name, ...(formerNames ?? [])],
      people: [operator, legalRepresentative, personInCharge].filter(isKnown),
      others: [code, village, address, ...(telephones ?? [])].filter(isKnown),
    }),
    creditCodeKey: creditCodeKey(code) || null,
    creditCodeDoubtful: code !== '' && creditCodeWarnings(code, particulars.registrationType ?? undefined).length > 0,
    dutyCode: dutyOf(township, facts.registration),
    townshipPending: township.length < 9,
    ...scoreFacts(facts, evaluator),
  }
}
