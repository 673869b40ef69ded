import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Day } from '../days.ts'
import { DivisionCode } from '../divisions/contract.ts'
import { download, endpoint, workbookContentType } from '../endpoint.ts'
import { statementSources } from '../facts/contract.ts'
import { Identifier } from '../identifier.ts'
import { InstitutionFilter } from '../institutions/contract.ts'
import { keptText } from '../kept-text.ts'
import { LevelSchema } from '../risk/contract.ts'
import { standings } from '../risk/vocabulary.ts'
import { balances, refusals } from './lifecycle.ts'
import { actionCodes, measureCodes } from './measures.ts'
import { actionEventKinds, actionStates, establishedFacts, handlingFactKeys, ladderSteps, transitions, unitChoices } from './vocabulary.ts'

const TextSchema = z.object({ zh: z.string(), en: z.string() })
const id = z.object({ id: Identifier })
const Evidence = z.array(Identifier).max(50)
export const ActionReason = keptText(2, 500)
const Page = { page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(500).default(50) }
/** Values of the fields of a measure by key: days as 2026-11-21, counts as numbers. Absent: not filled in. */
export const FieldValues = z.record(z.string().max(40), z.union([keptText(1, 2000), z.int().min(0).max(1_000_000)]))
export type FieldValues = z.infer<typeof FieldValues>
const Refusals = z.enum(refusals)

/** An action of an institution's plan. */
export const Action = z.object({
  id: Identifier,
  version: z.int(),
  institution: Identifier,
  institutionName: z.string(),
  township: DivisionCode,
  townshipName: z.string(),
  /** Confirmed level of the place now; null where none is. */
  level: LevelSchema.nullable(),
  standing: z.enum(standings),
  code: z.enum(actionCodes),
  fact: z.enum(establishedFacts).nullable(),
  title: TextSchema,
  state: z.enum(actionStates),
  /** Whose work it is: a division's code, and the unit as people call it. */
  unit: DivisionCode,
  unitName: TextSchema,
  handler: z.object({ account: Identifier, name: z.string(), own: z.boolean() }).nullable(),
  dueOn: Day,
  /** Part of the time lies in a year whose working days are not known yet. */
  dueProvisional: z.boolean(),
  /** Working days past the due date, while it runs; 0 where it is not late. */
  overdueDays: z.int(),
  fields: FieldValues,
  result: z.string(),
  evidence: Evidence,
  /** Whether finishing asks for evidence of its own: of what is counted only where no count bears any. */
  asksEvidence: z.boolean(),
  /** Of what its measure counts; null where it counts nothing. */
  balance: z.enum(balances).nullable(),
  /** Yuan, of measures that count refunds; null where there is no ledger. */
  refunds: z.object({ owed: z.number(), refunded: z.number(), settled: z.number(), stillOwed: z.number(), elders: z.int().nullable() }).nullable(),
  people: z.object({ toResettle: z.int().nullable(), resettled: z.int(), assisted: z.int().nullable() }).nullable(),
  /** What finishing still wants, in words. */
  missing: z.array(TextSchema),
  /** The plan calls for it no longer, since when and why; a person ends it. */
  lapsed: z.object({ on: Day, why: TextSchema }).nullable(),
  /** The step of the ladder that comes next while it is late, and since when it is due; not while its paper is drafted and waits to be issued. */
  ladder: z.object({ step: z.enum(ladderSteps), from: Day, due: z.boolean(), drafted: z.boolean() }).nullable(),
  /** Steps taken since the present due date. */
  stepsTaken: z.array(z.enum(ladderSteps)),
  /** What the one who asks may do now, and why not what they may not. */
  next: z.array(z.enum(transitions)),
  refused: z.partialRecord(z.enum(transitions), Refusals),
  mayAssign: z.boolean(),
  mayNote: z.boolean(),
  finished: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  ended: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
})
export type Action = z.infer<typeof Action>

export const ActionEvent = z.object({
  id: Identifier,
  kind: z.enum(actionEventKinds),
  at: z.iso.datetime(),
  by: z.string(),
  from: z.enum(actionStates).nullable(),
  to: z.enum(actionStates),
  /** As somebody typed it, the same in both languages, or as the system gives it. */
  reason: TextSchema,
  /** Due date before and after, of an extension and of what the calendar moved. */
  due: z.object({ before: Day, after: Day }).nullable(),
})
export type ActionEvent = z.infer<typeof ActionEvent>

