import { type FactKey, type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { Verdict } from '@silverguard/shared/risk/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { circumstances, effective, ruleOf } from '@silverguard/shared/risk/wording'

/** Known facts as the rules read them. */
export const factsOf = (known: readonly KnownFact[]): Facts => Object.fromEntries(known.map(({ fact, value }) => [fact, value]))

/** The rules that hold and are printed, each with its circumstance in words and the facts that made it hold. */
export const groundsOf = (verdict: Verdict, facts: Facts, profile: Profile) => {
  const words = circumstances(verdict, facts, profile)
  const ids = effective(
    verdict.matched.map(({ rule }) => rule),
    profile,
  )
  return ids.flatMap((id, place) => {
    const circumstance = words[place]
    const because = verdict.matched.find(({ rule }) => rule === id)?.because
    return circumstance && because ? [{ rule: ruleOf(profile, id), circumstance, because }] : []
  })
}

/** Each unknown fact that bears on a rule, in the order of the facts table, with the rules that it could make hold. */
export const missingFactsOf = ({ undetermined }: Verdict): { fact: FactKey; rules: string[] }[] =>
  factKeys
    .map((fact) => ({ fact, rules: undetermined.filter(({ missing }) => missing.includes(fact)).map(({ rule }) => rule) }))
    .filter(({ rules }) => rules.length > 0)

/** The oldest fact behind the level: among those that made its rules hold, or, for a settled green, among all. */
export const weakestFact = ({ verdict, facts }: Pick<Institution, 'verdict' | 'facts'>, profile: Profile): KnownFact | undefined => {
  const deciding = verdict.matched.filter(({ rule }) => ruleOf(profile, rule).level === verdict.level)
  const behind = new Set(deciding.flatMap(({ because }) => because.map(({ fact }) => fact)))
  const considered = verdict.level === 'green' ? (verdict.status === 'settled' ? facts : []) : facts.filter(({ fact }) => behind.has(fact))
  return considered.reduce<KnownFact | undefined>((oldest, fact) => (oldest && oldest.trueSince <= fact.trueSince ? oldest : fact), undefined)
}
