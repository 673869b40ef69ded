import { z } from 'zod'
import { Day } from '../days.ts'
import { endpoint } from '../endpoint.ts'
import { FactKeySchema } from '../facts/contract.ts'
import { levels, profiles, verdictStatuses } from './vocabulary.ts'

export const LevelSchema = z.enum(levels)
export const ProfileSchema = z.enum(profiles)
const FactValueSchema = z.union([z.string(), z.number(), z.boolean()])

export const MatchedRule = z.object({
  rule: z.string(),
  /** Known facts that made the rule hold, in the order of the facts table. */
  because: z.array(z.object({ fact: FactKeySchema, value: FactValueSchema })),
})
export const UndeterminedRule = z.object({ rule: z.string(), missing: z.array(FactKeySchema) })

/** Where a single fact would have to move for the level to change; numbers in the fact's own unit. */
export const Bound = z.union([
  z.strictObject({ atLeast: z.number() }),
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ moreThan: z.number() }),
  z.strictObject({ lessThan: z.number() }),
])
export type Bound = z.infer<typeof Bound>
export const TurningPoint = z.object({
  fact: FactKeySchema,
  from: FactValueSchema.nullable(),
  to: z.union([FactValueSchema, Bound]),
  level: LevelSchema,
  rules: z.array(z.string()),
  /** The far end of the range of numbers in which the level would be so, where it has one; for words, left out of `evaluate`. */
  otherEnd: Bound.optional(),
})
export type TurningPoint = z.infer<typeof TurningPoint>

/** What the rules say of one institution's facts (risk-rules, section 4). */
export const Verdict = z.object({
  level: LevelSchema,
  couldReach: LevelSchema,
  status: z.enum(verdictStatuses),
  matched: z.array(MatchedRule),
  undetermined: z.array(UndeterminedRule),
})
export type Verdict = z.infer<typeof Verdict>

/** Values that a source sets: numbers > 0, by name. `yuquan-plan` has the first only. */
export const Parameters = z.object({
  largePrepaymentMultiple: z.number().positive(),
  longPrepaymentMonths: z.number().positive().optional(),
  rapidBranches3y: z.number().positive().optional(),
  frequentChanges3y: z.number().positive().optional(),
})
export type Parameters = z.infer<typeof Parameters>

/** A stored rule set: which profile, since when, with which parameters. Its rules are found by profile in `risk/profiles.ts`. */
export const RuleSetSummary = z.object({
  id: z.string(),
  profile: ProfileSchema,
  effectiveFrom: Day,
  parameters: Parameters,
  active: z.boolean(),
})
export type RuleSetSummary = z.infer<typeof RuleSetSummary>

export const readRuleSets = endpoint({
  method: 'GET',
  path: '/rule-sets',
  needs: 'rules.read',
  title: 'Rule sets of the installation, the active one first',
  reply: z.object({ ruleSets: z.array(RuleSetSummary) }),
})

export const activateProfile = endpoint({
  method: 'PUT',
  path: '/rule-sets/active',
  needs: 'settings.edit',
  title: 'Make a profile the active one and rescore every institution',
  body: z.object({ profile: ProfileSchema }),
  reply: z.object({ rescored: z.int(), levelChanged: z.int() }),
})