/** A handling fact as it was last stated; a null value: could not be established. */
export const KnownHandlingFact = z.object({
  fact: z.enum(handlingFactKeys),
  value: z.union([z.boolean(), z.int().min(0)]),
  trueSince: Day,
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  source: z.enum(statementSources),
})
export type KnownHandlingFact = z.infer<typeof KnownHandlingFact>

/** Why a place may not go down from red, or off its list, yet (`gate`). */
export const gateHolds = ['money_owed', 'money_unknown', 'large_unknown'] as const
export type GateHold = (typeof gateHolds)[number]

/** 一院一策. `plan` null while no level is confirmed. */
export const readPlan = endpoint({
  method: 'GET',
  path: '/institutions/:id/plan',
  needs: 'handling.read',
  title: 'The plan of an institution: its actions, what was dropped and closed too, and the handling facts',
  params: id,
  reply: z.object({
    plan: z
      .object({
        level: LevelSchema,
        drawnUpAt: z.iso.datetime(),
        revisedAt: z.iso.datetime(),
        /** MG1 of a green place. */
        line: TextSchema.nullable(),
      })
      .nullable(),
    /** Open ones first by due date, then ended ones, latest first. */
    actions: z.array(Action),
    facts: z.array(KnownHandlingFact),
    residents: z.int().nullable(),
    stableOperation: z.boolean().nullable(),
    /** What holds the way down from red, or off the list; empty where nothing does. */
    gate: z.array(z.enum(gateHolds)),
    mayAdd: z.boolean(),
    mayState: z.boolean(),
  }),
})

export const readAction = endpoint({
  method: 'GET',
  path: '/actions/:id',
  needs: 'handling.read',
  title: 'One action with everything that happened to it',
  params: id,
  reply: z.object({ action: Action, events: z.array(ActionEvent) }),
})

/** States handling facts about a place, dated and sourced as any fact is, and has its plan follow. 400 for a day to come. */
export const stateHandlingFacts = endpoint({
  method: 'POST',
  path: '/institutions/:id/handling-facts',
  needs: 'handling.act',
  title: 'State what the plan has to know: elders harmed and in difficulty, punished',
  params: id,
  body: z.strictObject({
    eldersHarmedInDifficulty: z.int().min(0).max(100_000).optional(),
    punished: z.boolean().optional(),
    trueSince: Day,
    source: z.enum(statementSources).default('entered'),
    note: keptText(0, 500).default(''),
    evidence: Evidence.default([]),
  }),
  reply: z.object({ facts: z.array(KnownHandlingFact) }),
})

/**
 * A measure of one's own. The unit must lie in the place's district; an officer of a township adds for that township alone. The id is
 * the sender's: the same measure once more is answered as it stands, another one 409 `id_taken`.
 */
export const addAction = endpoint({
  method: 'POST',
  path: '/institutions/:id/actions',
  needs: 'handling.plan',
  title: 'Add a measure of one’s own to a plan',
  params: id,
  body: z.strictObject({
    id: Identifier,
    title: keptText(2, 100),
    unit: z.enum(['bureau', 'township']),
    /** Working days from today, or a day. */
    due: z.union([z.strictObject({ days: z.int().min(1).max(500) }), z.strictObject({ on: Day })]),
  }),
  reply: Action,
})

/** What was done on the way, kept before it is finished; by its handler alone (403). 400 for a field that the measure has not, days that contradict each other, a masked number that stands for none known. */
export const noteProgress = endpoint({
  method: 'PATCH',
  path: '/actions/:id',
  needs: 'handling.act',
  title: 'Note fields, result and evidence of an action that one handles',
  params: id,
  body: z.strictObject({ version: z.int(), fields: FieldValues.optional(), result: keptText(0, 2000).optional(), evidence: Evidence.optional() }),
  reply: Action,
})

const Items = z
  .array(z.strictObject({ id: Identifier, version: z.int() }))
  .min(1)
  .max(500)
const Changed = z.object({ changed: z.int() })
/**
 * Every transition takes one action or several: one request, all or none, an entry in the trail for each. 404 where one is not in
 * scope, 409 `stale_version`, 403 or 409 `refused` with the `fields` that stand against it, each `items.N`, the refusal as its message.
 */
