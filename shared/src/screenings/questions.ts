import type { FactKey, Facts, Registration } from '../facts/catalogue.ts'
import type { ParticularKey } from '../institutions/particulars.ts'

/** The two forms of a screening: 附件2 asks of registered institutions, 附件3 of unregistered places. */
export const screeningForms = ['registered', 'unregistered'] as const
export type ScreeningForm = (typeof screeningForms)[number]

/** What is not known to be unregistered is asked as a registered institution is, until the first answer says otherwise. */
export const formOf = (registration: Registration | undefined): ScreeningForm => (registration === 'unregistered' ? 'unregistered' : 'registered')

const prepayment = ['monthlyFee', 'largestPrepayment', 'longestPrepaidMonths', 'largePrepayers', 'prepaidBalance', 'prepaymentUse', 'insolvent'] as const
const conduct = ['falseAdvertising', 'deceptiveSelling', 'promisedReturns'] as const
const serious = ['prosecuted', 'complained', 'blacklisted', 'suspectedCrime', 'collapsed', 'publicIncident'] as const

/** The particulars that each form asks for, in the order of its columns. */
export const particularsAsked: Record<ScreeningForm, readonly ParticularKey[]> = {
  registered: [
    'name',
    'creditCode',
    'kind',
    'registrationType',
    'address',
    'residents',
    'operator',
    'investor',
    'legalRepresentative',
    'personInCharge',
    'telephones',
    'marketing',
  ],
  unregistered: ['name', 'village', 'address', 'operator', 'telephones', 'startedOn', 'residents', 'stableOperation', 'foundThrough'],
}

/** The facts that each form asks about, by group, in the order of its columns. */
export const factGroupsAsked: Record<ScreeningForm, readonly (readonly FactKey[])[]> = {
  registered: [
    ['registration', 'bedCount'],
    ['relatedPartyTransactions', 'branchesOpened3y', 'legalRepChanges3y', 'addressChanges3y'],
    conduct,
    prepayment,
    serious,
  ],
  unregistered: [['registration', 'operating', 'namedAs', 'bedCount'], prepayment, conduct, serious],
}

const detailsOfPrepayment: readonly FactKey[] = ['longestPrepaidMonths', 'largePrepayers', 'prepaidBalance']

/**
 * Whether a question applies, given what is answered so far. How prepaid money is used is not asked of a place that takes none;
 * the name under which a place operates only of one that does.
 */
export const applies = (fact: FactKey, facts: Facts): boolean => {
  const takesNone = facts.largestPrepayment === 0 && detailsOfPrepayment.every((key) => facts[key] === 0)
  if (fact === 'prepaymentUse') return !takesNone
  if (fact === 'namedAs') return facts.operating !== false
  return true
}

/** Every fact that a form asks about a place now, in the order of its columns. */
export const factsAsked = (form: ScreeningForm, facts: Facts): FactKey[] => factGroupsAsked[form].flat().filter((fact) => applies(fact, facts))
