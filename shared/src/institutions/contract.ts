import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Day } from '../days.ts'
import { DivisionCode } from '../divisions/contract.ts'
import { download, endpoint, workbookContentType } from '../endpoint.ts'
import { registrations } from '../facts/catalogue.ts'
import { FactKeySchema, FactsSchema, KnownFact } from '../facts/contract.ts'
import { Identifier } from '../identifier.ts'
import { keptText } from '../kept-text.ts'
import { LevelSchema, TurningPoint, Verdict } from '../risk/contract.ts'
import { standings, verdictStatuses } from '../risk/vocabulary.ts'
import { foundThroughValues, kinds, ownerships, registrationTypes, runningStates } from './particulars.ts'

const Line = keptText(1, 500)
const Words = keptText(1, 4000)
/** What a column of the database holds. */
export const greatestResidents = 2_147_483_647

/** Particulars as stored and edited. An absent or null one is not known. `township` is the code of the place's division. */
export const Particulars = z.strictObject({
  name: Line,
  formerNames: z.array(Line).max(20).nullish(),
  creditCode: Line.nullish(),
  kind: z.enum(kinds).nullish(),
  ownership: z.enum(ownerships).nullish(),
  registrationType: z.enum(registrationTypes).nullish(),
  registrar: Line.nullish(),
  filedOn: Day.nullish(),
  filedWith: Line.nullish(),
  township: DivisionCode,
  village: Line.nullish(),
  address: Line.nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
  latitude: z.number().min(-90).max(90).nullish(),
  residents: z.int().min(0).max(greatestResidents).nullish(),
  operator: Line.nullish(),
  investor: Line.nullish(),
  legalRepresentative: Line.nullish(),
  personInCharge: Line.nullish(),
  telephones: z.array(Line).max(20).nullish(),
  startedOn: Day.nullish(),
  foundThrough: z.enum(foundThroughValues).nullish(),
  rating: z.int().min(1).max(5).nullish(),
  severalLines: z.boolean().nullish(),
  marketing: Words.nullish(),
  charging: Words.nullish(),
  runningState: z.enum(runningStates).nullish(),
  closedSince: Day.nullish(),
  stableOperation: z.boolean().nullish(),
})
export type Particulars = z.infer<typeof Particulars>

/** `under_review` (待复核): the computed level moved away from what the confirmed one was confirmed upon. */
export const institutionMarks = ['under_review', 'possible_duplicate', 'township_pending', 'credit_code_doubtful'] as const
/** `status`: those with facts to establish first, by what they could reach. */
export const institutionSorts = ['level', 'status', 'name', 'township', 'registration', 'kind', 'changed'] as const

/** The filters that list, counts, export and print share. Repeated keys are any-of. */
export const InstitutionFilter = z.object({
  standing: anyOf(z.enum(standings)),
  status: anyOf(z.enum(verdictStatuses)),
  township: anyOf(DivisionCode),
  registration: anyOf(z.enum([...registrations, 'unknown'])),
  kind: anyOf(z.enum([...kinds, 'unknown'])),
  mark: anyOf(z.enum(institutionMarks)),
  /** Part of a name, code, address, person or telephone; or pinyin or its initials. */
  text: keptText(0, 100).optional(),
})
export type InstitutionFilter = z.infer<typeof InstitutionFilter>
export const InstitutionOrder = z.object({
  sort: z.enum(institutionSorts).default('level'),
  direction: z.enum(['asc', 'desc']).default('asc'),
})
export const greatestOffset = 10_000