const transition = <B extends z.ZodRawShape>(
  path: `/${string}`,
  needs: 'handling.act' | 'handling.plan' | 'handling.manage' | 'handling.review',
  title: string,
  more: B,
) => endpoint({ method: 'POST', path, needs, title, body: z.strictObject({ items: Items, ...more }), reply: Changed })

export const startActions = transition('/actions/starts', 'handling.act', 'Start actions; what nobody handles becomes one’s own', {})
/** `result` where given is that of each. Fields and evidence are those noted. */
export const finishActions = transition('/actions/completions', 'handling.act', 'Finish actions that one handles', {
  result: keptText(0, 2000).default(''),
})
export const closeActions = transition('/actions/closures', 'handling.review', 'Close what others have finished', {})
export const returnActions = transition('/actions/returns', 'handling.review', 'Send finished actions back', { reason: ActionReason })
export const dropActions = transition('/actions/drops', 'handling.manage', 'Drop actions with a reason', { reason: ActionReason })
/** To a later day, or by so many working days beyond each one's present due date. */
export const extendActions = transition('/actions/extensions', 'handling.manage', 'Extend actions with a reason', {
  reason: ActionReason,
  to: z.union([z.strictObject({ days: z.int().min(1).max(500) }), z.strictObject({ on: Day })]),
})
/** 400 where the account is no active officer; 409 `refused` naming the actions that are no work of theirs, or not one's own to give. */
export const assignActions = transition('/actions/assignments', 'handling.plan', 'Say who handles actions', { handler: Identifier })
/** The reminder is sent as a notice; of every other step the paper is drafted, one for each institution and unit, and the step is taken when it is issued. */
export const escalateActions = endpoint({
  method: 'POST',
  path: '/actions/escalations',
  needs: 'handling.manage',
  title: 'Take the step of the ladder that is due',
  body: z.strictObject({ items: Items, step: z.enum(ladderSteps) }),
  /** `untold`: of how many the step reached nobody but who took it. */
  reply: z.object({ changed: z.int(), papers: z.array(Identifier), untold: z.int() }),
})

/** Who may be given an action: officers whose scope covers the unit, in the asker's own scope. */
export const listHandlers = endpoint({
  method: 'GET',
  path: '/handlers',
  needs: 'handling.plan',
  title: 'Officers who may handle what is a unit’s work',
  query: z.object({ unit: DivisionCode }),
  reply: z.object({ handlers: z.array(z.object({ account: Identifier, name: z.string(), divisionName: z.string() })) }),
})

/** `mine`: what one handles, what nobody handles of one's own unit, and for a reviewer what waits to be closed by them. */
export const ActionFilter = z.object({
  state: anyOf(z.enum(actionStates)),
  code: anyOf(z.enum(actionCodes)),
  township: InstitutionFilter.shape.township,
  level: anyOf(LevelSchema),
  /** `bureau` or `township`. */
  unit: anyOf(z.enum(['bureau', 'township'])),
  overdue: z.stringbool().optional(),
  /** Due within so many days, late ones too. */
  dueWithin: z.coerce.number().int().min(0).max(365).optional(),
  /** A step of the ladder is due. */
  escalate: z.stringbool().optional(),
  /** The plan calls for them no longer. */
  lapsed: z.stringbool().optional(),
  unassigned: z.stringbool().optional(),
  mine: z.stringbool().optional(),
  institution: Identifier.optional(),
  text: keptText(0, 100).optional(),
})
export type ActionFilter = z.infer<typeof ActionFilter>

/** `state` absent: the open ones. Late ones first, then by due date; done ones after those that run. */
export const listActions = endpoint({
  method: 'GET',
  path: '/actions',
  needs: 'handling.read',
  title: 'Actions in scope by urgency: a page, the total, and the counts under the same filters',
  query: ActionFilter.extend(Page),
  reply: z.object({
    rows: z.array(Action),
    total: z.int(),
    /** By state, the filter of states aside. */
    counts: z.object(Object.fromEntries(actionStates.map((state) => [state, z.int()])) as Record<(typeof actionStates)[number], z.ZodInt>),
    overdue: z.int(),
    /** Actions for which a step of the ladder is due. */
    escalate: z.int(),
    asOf: Day,
  }),
})
export const exportActions = download({
  path: '/actions/workbook',
  needs: 'list.export',
  title: 'Actions under the same filters as a workbook',
  query: ActionFilter,
  contentType: workbookContentType,
})

