import { type FactKey, type Facts, type FactValue, factKeys } from '../../facts/catalogue.ts'
import type { Text } from '../../text.ts'
import type { Verdict } from '../contract.ts'
import type { Rule } from '../rule-set.ts'
import type { Profile } from '../vocabulary.ts'
import { circumstances, effective, ruleOf } from '../wording.ts'

export type Ground = { rule: Rule; circumstance: Text; because: { fact: FactKey; value: FactValue }[] }

/** The rules that hold and are printed, each with its circumstance in words and the facts that made it hold. */
export const groundsOf = (verdict: Verdict, facts: Facts, profile: Profile): Ground[] => {
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