export const InstitutionRow = z.object({
  id: Identifier,
  version: z.int(),
  name: z.string(),
  creditCode: z.string().nullable(),
  kind: z.enum(kinds).nullable(),
  township: DivisionCode,
  /** The township's name; where it is pending, what the register said, or the district's name. */
  townshipName: z.string(),
  townshipPending: z.boolean(),
  address: z.string().nullable(),
  legalRepresentative: z.string().nullable(),
  personInCharge: z.string().nullable(),
  residents: z.int().nullable(),
  registration: z.enum(registrations).nullable(),
  bedCount: z.number().nullable(),
  largePrepayers: z.number().nullable(),
  /** Yuan. */
  prepaidBalance: z.number().nullable(),
  standing: z.enum(standings),
  level: LevelSchema,
  couldReach: LevelSchema,
  status: z.enum(verdictStatuses),
  /** Null while nobody has confirmed a level. */
  confirmed: LevelSchema.nullable(),
  /** Ids of the rules that hold, taken-over ones left out, in the order of the tables. */
  matched: z.array(z.string()),
  marks: z.array(z.enum(institutionMarks)),
  changedAt: z.iso.datetime(),
})
export type InstitutionRow = z.infer<typeof InstitutionRow>

export const StandingCounts = z.object(Object.fromEntries(standings.map((standing) => [standing, z.int()])) as Record<(typeof standings)[number], z.ZodInt>)
export type StandingCounts = z.infer<typeof StandingCounts>

export const listInstitutions = endpoint({
  method: 'GET',
  path: '/institutions',
  needs: 'institution.read',
  title: 'Institutions in scope: a page, the total, and the counts by standing under the same filters',
  query: InstitutionFilter.extend(InstitutionOrder.shape).extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  /** `counts` leaves the standing filter aside, so that each count says what its filter would show. */
  reply: z.object({ rows: z.array(InstitutionRow), total: z.int(), counts: StandingCounts }),
})

/** The register under the same filters as `.xlsx`, readable again by import (it carries each record's id). */
export const exportInstitutions = download({
  path: '/institutions/workbook',
  needs: 'list.export',
  title: 'The register under the same filters as a workbook',
  query: InstitutionFilter.extend(InstitutionOrder.shape),
  contentType: workbookContentType,
})

/** Why personal data is wanted in full; it stands in the trail. */
export const DisclosureReason = keptText(2, 200)
/** As `exportInstitutions`, with telephones and identity numbers unmasked; the reason stands in the trail. */
export const exportInstitutionsInFull = download({
  path: '/institutions/workbook/in-full',
  needs: 'personal.disclose',
  title: 'The register with personal data in full',
  query: InstitutionFilter.extend(InstitutionOrder.shape).extend({ reason: DisclosureReason }),
  contentType: workbookContentType,
})

export const similarityReasons = ['same_code', 'same_name', 'similar_name', 'same_telephone', 'same_address'] as const
export const SimilarInstitution = z.object({
  id: Identifier,
  name: z.string(),
  townshipName: z.string(),
  address: z.string().nullable(),
  creditCode: z.string().nullable(),
  standing: z.enum(standings),
  reasons: z.array(z.enum(similarityReasons)).min(1),
})
export type SimilarInstitution = z.infer<typeof SimilarInstitution>
export const findSimilarInstitutions = endpoint({
  method: 'GET',
  path: '/institutions/similar',
  needs: 'institution.read',
  title: 'Institutions like the one about to be created, likeliest first, at most 20',
  query: z.object({
    name: Line,
    creditCode: keptText(0, 100).optional(),
    telephone: keptText(0, 100).optional(),
    address: keptText(0, 500).optional(),
  }),
  reply: z.object({ institutions: z.array(SimilarInstitution) }),
})

/** What is wrong with a credit code, in words; warned of, never refused. `suggestion` is not applied by itself. */
export const CodeWarning = z.object({
  code: z.enum(['length', 'characters', 'check', 'prefix', 'rounded']),
  message: z.object({ zh: z.string(), en: z.string() }),
  suggestion: z.string().optional(),
})
export type CodeWarning = z.infer<typeof CodeWarning>