/** A cell of the board. */
const Cell = z.object({ todo: z.int(), doing: z.int(), done: z.int(), closed: z.int(), overdue: z.int() })
export type BoardCell = z.infer<typeof Cell>
/** Dropped ones are not counted. */
export const readBoard = endpoint({
  method: 'GET',
  path: '/actions/board',
  needs: 'handling.read',
  title: 'The board: actions by measure and township, with what is late',
  query: z.object({ township: InstitutionFilter.shape.township, level: anyOf(LevelSchema) }),
  reply: z.object({
    townships: z.array(z.object({ code: DivisionCode, name: z.string() })),
    rows: z.array(z.object({ code: z.enum(actionCodes), title: TextSchema, cells: z.array(Cell), total: Cell })),
    total: Cell,
    cells: z.array(Cell),
    asOf: Day,
  }),
})

/** Settings of handling: the district's own numbers. Working days. */
export const HandlingSettings = z.strictObject({
  measures: z.record(z.enum(measureCodes), z.strictObject({ days: z.int().min(1).max(500), unit: z.enum(unitChoices) })),
  daysToEstablish: z.int().min(1).max(500),
  ladder: z.strictObject({
    remind: z.int().min(0).max(250),
    supervise: z.int().min(1).max(250),
    circulate: z.int().min(1).max(250),
    interview: z.int().min(1).max(250),
  }),
})
export type HandlingSettings = z.infer<typeof HandlingSettings>
export const readHandlingSettings = endpoint({
  method: 'GET',
  path: '/installation/handling',
  needs: 'institution.read',
  title: 'How long each measure takes, whose work it is, and the intervals of the ladder',
  reply: HandlingSettings,
})
/** Holds for actions that are planned from now on; those that stand keep their dates, and go to another unit when their plan is next revised. */
export const editHandlingSettings = endpoint({
  method: 'PUT',
  path: '/installation/handling',
  needs: 'settings.edit',
  title: 'Set how long each measure takes, whose work it is, and the intervals of the ladder',
  body: HandlingSettings,
  reply: HandlingSettings,
})

export const Notice = z.object({
  id: Identifier,
  at: z.iso.datetime(),
  by: z.string(),
  sentence: TextSchema,
  /** Null, and without a name, of a place that one sees no longer. */
  institution: Identifier.nullable(),
  institutionName: z.string(),
  action: Identifier.nullable(),
  readAt: z.iso.datetime().nullable(),
})
export type Notice = z.infer<typeof Notice>
/** One's own, unread first, then latest first; at most 200. */
export const listNotices = endpoint({
  method: 'GET',
  path: '/notices',
  needs: 'handling.read',
  title: 'Notices to oneself: given work, reminders, what was returned, extended, dropped',
  reply: z.object({ notices: z.array(Notice), unread: z.int() }),
})
/** That somebody has read a reminder stands in the trail. */
export const readNotices = endpoint({
  method: 'POST',
  path: '/notices/readings',
  needs: 'handling.read',
  title: 'Note that one has read notices',
  body: z.strictObject({ notices: z.array(Identifier).min(1).max(200) }),
  reply: z.object({ unread: z.int() }),
})

/** A step of a place's way, from its first screening to the closing of its last action. */
export const timelineKinds = ['recorded', 'screened', 'judged', 'handed_over', 'planned', 'acted', 'money', 'people', 'paper', 'watched'] as const
export const TimelineEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** The day that it speaks of where that is not the day of the entry (a refund of last week). */
  on: Day.nullable(),
  kind: z.enum(timelineKinds),
  by: z.string(),
  sentence: TextSchema,
  /** Levels that it led to. */
  level: LevelSchema.nullable(),
  action: Identifier.nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>
/** Latest first; at most 1,000. */
export const readTimeline = endpoint({
  method: 'GET',
  path: '/institutions/:id/timeline',
  needs: 'handling.read',
  title: 'What happened to a place from its first screening to closure',
  params: id,
  query: z.object({ kind: anyOf(z.enum(timelineKinds)) }),
  reply: z.object({ entries: z.array(TimelineEntry), name: z.string(), townshipName: z.string() }),
})
