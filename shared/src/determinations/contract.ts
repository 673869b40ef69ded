import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Day } from '../days.ts'
import { documentContentType, download, endpoint, workbookContentType } from '../endpoint.ts'
import { FactKeySchema, KnownFact } from '../facts/contract.ts'
import { Identifier } from '../identifier.ts'
import { Institution, InstitutionFilter } from '../institutions/contract.ts'
import { keptText } from '../kept-text.ts'
import { LevelSchema, RuleSetSummary, TurningPoint, Verdict } from '../risk/contract.ts'
import { standings, verdictStatuses } from '../risk/vocabulary.ts'
import { saysSomething } from './deciding.ts'
import { determinationStates, doubts, movements, queueReasons } from './vocabulary.ts'

const TextSchema = z.object({ zh: z.string(), en: z.string() })

/**
 * `confirmed`: the control list. `computed`: 系统初判, never mixed with it: of places for which nobody has confirmed a level, and of
 * those confirmed green that the rules now put on a list (待复核).
 */
export const listBases = ['confirmed', 'computed'] as const
export type ListBasis = (typeof listBases)[number]

/** Narrower than the register's filter: a control list knows only listed levels. */
export const ControlListFilter = z.object({
  basis: z.enum(listBases).default('confirmed'),
  level: anyOf(z.enum(['red', 'orange', 'yellow'])),
  township: InstitutionFilter.shape.township,
})
export type ControlListFilter = z.infer<typeof ControlListFilter>

/** One row of 附件5 as data: what the screen, the print and the workbook show alike. Blank until determined: null. */
export const ControlListRow = z.object({
  institution: Identifier,
  township: z.string(),
  name: z.string(),
  creditCode: z.string(),
  kind: TextSchema.nullable(),
  registration: TextSchema.nullable(),
  address: z.string(),
  /** 法定代表人(负责人). */
  responsible: z.string(),
  bedCount: z.number().nullable(),
  residents: z.number().nullable(),
  largePrepayers: z.number().nullable(),
  /** Yuan; shown in 万元. */
  prepaidBalance: z.number().nullable(),
  /** Confirmed, or computed where the basis is that. */
  level: LevelSchema,
  /** What the rules say now. */
  standing: z.enum(standings),
  settled: z.boolean(),
  underReview: z.boolean(),
  /** Since when it has been on the list without a break. */
  listedSince: Day.nullable(),
  /** 风险隐患情形: the clauses of the rules that hold, in words. */
  circumstances: z.array(TextSchema),
  determinedOn: Day.nullable(),
  measures: z.string().nullable(),
  responsibleUnit: z.string().nullable(),
  responsiblePerson: z.string().nullable(),
  dueOn: Day.nullable(),
  /** What is in doubt about the row. */
  remarks: z.array(TextSchema),
})
export type ControlListRow = z.infer<typeof ControlListRow>

export const ControlListCounts = z.object({ red: z.int(), orange: z.int(), yellow: z.int() })

/** Red first, then by township and name. `totals`: how many stand on each list in scope, the filters aside. */
export const readControlList = endpoint({
  method: 'GET',
  path: '/control-list',
  needs: 'list.read',
  title: 'The red-orange-yellow control list by confirmed level; by computed level the places that nobody has judged, or whose green is under review',
  query: ControlListFilter.extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(5000).default(50),
  }),
  reply: z.object({
    rows: z.array(ControlListRow),
    total: z.int(),
    counts: ControlListCounts,
    totals: z.object({ confirmed: z.int(), computed: z.int(), watched: z.int() }),
    asOf: Day,
  }),
})

export const exportControlList = download({
  path: '/control-list/workbook',
  needs: 'list.export',
  title: 'The control list as 附件5',
  query: ControlListFilter,
  contentType: workbookContentType,
})

const id = z.object({ id: Identifier })
const Reason = keptText(2, 500).refine(saysSomething, { error: '请说明理由,至少两个字 · say why, in at least two characters' })
const Minutes = keptText(0, 2000)
const Evidence = z.array(Identifier).max(50)
const Page = { page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(5000).default(50) }
const Standing = z.enum(standings)

/** The verdict sheet (判定依据单) of a moment, as it was read then: facts with their sources, verdict, turning points, rule set. */
export const Sheet = Institution.omit({ possibleDuplicates: true })
export type Sheet = z.infer<typeof Sheet>

