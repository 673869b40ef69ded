import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Day } from '../days.ts'
import { DivisionCode } from '../divisions/contract.ts'
import { download, endpoint, workbookContentType } from '../endpoint.ts'
import { registrations } from '../facts/catalogue.ts'
import { FactKeySchema, FactsSchema, StatementRecord, screeningSources } from '../facts/contract.ts'
import { Identifier } from '../identifier.ts'
import { Institution, Particulars } from '../institutions/contract.ts'
import { particularKeys } from '../institutions/particulars.ts'
import { keptText } from '../kept-text.ts'
import { levels, standings, verdictStatuses } from '../risk/vocabulary.ts'
import { checkMatters, checkOutcomes, outsideRegisters, screeningMethods, spokenToValues } from './vocabulary.ts'

const id = z.object({ id: Identifier })
const Reason = keptText(2, 500)
const Person = keptText(1, 50)
const Remarks = keptText(0, 2000)
const Evidence = z.array(Identifier).max(50)
const ParticularKeySchema = z.enum(particularKeys as [(typeof particularKeys)[number], ...typeof particularKeys])

/** A particular that was said and not taken over: somebody else had changed it since the form was filled in upon. */
export const UnappliedParticular = z.object({ key: ParticularKeySchema, said: z.unknown(), kept: z.unknown() })
export type UnappliedParticular = z.infer<typeof UnappliedParticular>

/** One answer of a screening. `value` null: could not be established. Without `trueSince` it is true since the screening's day. */
export const Answer = z.strictObject({
  fact: FactKeySchema,
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  source: z.enum(screeningSources),
  trueSince: Day.optional(),
  evidence: Evidence.default([]),
  note: keptText(0, 500).optional(),
})
export type Answer = z.infer<typeof Answer>

/**
 * A screening as it is handed in, from the office or from a phone that kept it. Two answers to one fact from different sources
 * are both kept. `particulars` are changes only, and `particularsBefore` what the form showed of them.
 */
export const NewScreening = z.strictObject({
  id: Identifier,
  institution: Identifier,
  /** The institution itself where nobody had recorded it; `differsFrom`: alike places that a person found to be others. */
  newPlace: z.strictObject({ particulars: Particulars, differsFrom: z.array(Identifier).max(20).default([]) }).optional(),
  /** Of the running campaign where absent. */
  campaign: Identifier.optional(),
  screenedOn: Day,
  method: z.enum(screeningMethods),
  unannounced: z.boolean().nullable(),
  screeners: z.array(Person).min(1).max(20),
  spokenTo: z.array(z.enum(spokenToValues)).max(3),
  feeRecords: Remarks.nullish(),
  plannedMeasures: Remarks.nullish(),
  remarks: Remarks.nullish(),
  answers: z.array(Answer).max(200),
  particulars: Particulars.partial().default({}),
  particularsBefore: Particulars.partial().default({}),
  /** The instant of the state that the form showed: `stateAt` of the institution. */
  basedOn: z.iso.datetime().nullable(),
  /** When it was finished on the device. */
  keptAt: z.iso.datetime(),
  place: z.strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90), accuracy: z.number().min(0) }).optional(),
  /** The account that filled it in: what one kept on a phone is not recorded in another's name. */
  account: Identifier,
})
export type NewScreening = z.infer<typeof NewScreening>

