import type { Day } from '../days.ts'
import type { Clause } from '../law/sources.ts'
import type { Text } from '../text.ts'
import type { Condition } from './condition.ts'
import type { Parameters } from './contract.ts'
import type { Level, Profile } from './vocabulary.ts'

/** One rule of a plan. `title` says the circumstance in the plan's words; `takesOver` names the rule it stands for in print when both hold. */
export type Rule = {
  readonly id: string
  readonly level: Exclude<Level, 'green'>
  readonly title: Text
  readonly cites: Clause
  readonly when: Condition
  readonly takesOver?: string
  /** Said instead of `title` while it is open whether the rule that takes this one over holds. */
  readonly titleWhileOpen?: Text
  /** From this day the rule holds no more; it stays in the set, and why. */
  readonly ended?: { readonly on: Day; readonly reason: string }
}
export const rule = (definition: Rule): Rule => definition

/** A named condition that several rules share, such as 大额预付费. */
export type Notion = { readonly title: Text; readonly cites: readonly Clause[]; readonly when: Condition }

/** Everything that a verdict depends on beside the facts; plain data that can be stored as it is. */
export type RuleSet = {
  readonly id: string
  readonly profile: Profile
  readonly effectiveFrom: Day
  readonly parameters: Parameters
  readonly notions: Readonly<Record<string, Notion>>
  readonly rules: readonly Rule[]
}