/** A level that was proposed, and what somebody else made of it. */
export const Determination = z.object({
  id: Identifier,
  institution: Identifier,
  institutionName: z.string(),
  townshipName: z.string(),
  state: z.enum(determinationStates),
  proposed: z.object({
    level: LevelSchema,
    /** Empty where the level is the computed one and nobody said more. */
    reason: z.string(),
    evidence: Evidence,
    by: z.string(),
    /** Whether the one who asks proposed it: they may not decide it. */
    own: z.boolean(),
    at: z.iso.datetime(),
  }),
  /** Null while it waits. `level` null where it was sent back or withdrawn. */
  decided: z
    .object({
      level: LevelSchema.nullable(),
      reason: z.string(),
      evidence: Evidence,
      by: z.string(),
      at: z.iso.datetime(),
      minutes: z.string(),
      meeting: Identifier.nullable(),
    })
    .nullable(),
  /** What the rules said at the decision, or at the proposal while there is none. */
  upon: z.object({ standing: Standing, level: LevelSchema, status: z.enum(verdictStatuses), ruleSet: z.string(), matched: z.array(z.string()) }),
  /** The confirmed level before it; null where there was none. */
  previous: LevelSchema.nullable(),
  /** Of a confirmed one. */
  movement: z.enum(movements).nullable(),
})
export type Determination = z.infer<typeof Determination>

/**
 * Township staff for places of their own duty, the bureau for any. 400 where a reason or evidence is missing that the level asks
 * for, or where evidence is not a file about the place; 409 `stale_version` where the place changed since it was read,
 * `already_proposed` where a proposal waits; 403 where the duty is another's.
 */
export const proposeLevel = endpoint({
  method: 'POST',
  path: '/institutions/:id/proposals',
  needs: 'determination.propose',
  title: 'Propose a level on the strength of the verdict',
  params: id,
  body: z.strictObject({ level: LevelSchema, reason: keptText(0, 500).default(''), evidence: Evidence.default([]), version: z.int() }),
  reply: Determination,
})

/**
 * Confirms the proposed level or raises it. Never by who proposed it (403 `own_proposal`). `version`: of the place as the decider saw
 * it (409 `stale_version`). 400 as `faultsOfDecision` says; 409 `already_decided`.
 */
export const confirmDetermination = endpoint({
  method: 'POST',
  path: '/determinations/:id/confirmation',
  needs: 'determination.decide',
  title: 'Confirm or raise a proposed level',
  params: id,
  body: z.strictObject({
    level: LevelSchema,
    reason: keptText(0, 500).default(''),
    evidence: Evidence.default([]),
    minutes: Minutes.default(''),
    meeting: Identifier.optional(),
    version: z.int(),
  }),
  reply: Determination,
})

/**
 * Several at once where nothing is in doubt: each gets a decision of its own, or none is confirmed. 409 with the `fields` that stand
 * against it, each `items.N`: `in_doubt`, `stale_version`, `already_decided`. 403 `own_proposal` where any is one's own.
 */
export const confirmSeveral = endpoint({
  method: 'POST',
  path: '/determinations/confirmations',
  needs: 'determination.decide',
  title: 'Confirm proposals that nothing speaks against, all or none',
  body: z.strictObject({
    items: z
      .array(z.strictObject({ id: Identifier, version: z.int() }))
      .min(1)
      .max(200),
    meeting: Identifier.optional(),
  }),
  reply: z.object({ confirmed: z.int() }),
})

/** Never by who proposed it (403). */
export const sendBack = endpoint({
  method: 'POST',
  path: '/determinations/:id/return',
  needs: 'determination.decide',
  title: 'Send a proposal back to who made it',
  params: id,
  body: z.strictObject({ reason: Reason, minutes: Minutes.default(''), meeting: Identifier.optional() }),
  reply: Determination,
})

/** By who proposed it alone (403). */
export const withdrawProposal = endpoint({
  method: 'POST',
  path: '/determinations/:id/withdrawal',
  needs: 'determination.propose',
  title: 'Take back one’s own proposal while it waits',
  params: id,
  body: z.strictObject({ reason: Reason }),
  reply: Determination,
})

const Move = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value }).nullable()
const Value = z.union([z.string(), z.number(), z.boolean()]).nullable()
/** As `whatChanged` says it. */
export const WhatChangedSchema = z.object({
  standing: Move(Standing),
  confirmed: Move(LevelSchema.nullable()),
  ruleSet: Move(z.string()),
  facts: z.array(z.object({ fact: FactKeySchema, before: Value, after: Value })),
  parameters: z.array(z.object({ parameter: z.string(), before: z.number().nullable(), after: z.number().nullable() })),
  ended: z.array(z.string()),
  resumed: z.array(z.string()),
  gained: z.array(z.string()),
  lost: z.array(z.string()),
})

/** 观察期: a place that left a list or went down it. */
export const Watch = z.object({
  id: Identifier,
  determination: Identifier,
  from: LevelSchema,
  to: LevelSchema,
  startsOn: Day,
  endsOn: Day,
  /** Who let it off: a relapse comes back to them. */
  releasedBy: z.string(),
  /** Whether the one who asks let it off. */
  own: z.boolean(),
  rechecks: z.array(z.object({ dueOn: Day, doneOn: Day.nullable() })),
  /** Ended before its end by another determination. */
  endedOn: Day.nullable(),
  /** It runs, and the computed level has moved above the one that it was let off to since somebody decided last. */
  relapsed: z.boolean(),
})
export type Watch = z.infer<typeof Watch>