export const Screening = z.object({
  id: Identifier,
  institution: Identifier,
  campaign: Identifier,
  campaignName: z.string(),
  screenedOn: Day,
  method: z.enum(screeningMethods).nullable(),
  unannounced: z.boolean().nullable(),
  screeners: z.array(z.string()),
  spokenTo: z.array(z.enum(spokenToValues)),
  feeRecords: z.string().nullable(),
  plannedMeasures: z.string().nullable(),
  remarks: z.string().nullable(),
  unapplied: z.array(UnappliedParticular),
  located: z.boolean(),
  keptAt: z.iso.datetime().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  imported: z.boolean(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type Screening = z.infer<typeof Screening>

/**
 * Sources that say different things of one fact, and nobody has decided between them: what holds by the rule, and what speaks
 * against it. See `facts/disagreements.ts`.
 */
export const Disagreement = z.object({ fact: FactKeySchema, holds: Identifier, against: z.array(Identifier).min(1) })
export type Disagreement = z.infer<typeof Disagreement>

/**
 * Records a screening; the same id once more answers `duplicate` and changes nothing, and with other content 409 `id_taken`.
 * 404 for a place out of scope, 403 where its screening is another's duty, 409 `similar_exists` or `same_credit_code` for a new
 * place, 409 `another_account`.
 */
export const recordScreening = endpoint({
  method: 'POST',
  path: '/screenings',
  needs: 'screening.record',
  title: 'Record a screening with its statements',
  body: NewScreening,
  reply: z.object({
    outcome: z.enum(['recorded', 'duplicate']),
    institution: Identifier,
    name: z.string(),
    standing: z.enum(standings),
    /** Facts about which sources disagree now. */
    disagreements: z.array(FactKeySchema),
    unapplied: z.array(UnappliedParticular),
  }),
})

/** Takes a screening back with all its statements: it was recorded at the wrong place, or never was. */
export const withdrawScreening = endpoint({
  method: 'POST',
  path: '/screenings/:id/withdrawal',
  needs: 'screening.record',
  title: 'Take a screening and its statements back',
  params: id,
  body: z.strictObject({ reason: Reason }),
  reply: z.object({}),
})

export const withdrawStatement = endpoint({
  method: 'POST',
  path: '/statements/:id/withdrawal',
  needs: 'screening.record',
  title: 'Take one statement of fact back',
  params: id,
  body: z.strictObject({ reason: Reason }),
  reply: z.object({}),
})

/** Decides between sources that disagree: a statement of its own, of somebody who has seen them all; 409 `stale_version` where one spoke since `basedOn`. */
export const settleFact = endpoint({
  method: 'POST',
  path: '/institutions/:id/settlements',
  needs: 'screening.record',
  title: 'Say what holds where sources disagree',
  params: id,
  body: z.strictObject({
    fact: FactKeySchema,
    value: z.union([z.string(), z.number(), z.boolean()]),
    reason: Reason,
    evidence: Evidence.default([]),
    basedOn: z.iso.datetime(),
  }),
  reply: z.object({}),
})

export const CheckResults = z.partialRecord(z.enum(checkMatters), z.enum(checkOutcomes))
export type CheckResults = z.infer<typeof CheckResults>

/** A look into an outside register. `answers`: what it states of the facts that the register can tell of; null is 无法核实. */
export const NewCheck = z.strictObject({
  id: Identifier,
  register: z.enum(outsideRegisters),
  campaign: Identifier.optional(),
  checkedOn: Day,
  searched: z.array(keptText(1, 200)).min(1).max(20),
  results: CheckResults,
  finding: Remarks.nullish(),
  answers: z.array(z.strictObject({ fact: FactKeySchema, value: z.boolean().nullable() })).max(3),
  /** Ids of the screenshots and files that prove it, handed in beside it. */
  evidence: Evidence.default([]),
  basedOn: z.iso.datetime().nullable(),
  account: Identifier,
})
export type NewCheck = z.infer<typeof NewCheck>

/** Idempotent as `recordScreening`; 400 where a fact is not the register's, or a result is missing. */
export const recordCheck = endpoint({
  method: 'POST',
  path: '/institutions/:id/checks',
  needs: 'screening.record',
  title: 'Record a look into an outside register',
  params: id,
  body: NewCheck,
  reply: z.object({ outcome: z.enum(['recorded', 'duplicate']) }),
})

export const OutsideCheck = z.object({
  id: Identifier,
  register: z.enum(outsideRegisters),
  campaign: Identifier,
  checkedOn: Day,
  searched: z.array(z.string()),
  results: CheckResults,
  finding: z.string().nullable(),
  evidence: z.array(Identifier),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type OutsideCheck = z.infer<typeof OutsideCheck>

/** Takes a check back with all its statements. */
export const withdrawCheck = endpoint({
  method: 'POST',
  path: '/checks/:id/withdrawal',
  needs: 'screening.record',
  title: 'Take a look into an outside register back',
  params: id,
  body: z.strictObject({ reason: Reason }),
  reply: z.object({}),
})

export const checkStates = ['done', 'old', 'missing'] as const
/** How one of the three outside checks stands: never made, older than the campaign allows, or in order. */
export const CheckState = z.object({ register: z.enum(outsideRegisters), state: z.enum(checkStates), checkedOn: Day.nullable() })
export type CheckState = z.infer<typeof CheckState>

/** Everything that was seen of an institution, latest first; withdrawn things are among it and say so. */
export const readScreenings = endpoint({
  method: 'GET',
  path: '/institutions/:id/screenings',
  needs: 'screening.read',
  title: 'Screenings, outside checks and statements of an institution, and where sources disagree',
  params: id,
  reply: z.object({
    screenings: z.array(Screening),
    checks: z.array(OutsideCheck),
    statements: z.array(StatementRecord),
    disagreements: z.array(Disagreement),
    checkStates: z.array(CheckState),
    /** The instant of this state, for `basedOn`. */
    stateAt: z.iso.datetime(),
  }),
})

export const workReasons = ['recheck', 'to_screen', 'to_establish', 'overdue', 'checks_due', 'disagreement'] as const
export type WorkReason = (typeof workReasons)[number]
export const WorkFilter = z.object({
  reason: anyOf(z.enum(workReasons)),
  township: anyOf(DivisionCode),
  registration: anyOf(z.enum([...registrations, 'unknown'])),
  text: keptText(0, 100).optional(),
  campaign: Identifier.optional(),
  /** `all`: for a bureau, what its townships have to screen as well; else what the unit itself has to. */
  whose: z.enum(['own', 'all']).optional(),
})
export type WorkFilter = z.infer<typeof WorkFilter>

export const WorkRow = z.object({
  institution: Identifier,
  name: z.string(),
  township: DivisionCode,
  townshipName: z.string(),
  address: z.string().nullable(),
  registration: z.enum(registrations).nullable(),
  standing: z.enum(standings),
  status: z.enum(verdictStatuses),
  /** Why it is on the list, most urgent first. */
  reasons: z.array(z.enum(workReasons)).min(1),
  /** Facts that would settle the level, in the order of the facts table. */
  missing: z.array(FactKeySchema),
  /** Facts about which sources disagree. */
  disagreements: z.array(FactKeySchema),
  lastScreenedOn: Day.nullable(),
  /** The day of the re-check that its watch period asks for next, within 14 days or over already; else null. */
  recheckOn: Day.nullable(),
  checks: z.array(CheckState),
})
export type WorkRow = z.infer<typeof WorkRow>
export const WorkCounts = z.object(Object.fromEntries(workReasons.map((reason) => [reason, z.int()])) as Record<WorkReason, z.ZodInt>)

/**
 * The places whose screening is one's own duty and that need something: 观察期复查 (its watch period asks for a re-check), 待排查
 * (not screened in the campaign), 待核实 (facts that would settle the level), 过期 (screened too long ago), outside checks missing or
 * too old, sources that disagree. Most urgent first: by the highest level it could reach, then re-checks by their day, then by how
 * long nothing was done. `counts` leaves the reason filter aside.
 */
export const listScreeningWork = endpoint({
  method: 'GET',
  path: '/screening-work',
  needs: 'screening.read',
  title: 'Where to go and what to ask: one’s own places that need screening',
  query: WorkFilter.extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  reply: z.object({ rows: z.array(WorkRow), total: z.int(), counts: WorkCounts, asOf: Day }),
})

export const exportScreeningWork = download({
  path: '/screening-work/workbook',
  needs: 'list.export',
  title: 'The work list of screening as a workbook',
  query: WorkFilter,
  contentType: workbookContentType,
})

/**
 * What a phone keeps to work without a network: one's own places as the institution page shows them, changed after `since`,
 * in parts by id. `gone`: ids of `known` that are one's own no more. At most 100 a part.
 */
export const readFieldPack = endpoint({
  method: 'GET',
  path: '/field-pack',
  needs: 'screening.record',
  title: 'One’s own places for working without a network',
  query: z.object({ since: z.iso.datetime().optional(), after: Identifier.optional() }),
  reply: z.object({
    institutions: z.array(Institution),
    /** The id after which to go on; null when this was the last part. */
    next: Identifier.nullable(),
    /** Places in the pack altogether, and of how many there are. */
    total: z.int(),
    /** Ids of all that are one's own; sent with the last part only. */
    ids: z.array(Identifier).nullable(),
    stateAt: z.iso.datetime(),
  }),
})

const Annex = z.object({ campaign: Identifier.optional(), township: anyOf(DivisionCode) })
export type AnnexFilter = z.infer<typeof Annex>
export const annexes = ['registered', 'unregistered'] as const
export type AnnexKind = (typeof annexes)[number]

/** One row of 附件2 or 附件3 as data: what the screen, the print and the workbook show alike. */
export const AnnexRow = z.object({
  id: Identifier,
  townshipName: z.string(),
  particulars: Particulars,
  facts: FactsSchema,
  standing: z.enum(standings),
  clauses: z.array(z.object({ zh: z.string(), en: z.string() })),
  checks: z.array(CheckState),
  /** The latest screening in the campaign. */
  screening: Screening.pick({ screenedOn: true, method: true, unannounced: true, screeners: true, plannedMeasures: true, remarks: true }).nullable(),
})
export type AnnexRow = z.infer<typeof AnnexRow>
const page = { page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(5000).default(50) }
/** `ruleSet`: by which levels and 是否大额 are told; of an earlier campaign the one of its last day. */
const AnnexReply = z.object({ rows: z.array(AnnexRow), total: z.int(), screened: z.int(), asOf: Day, campaignName: z.string(), ruleSet: z.string() })

/** 附件2: every institution that is registered, or of which it is not known; those screened in the campaign say when and by whom. */
export const readRegisteredAnnex = endpoint({
  method: 'GET',
  path: '/annexes/registered',
  needs: 'list.read',
  title: '附件2: registered institutions and how they were screened',
  query: Annex.extend(page),
  reply: AnnexReply,
})
/** 附件3: every unregistered place. */
export const readUnregisteredAnnex = endpoint({
  method: 'GET',
  path: '/annexes/unregistered',
  needs: 'list.read',
  title: '附件3: unregistered places and how they were screened',
  query: Annex.extend(page),
  reply: AnnexReply,
})

const ByRegistration = z.object({ filed: z.int(), unfiled: z.int(), unregistered: z.int(), unknown: z.int(), total: z.int() })
/** One row of 附件4: a township, or the total. Its counts are the rows of 附件2 and 附件3. */
export const ProgressRow = z.object({
  township: DivisionCode.nullable(),
  townshipName: z.string(),
  toScreen: ByRegistration,
  screened: ByRegistration,
  /** Found through the police, market regulation or a look-back. */
  fromSharedLists: z.int(),
  /** Started within the campaign. */
  newlyStarted: z.int(),
  /** Screened more than once in the campaign. */
  reviewed: z.int(),
  /** Sums of what is known, amount in yuan; null where a large prepayment stands and nothing is known, and of how many it is not. */
  largePrepayment: z.object({
    institutions: z.int(),
    elders: z.int().nullable(),
    unknownElders: z.int(),
    balance: z.number().nullable(),
    unknownBalances: z.int(),
  }),
  /** By confirmed level: those of a township are its rows of 附件5. */
  confirmed: z.object(Object.fromEntries(levels.map((level) => [level, z.int()])) as Record<(typeof levels)[number], z.ZodInt>),
  /** By computed standing, of places whose level nobody has confirmed. */
  computed: z.object(Object.fromEntries(standings.map((standing) => [standing, z.int()])) as Record<(typeof standings)[number], z.ZodInt>),
  newThisMonth: z.int(),
})
export type ProgressRow = z.infer<typeof ProgressRow>
export const readScreeningProgress = endpoint({
  method: 'GET',
  path: '/annexes/progress',
  needs: 'list.read',
  title: '附件4: how far the townships are',
  query: Annex,
  reply: z.object({ rows: z.array(ProgressRow), sum: ProgressRow, asOf: Day, campaignName: z.string() }),
})
export const exportRegisteredAnnex = download({
  path: '/annexes/registered/workbook',
  needs: 'list.export',
  title: '附件2 as a workbook, readable again by import',
  query: Annex,
  contentType: workbookContentType,
})
export const exportUnregisteredAnnex = download({
  path: '/annexes/unregistered/workbook',
  needs: 'list.export',
  title: '附件3 as a workbook, readable again by import',
  query: Annex,
  contentType: workbookContentType,
})
export const exportScreeningProgress = download({
  path: '/annexes/progress/workbook',
  needs: 'list.export',
  title: '附件4 as a workbook',
  query: Annex,
  contentType: workbookContentType,
})
