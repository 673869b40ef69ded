import type { Facts } from '@silverguard/shared/facts/catalogue'

/** Everything asked, nothing found: green in both profiles. Cases below say only where they differ. Money in yuan. */
export const nothingFound = {
  registration: 'filed',
  operating: true,
  bedCount: 80,
  monthlyFee: 3000,
  largestPrepayment: 3000,
  longestPrepaidMonths: 1,
  largePrepayers: 0,
  prepaidBalance: 90_000,
  prepaymentUse: 'regular',
  insolvent: false,
  branchesOpened3y: 0,
  legalRepChanges3y: 0,
  addressChanges3y: 0,
  falseAdvertising: false,
  relatedPartyTransactions: false,
  prosecuted: false,
  complained: false,
  blacklisted: false,
  deceptiveSelling: false,
  promisedReturns: false,
  suspectedCrime: false,
  collapsed: false,
  publicIncident: false,
} as const satisfies Facts

/** Without registration; what was found otherwise is left as `nothingFound` has it. */
const unregistered = { registration: 'unregistered', namedAs: 'enterprise' } as const
const noPrepayment = { largestPrepayment: 0, longestPrepaidMonths: 0, largePrepayers: 0, prepaidBalance: 0 } as const
const large = { largestPrepayment: 36_000, largePrepayers: 12, prepaidBalance: 360_000, longestPrepaidMonths: 12 } as const
const notAsked = { largestPrepayment: undefined, longestPrepaidMonths: undefined, largePrepayers: undefined, prepaidBalance: undefined } as const

export type TellingCase = readonly [about: string, facts: Facts]
const differing: readonly [TellingCase, ...TellingCase[]] = [
  ['R1 · 6.00 times the fee, unregistered', { ...unregistered, monthlyFee: 2000, largestPrepayment: 12_000 }],
  ['R1 · elders who prepaid are counted, amounts are not known', { ...unregistered, monthlyFee: undefined, largestPrepayment: undefined, largePrepayers: 12 }],
  ['R1 · no monthly fee, a membership fee is taken', { ...unregistered, namedAs: 'social_service', monthlyFee: 0, largestPrepayment: 500 }],
  ['R2 · suspected of illegal fundraising', { ...large, suspectedCrime: true, promisedReturns: true }],
  ['R2 · red though nothing else is known', { registration: 'unfiled', suspectedCrime: true }],
  ['R3 · large prepayments and insolvent', { ...large, insolvent: true }],
  ['R3 over O4 in Yuquan · also used improperly', { ...large, insolvent: true, prepaymentUse: 'irregular' }],
  ['R4 · collapsed', { ...large, collapsed: true, operating: false }],
  ['R5 · public incident', { publicIncident: true }],
  ['O1 · prosecuted', { prosecuted: true }],
  ['O2 · complained of', { complained: true }],
  ['O3 · blacklisted', { blacklisted: true }],
  ['O4 · large prepayment used improperly', { ...large, prepaymentUse: 'irregular' }],
  ['O5 · one elder more than beds', { ...large, bedCount: 40, largePrepayers: 41 }],
  ['boundary · elders equal to beds', { ...large, bedCount: 40, largePrepayers: 40 }],
  ['O6 · unregistered, no prepayment', { ...unregistered, ...noPrepayment }],
  ['O6 · 5.99 times the fee, unregistered', { ...unregistered, monthlyFee: 2000, largestPrepayment: 11_980 }],
  ['O6, could be R1 · prepayments not yet asked', { ...unregistered, ...notAsked }],
  ['unregistered and not operating', { ...unregistered, ...noPrepayment, operating: false }],
  ['O7 · promises returns', { promisedReturns: true }],
  ['O8 · lures elders into buying', { deceptiveSelling: true }],
  [
    'Y1 · 6.00 times the fee, to cover building funds',
    { monthlyFee: 2500, largestPrepayment: 15_000, longestPrepaidMonths: 6, largePrepayers: 3, prepaymentUse: 'facility_shortfall' },
  ],
  ['Y1 · 6.5 months, to cover building funds', { longestPrepaidMonths: 6.5, largestPrepayment: 17_970, prepaymentUse: 'facility_shortfall' }],
  ['boundary · 6 months and 5.99 times, to cover building funds', { longestPrepaidMonths: 6, largestPrepayment: 17_970, prepaymentUse: 'facility_shortfall' }],
  ['boundary · 6.00 times the fee, used properly', { largestPrepayment: 18_000, largePrepayers: 5, longestPrepaidMonths: 6 }],
  ['boundary · 5.99 times the fee, insolvent', { largestPrepayment: 17_970, insolvent: true }],
  ['Y2 · three branches', { branchesOpened3y: 3 }],
  ['boundary · two branches', { branchesOpened3y: 2 }],
  ['Y3 · two changes of legal representative', { legalRepChanges3y: 2 }],
  ['Y3 · two changes of address', { addressChanges3y: 2 }],
  ['boundary · one change of each', { legalRepChanges3y: 1, addressChanges3y: 1 }],
  ['Y4 · false advertising', { falseAdvertising: true }],
  ['Y5 · related-party transactions', { relatedPartyTransactions: true }],
  ['Y2 and Y5 together', { branchesOpened3y: 6, relatedPartyTransactions: true }],
  ['pending · only solvency is not known, prepayments are large', { ...large, insolvent: undefined }],
  ['pending · nothing asked of the money', { ...notAsked, monthlyFee: undefined, prepaymentUse: undefined }],
]

const complete = ([about, facts]: TellingCase): TellingCase => [about, { ...nothingFound, ...facts }]
const [first, ...rest] = differing
/** What each telling case of the demo district is about, and its facts; together they meet every rule of both profiles and every boundary. */
export const tellingCases: readonly [TellingCase, ...TellingCase[]] = [complete(first), ...rest.map(complete)]
