import { largePrepaymentNotion } from './notions/large-prepayment.ts'
import { longPrepaymentNotion } from './notions/long-prepayment.ts'
import { districtParameters, yuquanParameters } from './parameters.ts'
import type { RuleSet } from './rule-set.ts'
import { blacklisted } from './rules/blacklisted.ts'
import { collapsed } from './rules/collapsed.ts'
import { complained } from './rules/complained.ts'
import { deceptiveSelling } from './rules/deceptive-selling.ts'
import { falseAdvertising } from './rules/false-advertising.ts'
import { frequentChanges } from './rules/frequent-changes.ts'
import { insolventWithLargePrepayment } from './rules/insolvent-with-large-prepayment.ts'
import { irregularUseOfLargePrepayment } from './rules/irregular-use-of-large-prepayment.ts'
import { moreLargePrepayersThanBeds } from './rules/more-large-prepayers-than-beds.ts'
import { prepaymentForFacilities } from './rules/prepayment-for-facilities.ts'
import { promisedReturns } from './rules/promised-returns.ts'
import { prosecuted } from './rules/prosecuted.ts'
import { publicIncident } from './rules/public-incident.ts'
import { rapidExpansion } from './rules/rapid-expansion.ts'
import { relatedPartyTransactions } from './rules/related-party-transactions.ts'
import { suspectedCrime } from './rules/suspected-crime.ts'
import { unregistered } from './rules/unregistered.ts'
import { unregisteredWithLargePrepayment } from './rules/unregistered-with-large-prepayment.ts'
import { yuquanBlacklisted } from './rules/yuquan/blacklisted.ts'
import { yuquanCollapsed } from './rules/yuquan/collapsed.ts'
import { yuquanComplained } from './rules/yuquan/complained.ts'
import { yuquanInsolventWithLargePrepayment } from './rules/yuquan/insolvent-with-large-prepayment.ts'
import { yuquanIrregularUseOfLargePrepayment } from './rules/yuquan/irregular-use-of-large-prepayment.ts'
import { yuquanPrepaymentForFacilities } from './rules/yuquan/prepayment-for-facilities.ts'
import { yuquanProsecuted } from './rules/yuquan/prosecuted.ts'
import { yuquanPublicIncident } from './rules/yuquan/public-incident.ts'
import { yuquanSuspectedCrime } from './rules/yuquan/suspected-crime.ts'
import type { Profile } from './vocabulary.ts'

/** The rule sets that ship with the product, rules in the order of the tables in risk-rules, sections 2 and 3. */
const shipped: Readonly<Record<Profile, RuleSet>> = {
  'district-plan': {
    id: 'district-plan@1',
    profile: 'district-plan',
    effectiveFrom: '2026-01-01',
    parameters: districtParameters,
    notions: { largePrepayment: largePrepaymentNotion, longPrepayment: longPrepaymentNotion },
    rules: [
      unregisteredWithLargePrepayment,
      suspectedCrime,
      insolventWithLargePrepayment,
      collapsed,
      publicIncident,
      prosecuted,
      complained,
      blacklisted,
      irregularUseOfLargePrepayment,
      moreLargePrepayersThanBeds,
      unregistered,
      promisedReturns,
      deceptiveSelling,
      prepaymentForFacilities,
      rapidExpansion,
      frequentChanges,
      falseAdvertising,
      relatedPartyTransactions,
    ],
  },
  'yuquan-plan': {
    id: 'yuquan-plan@1',
    profile: 'yuquan-plan',
    effectiveFrom: '2026-01-01',
    parameters: yuquanParameters,
    notions: { largePrepayment: largePrepaymentNotion },
    rules: [
      yuquanSuspectedCrime,
      yuquanInsolventWithLargePrepayment,
      yuquanCollapsed,
      yuquanPublicIncident,
      yuquanProsecuted,
      yuquanComplained,
      yuquanBlacklisted,
      yuquanIrregularUseOfLargePrepayment,
      yuquanPrepaymentForFacilities,
    ],
  },
}

export const shippedRuleSet = (profile: Profile): RuleSet => shipped[profile]
