import type { FactKey, Facts, Registration } from '../facts/catalogue.ts'
import type { ParticularKey } from '../institutions/particulars.ts'
import { type Text, text } from '../text.ts'

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
  unregistered: ['name', 'village', 'address', 'personInCharge', 'telephones', 'startedOn', 'residents', 'stableOperation', 'foundThrough'],
}

/** Questions that stand together on a form; `title` is what the group is called there. */
export type QuestionGroup = { title: Text; facts: readonly FactKey[] }
const group = (title: Text, facts: readonly FactKey[]): QuestionGroup => ({ title, facts })
const prepaymentGroup = group(text('收费与预付费', 'Fees and prepayments'), prepayment)
const conductGroup = group(text('宣传与营销', 'Advertising and selling'), conduct)
const seriousGroup = group(text('涉诉、举报与风险事件', 'Court cases, reports and incidents'), serious)

/** The facts that each form asks about, by group, in the order of its columns. */
export const factGroupsAsked: Record<ScreeningForm, readonly QuestionGroup[]> = {
  registered: [
    group(text('登记与规模', 'Registration and size'), ['registration', 'bedCount']),
    group(text('关联关系与近三年变动', 'Related companies and changes in three years'), [
      'relatedPartyTransactions',
      'branchesOpened3y',
      'legalRepChanges3y',
      'addressChanges3y',
    ]),
    conductGroup,
    prepaymentGroup,
    seriousGroup,
  ],
  unregistered: [
    group(text('登记与运营', 'Registration and operation'), ['registration', 'operating', 'namedAs', 'bedCount']),
    prepaymentGroup,
    conductGroup,
    seriousGroup,
  ],
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
export const factsAsked = (form: ScreeningForm, facts: Facts): FactKey[] =>
  factGroupsAsked[form].flatMap((each) => each.facts).filter((fact) => applies(fact, facts))
