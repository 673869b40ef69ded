import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Day } from '../days.ts'
import { download, endpoint, workbookContentType } from '../endpoint.ts'
import { FactKeySchema, hasTwoDecimalsAtMost } from '../facts/contract.ts'
import { Identifier } from '../identifier.ts'
import { keptText } from '../kept-text.ts'
import { levels, profiles, standings, verdictStatuses } from './vocabulary.ts'

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

/** What a parameter is at most; it has at most two decimals, a count none. */
const greatestParameter = 1_000_000
const Measure = z.number().positive().max(greatestParameter).refine(hasTwoDecimalsAtMost, { error: 'more than two decimals' })
const Count = z.int().positive().max(greatestParameter)

/** Values that a source sets: numbers > 0, by name. `yuquan-plan` has the first only. */
export const Parameters = z.object({
  largePrepaymentMultiple: Measure,
  longPrepaymentMonths: Measure.optional(),
  rapidBranches3y: Count.optional(),
  frequentChanges3y: Count.optional(),
})
export type Parameters = z.infer<typeof Parameters>

export const EndedRule = z.strictObject({ rule: z.string().max(20), on: Day, reason: z.string() })
export type EndedRule = z.infer<typeof EndedRule>

/** When a rule set was made to hold, by whom and why. One that was revoked before its day never held. */
export const Publication = z.object({
  id: Identifier,
  ruleSet: z.string(),
  /** The first day on which it holds, in Asia/Shanghai. */
  holdsFrom: Day,
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
  reason: z.string(),
  revoked: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
})
export type Publication = z.infer<typeof Publication>

/** A stored rule set, never changed: which profile, with which parameters, which of its rules have ended. Shipped ones are `district-plan@1`, a district's own versions of it `district-plan@1.1`. */
export const RuleSetSummary = z.object({
  id: z.string(),
  profile: ProfileSchema,
  effectiveFrom: Day,
  parameters: Parameters,
  ended: z.array(EndedRule),
  /** The version that it was made from; null for one that shipped. */
  basedOn: z.string().nullable(),
  active: z.boolean(),
})
export type RuleSetSummary = z.infer<typeof RuleSetSummary>

export const readRuleSets = endpoint({
  method: 'GET',
  path: '/rule-sets',
  needs: 'rules.read',
  title: 'Rule sets of the installation, the active one first, and when each was made to hold, latest first',
  reply: z.object({ ruleSets: z.array(RuleSetSummary), publications: z.array(Publication) }),
})

const Reason = keptText(2, 500)
const id = z.object({ id: Identifier })

/** A version that is being prepared: nothing follows from it until it is published. */
export const RuleDraft = z.object({
  id: Identifier,
  version: z.int(),
  /** The rule set that it was begun from. */
  basedOn: z.string(),
  profile: ProfileSchema,
  parameters: Parameters,
  /** Every rule that is not to hold, those that had ended before among them. */
  ended: z.array(z.object({ rule: z.string(), reason: z.string() })),
  note: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
})
export type RuleDraft = z.infer<typeof RuleDraft>

export const readRuleDrafts = endpoint({
  method: 'GET',
  path: '/rule-drafts',
  needs: 'rules.edit',
  title: 'Drafts that were neither published nor discarded, latest first',
  reply: z.object({ drafts: z.array(RuleDraft) }),
})

/** 404 where no rule set has that id. */
export const createRuleDraft = endpoint({
  method: 'POST',
  path: '/rule-drafts',
  needs: 'rules.edit',
  title: 'Begin a draft from a stored rule set, of either plan',
  body: z.strictObject({ basedOn: z.string().max(100), note: keptText(0, 500).default('') }),
  reply: RuleDraft,
})

/** 400 for a parameter that the profile does not have or lacks, for a rule that it does not have; 409 for a version not current. */
export const editRuleDraft = endpoint({
  method: 'PATCH',
  path: '/rule-drafts/:id',
  needs: 'rules.edit',
  title: 'Change the parameters and the ended rules of a draft',
  params: id,
  body: z.strictObject({
    version: z.int(),
    parameters: z.strictObject(Parameters.shape),
    ended: z.array(z.strictObject({ rule: z.string().max(20), reason: Reason })).max(50),
    note: keptText(0, 500),
  }),
  reply: RuleDraft,
})