/** Everything that was judged about a place, latest first. `changed`: since the confirmed level was confirmed. */
export const readDeterminations = endpoint({
  method: 'GET',
  path: '/institutions/:id/determinations',
  needs: 'determination.read',
  title: 'What was proposed and decided about an institution, what changed since, what speaks against confirming, and its watch period',
  params: id,
  reply: z.object({
    determinations: z.array(Determination),
    changed: WhatChangedSchema.nullable(),
    /** Of the waiting proposal. */
    doubts: z.array(z.enum(doubts)),
    watch: Watch.nullable(),
    /** May the one who asks propose (duty), and decide the waiting one (not their own). */
    mayPropose: z.boolean(),
    mayDecide: z.boolean(),
    version: z.int(),
  }),
})

/** `ruleSet`: the one by which the sheet was judged. */
export const readDetermination = endpoint({
  method: 'GET',
  path: '/determinations/:id',
  needs: 'determination.read',
  title: 'One determination with the verdict sheet of its moment: of the decision, or of the proposal while it waits',
  params: id,
  reply: z.object({ determination: Determination, sheet: Sheet, ruleSet: RuleSetSummary }),
})

export const QueueFilter = z.object({
  why: anyOf(z.enum(queueReasons)),
  township: InstitutionFilter.shape.township,
  /** Computed levels. */
  standing: anyOf(Standing),
  /** Only those that nothing speaks against. */
  clear: z.stringbool().optional(),
  /** Only what comes back to the one who asks: relapses of what they let off, proposals of theirs that were sent back. */
  mine: z.stringbool().optional(),
  text: keptText(0, 100).optional(),
})
export type QueueFilter = z.infer<typeof QueueFilter>

export const QueueRow = z.object({
  institution: Identifier,
  version: z.int(),
  name: z.string(),
  township: z.string(),
  townshipName: z.string(),
  standing: Standing,
  level: LevelSchema,
  couldReach: LevelSchema,
  status: z.enum(verdictStatuses),
  matched: z.array(z.string()),
  confirmed: z.object({ level: LevelSchema, on: Day, by: z.string() }).nullable(),
  why: z.array(z.enum(queueReasons)).min(1),
  /** The waiting proposal, or the last one that was sent back. */
  proposal: z
    .object({ id: Identifier, level: LevelSchema, reason: z.string(), by: z.string(), own: z.boolean(), at: z.iso.datetime(), sentBack: z.string().nullable() })
    .nullable(),
  doubts: z.array(z.enum(doubts)),
  /** Of a place under review: what changed since its level was confirmed. */
  changed: WhatChangedSchema.nullable(),
  relapse: z.object({ releasedBy: z.string(), own: z.boolean(), releasedOn: Day }).nullable(),
  lastScreenedOn: Day.nullable(),
})
export type QueueRow = z.infer<typeof QueueRow>

/** Each place once, most urgent reason first, then red first, then by township and name. `counts` by reason leave `why` aside. */
export const readQueue = endpoint({
  method: 'GET',
  path: '/determinations/queue',
  needs: 'determination.read',
  title: 'What waits to be judged, in scope',
  query: QueueFilter.extend(Page),
  reply: z.object({
    rows: z.array(QueueRow),
    total: z.int(),
    counts: z.object(Object.fromEntries(queueReasons.map((reason) => [reason, z.int()])) as Record<(typeof queueReasons)[number], z.ZodInt>),
    /** Of `proposed` those that nothing speaks against and that the one who asks may confirm together. */
    clear: z.int(),
    asOf: Day,
  }),
})
export const exportQueue = download({
  path: '/determinations/queue/workbook',
  needs: 'list.export',
  title: 'The queue as a workbook',
  query: QueueFilter,
  contentType: workbookContentType,
})

export const DecisionsFilter = z.object({
  state: anyOf(z.enum(determinationStates)),
  level: anyOf(LevelSchema),
  movement: anyOf(z.enum(movements)),
  township: InstitutionFilter.shape.township,
  /** Days of the decision in Asia/Shanghai, both included. */
  since: Day.optional(),
  until: Day.optional(),
  meeting: Identifier.optional(),
  text: keptText(0, 100).optional(),
})
export type DecisionsFilter = z.infer<typeof DecisionsFilter>