export const Institution = z.object({
  id: Identifier,
  version: z.int(),
  particulars: Particulars,
  townshipName: z.string(),
  townshipPending: z.boolean(),
  /** What the register said where the township was not recognised. */
  townshipStated: z.string().nullable(),
  /** The unit whose duty it is to screen the place. */
  duty: DivisionCode,
  dutyName: z.string(),
  /** As of `asOf`, in the order of the facts table; what is absent is unknown. */
  facts: z.array(KnownFact),
  asOf: Day,
  verdict: Verdict,
  turningPoints: z.array(TurningPoint),
  standing: z.enum(standings),
  /** The level that somebody answers for; null while nobody has confirmed one. */
  confirmed: z
    .object({ determination: Identifier, level: LevelSchema, on: Day, by: z.string(), upon: z.enum(standings), listedSince: Day.nullable() })
    .nullable(),
  /** 待复核: the standing moved away from what the level was confirmed upon. */
  underReview: z.boolean(),
  ruleSet: z.string(),
  scoredAt: z.iso.datetime(),
  /** The instant of this state: what a form that is filled in upon it names as `basedOn`. */
  stateAt: z.iso.datetime(),
  codeWarnings: z.array(CodeWarning),
  possibleDuplicates: z.array(SimilarInstitution),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
})
export type Institution = z.infer<typeof Institution>

const id = z.object({ id: Identifier })

export const readInstitution = endpoint({
  method: 'GET',
  path: '/institutions/:id',
  needs: 'institution.read',
  title: 'One institution: particulars (telephones and identity numbers masked), known facts with their origin, verdict and turning points',
  params: id,
  reply: Institution,
})

/** What the page masks, in full; who asked and why stands in the trail. */
export const discloseInstitution = endpoint({
  method: 'POST',
  path: '/institutions/:id/disclosure',
  needs: 'personal.disclose',
  title: 'Show an institution’s telephones and identity numbers in full',
  params: id,
  body: z.strictObject({ reason: DisclosureReason }),
  reply: z.object({ particulars: Particulars }),
})

export const createInstitution = endpoint({
  method: 'POST',
  path: '/institutions',
  needs: 'institution.edit',
  title: 'Record a new institution after looking for similar ones',
  body: z.strictObject({
    particulars: Particulars,
    facts: FactsSchema,
    /** The day since which the stated facts are true. */
    trueSince: Day,
    /** Similar institutions that the person has seen and found to be others; those found but not named are refused with 409. */
    differsFrom: z.array(Identifier).max(50),
  }),
  reply: Institution,
})

/**
 * Facts given are stated as of `trueSince`; particulars given replace, null clears. A version not current is 409, a place whose
 * duty is another unit's 403, and a masked value (`138****0000`) is no value: 400.
 */
export const editInstitution = endpoint({
  method: 'PATCH',
  path: '/institutions/:id',
  needs: 'institution.edit',
  title: 'Change particulars and state facts',
  params: id,
  body: z.strictObject({
    version: z.int(),
    particulars: Particulars.partial(),
    facts: FactsSchema,
    /** Facts whose present statement is taken back, because it should never have been made; they become what they were before. */
    withdrawn: z.array(FactKeySchema).max(50),
    /** Why; demanded where anything is taken back. */
    withdrawnReason: keptText(2, 500).optional(),
    trueSince: Day,
  }),
  reply: Institution,
})

/** A person has looked at a 疑似重复 mark and found a place of its own. */
export const clearDuplicateMark = endpoint({
  method: 'POST',
  path: '/institutions/:id/duplicate-review',
  needs: 'institution.edit',
  title: 'Say that an institution marked as a possible duplicate is one of its own',
  params: id,
  body: z.strictObject({ version: z.int(), reason: Line }),
  reply: Institution,
})

export const HistoryEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  sentence: z.object({ zh: z.string(), en: z.string() }),
  /** What moved: a particular or fact by key, before and after; null is unknown. `trueSince` for facts. */
  changes: z.array(z.object({ key: z.string(), before: z.unknown(), after: z.unknown(), trueSince: Day.optional() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const readHistory = endpoint({
  method: 'GET',
  path: '/institutions/:id/history',
  needs: 'institution.read',
  title: 'What was changed about an institution, latest first, at most 500 entries',
  params: id,
  reply: z.object({ entries: z.array(HistoryEntry) }),
})
