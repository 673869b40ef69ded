import type { Facts } from '../facts/catalogue.ts'
import { compile } from './evaluate.ts'
import { shippedRuleSet } from './profiles.ts'
import type { Profile } from './vocabulary.ts'

/** Test support: how one rule stands for some facts, `holds`, `open` or `cannot hold`. */
export const standOf = (id: string, facts: Facts, profile: Profile = 'district-plan'): 'holds' | 'open' | 'cannot hold' => {
  const { matched, undetermined } = compile(shippedRuleSet(profile)).verdict(facts)
  if (matched.some((found) => found.rule === id)) return 'holds'
  return undetermined.some((found) => found.rule === id) ? 'open' : 'cannot hold'
}