/** Latest first. `state` absent: those decided (confirmed and sent back). */
export const listDecisions = endpoint({
  method: 'GET',
  path: '/determinations',
  needs: 'determination.read',
  title: 'What was decided, in scope',
  query: DecisionsFilter.extend(Page),
  reply: z.object({ rows: z.array(Determination), total: z.int() }),
})
export const exportDecisions = download({
  path: '/determinations/workbook',
  needs: 'list.export',
  title: 'Decisions as a workbook',
  query: DecisionsFilter,
  contentType: workbookContentType,
})

/** 会商研判: a meeting over the queue. Its decisions name it and carry their minutes. */
export const Meeting = z.object({
  id: Identifier,
  heldOn: Day,
  place: z.string(),
  chair: z.string(),
  attendees: z.array(z.string()),
  openedBy: z.string(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  summary: z.string(),
  decisions: z.int(),
})
export type Meeting = z.infer<typeof Meeting>
const Person = keptText(1, 50)

export const openMeeting = endpoint({
  method: 'POST',
  path: '/meetings',
  needs: 'determination.decide',
  title: 'Open a meeting over the queue',
  body: z.strictObject({ heldOn: Day, place: keptText(0, 100).default(''), chair: Person, attendees: z.array(Person).max(50) }),
  reply: Meeting,
})
export const listMeetings = endpoint({
  method: 'GET',
  path: '/meetings',
  needs: 'determination.read',
  title: 'Meetings in scope, latest first, at most 200',
  reply: z.object({ meetings: z.array(Meeting) }),
})
export const readMeeting = endpoint({
  method: 'GET',
  path: '/meetings/:id',
  needs: 'determination.read',
  title: 'A meeting with its decisions in their order',
  params: id,
  reply: z.object({ meeting: Meeting, decisions: z.array(Determination) }),
})
/** 409 `meeting_closed` where it is closed. */
export const closeMeeting = endpoint({
  method: 'POST',
  path: '/meetings/:id/closing',
  needs: 'determination.decide',
  title: 'Close a meeting with a summary; no decision can name it afterwards',
  params: id,
  body: z.strictObject({ summary: Minutes.default('') }),
  reply: Meeting,
})

export const WatchFilter = z.object({
  township: InstitutionFilter.shape.township,
  relapsed: z.stringbool().optional(),
  /** With a re-check that is due by today. */
  due: z.stringbool().optional(),
  mine: z.stringbool().optional(),
  /** Ended ones too. */
  all: z.stringbool().optional(),
})
export type WatchFilter = z.infer<typeof WatchFilter>
export const WatchRow = Watch.extend({ institution: Identifier, name: z.string(), township: z.string(), townshipName: z.string(), standing: Standing })
export type WatchRow = z.infer<typeof WatchRow>

/** Relapsed ones first, then by the day of the next re-check. */
export const listWatches = endpoint({
  method: 'GET',
  path: '/watches',
  needs: 'list.read',
  title: 'Places in their watch period, in scope',
  query: WatchFilter.extend(Page),
  reply: z.object({ rows: z.array(WatchRow), total: z.int(), counts: z.object({ running: z.int(), relapsed: z.int(), due: z.int() }), asOf: Day }),
})
export const exportWatches = download({
  path: '/watches/workbook',
  needs: 'list.export',
  title: 'Places in their watch period as a workbook',
  query: WatchFilter,
  contentType: workbookContentType,
})

/** How a place stood at the end of a day: on what facts, by which rules, what was confirmed. */
export const MomentRecord = z.object({
  day: Day,
  facts: z.array(KnownFact),
  ruleSet: RuleSetSummary,
  verdict: Verdict,
  turningPoints: z.array(TurningPoint),
  standing: Standing,
  confirmed: z.object({ determination: Identifier, level: LevelSchema, on: Day, by: z.string() }).nullable(),
  /** Whether the standing had moved away from what the level was confirmed upon. */
  underReview: z.boolean(),
})
export type MomentRecord = z.infer<typeof MomentRecord>

/** 400 for a day to come. `recordedOn`: the day on which the place was recorded here; before it nothing was known and nobody knew of it. */
export const readAsOf = endpoint({
  method: 'GET',
  path: '/institutions/:id/as-of',
  needs: 'institution.read',
  title: 'What a place was on a past day, on what facts, by which rules, and why it is different now',
  params: id,
  query: z.object({ day: Day }),
  reply: z.object({ name: z.string(), townshipName: z.string(), recordedOn: Day, past: MomentRecord, now: MomentRecord, changed: WhatChangedSchema }),
})

export const exportSheet = download({
  path: '/institutions/:id/sheet/document',
  needs: 'list.export',
  title: 'The verdict sheet of now as a document',
  params: id,
  contentType: documentContentType,
})
export const exportDeterminedSheet = download({
  path: '/determinations/:id/document',
  needs: 'list.export',
  title: 'The verdict sheet of a determination as a document, with who proposed and who decided',
  params: id,
  contentType: documentContentType,
})