export const discardRuleDraft = endpoint({
  method: 'POST',
  path: '/rule-drafts/:id/discarding',
  needs: 'rules.edit',
  title: 'Put a draft aside for good',
  params: id,
  body: z.strictObject({ version: z.int() }),
  reply: z.object({}),
})

const Counts = z.object(Object.fromEntries(standings.map((standing) => [standing, z.int()])) as Record<(typeof standings)[number], z.ZodInt>)

/** An institution that would stand otherwise. */
export const EffectRow = z.object({
  institution: Identifier,
  name: z.string(),
  township: z.string(),
  townshipName: z.string(),
  from: z.enum(standings),
  to: z.enum(standings),
  /** Rules that would come to hold and that would hold no more. */
  gained: z.array(z.string()),
  lost: z.array(z.string()),
  /** The confirmed level, which publishing leaves as it is. */
  confirmed: LevelSchema.nullable(),
  /** Whether it would be 待复核. */
  underReview: z.boolean(),
})
export type EffectRow = z.infer<typeof EffectRow>

/** What publishing a draft now would do, over all institutions in scope. */
export const Effect = z.object({
  evaluated: z.int(),
  moved: z.int(),
  moves: z.array(z.object({ from: z.enum(standings), to: z.enum(standings), count: z.int() })),
  before: Counts,
  after: Counts,
  /** Townships in which something moves. */
  townships: z.array(z.object({ township: z.string(), townshipName: z.string(), moved: z.int(), before: Counts, after: Counts })),
  /** What it does to the work: places to look at again, and places with facts still to establish. */
  workload: z.object({ underReview: z.object({ before: z.int(), after: z.int() }), open: z.object({ before: z.int(), after: z.int() }) }),
})
export type Effect = z.infer<typeof Effect>

/** `township`: as in `townships`, a township or the division under which places are counted whose township is pending. */
const EffectFilter = z.object({
  from: anyOf(z.enum(standings)),
  to: anyOf(z.enum(standings)),
  township: anyOf(z.string().regex(/^\d{2,12}$/)),
})

/** Those who would move, highest new level first, then by township and name; `effect` leaves the filter aside. */
export const readDraftEffect = endpoint({
  method: 'GET',
  path: '/rule-drafts/:id/effect',
  needs: 'rules.edit',
  title: 'What if: who would move from which level to which, were the draft published now',
  params: id,
  query: EffectFilter.extend({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(5000).default(50) }),
  reply: z.object({ effect: Effect, rows: z.array(EffectRow), total: z.int() }),
})
export const exportDraftEffect = download({
  path: '/rule-drafts/:id/effect/workbook',
  needs: 'rules.edit',
  title: 'Those who would move, as a workbook',
  params: id,
  query: EffectFilter,
  contentType: workbookContentType,
})

/**
 * From today at once: every institution is scored by it in the same transaction. From a later day it waits for that day. A draft
 * that changes nothing publishes the rule set it was begun from (a switch of the plan). 400 for a day that is over; 409 for a
 * version not current, and `base_outdated` where another version of the plan than its base holds on that day: publishing would undo
 * what that one says, and is done where `despiteNewer` consents to it. 422 where that rule set is in force on that day anyway.
 */
export const publishRuleDraft = endpoint({
  method: 'POST',
  path: '/rule-drafts/:id/publication',
  needs: 'rules.edit',
  title: 'Publish a draft: from which day it holds, and why',
  params: id,
  body: z.strictObject({ version: z.int(), holdsFrom: Day, reason: Reason, despiteNewer: z.boolean().optional() }),
  reply: z.object({ publication: Publication, rescored: z.int(), levelChanged: z.int() }),
})

/** 409 once its day has come: what held is never made not to have held. */
export const revokePublication = endpoint({
  method: 'POST',
  path: '/rule-publications/:id/revocation',
  needs: 'rules.edit',
  title: 'Take back a publication before its day',
  params: id,
  body: z.strictObject({ reason: Reason }),
  reply: z.object({ publication: Publication }),
})
