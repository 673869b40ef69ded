import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { ruleOf } from '@silverguard/shared/risk/wording'

/** Known facts as the rules read them. */
export const factsOf = (known: readonly KnownFact[]): Facts => Object.fromEntries(known.map(({ fact, value }) => [fact, value]))

/** The oldest fact behind the level: among those that made its rules hold, or, for a settled green, among all. */
export const weakestFact = ({ verdict, facts }: Pick<Institution, 'verdict' | 'facts'>, profile: Profile): KnownFact | undefined => {
  const deciding = verdict.matched.filter(({ rule }) => ruleOf(profile, rule).level === verdict.level)
  const behind = new Set(deciding.flatMap(({ because }) => because.map(({ fact }) => fact)))
  const considered = verdict.level === 'green' ? (verdict.status === 'settled' ? facts : []) : facts.filter(({ fact }) => behind.has(fact))
  return considered.reduce<KnownFact | undefined>((oldest, fact) => (oldest && oldest.trueSince <= fact.trueSince ? oldest : fact), undefined)
}
