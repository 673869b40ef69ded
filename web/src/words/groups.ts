import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { ParticularKey } from '@silverguard/shared/institutions/particulars'
import { type Text, text } from '@silverguard/shared/text'

type Group<K> = { title: Text; keys: readonly K[] }

/** How pages and forms group the facts; every fact stands in exactly one group. */
export const factGroups: readonly Group<FactKey>[] = [
  { title: text('登记与运营', 'Registration and operation'), keys: ['registration', 'namedAs', 'operating', 'bedCount'] },
  {
    title: text('收费与预付费', 'Fees and prepayments'),
    keys: ['monthlyFee', 'largestPrepayment', 'longestPrepaidMonths', 'largePrepayers', 'prepaidBalance', 'prepaymentUse', 'insolvent'],
  },
  { title: text('近三年变动', 'Changes in three years'), keys: ['branchesOpened3y', 'legalRepChanges3y', 'addressChanges3y'] },
  {
    title: text('风险情形', 'Circumstances of risk'),
    keys: [
      'falseAdvertising',
      'relatedPartyTransactions',
      'prosecuted',
      'complained',
      'blacklisted',
      'deceptiveSelling',
      'promisedReturns',
      'suspectedCrime',
      'collapsed',
      'publicIncident',
    ],
  },
]

/** How pages and forms group the particulars; every particular stands in exactly one group. */
export const particularGroups: readonly Group<ParticularKey>[] = [
  {
    title: text('名称与登记', 'Name and registration'),
    keys: ['name', 'formerNames', 'creditCode', 'kind', 'ownership', 'registrationType', 'registrar', 'filedOn', 'filedWith'],
  },
  { title: text('地点', 'Place'), keys: ['township', 'village', 'address', 'longitude', 'latitude'] },
  { title: text('人员', 'People'), keys: ['operator', 'investor', 'legalRepresentative', 'personInCharge', 'telephones'] },
  {
    title: text('运营', 'Operation'),
    keys: ['residents', 'rating', 'startedOn', 'runningState', 'closedSince', 'foundThrough', 'stableOperation', 'severalLines', 'marketing', 'charging'],
  },
]
