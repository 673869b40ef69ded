import { z } from 'zod'
import { anyOf } from '../any-of.ts'
import { Day } from '../days.ts'
import { DivisionCode } from '../divisions/contract.ts'
import { download, endpoint, workbookContentType } from '../endpoint.ts'
import { Identifier } from '../identifier.ts'
import { keptText } from '../kept-text.ts'

/** The head of the chain of seals: what is printed at the foot of every list. `code` is 16 characters in groups of four. */
export const Head = z.object({ seal: z.int(), code: z.string(), sealedAt: z.iso.datetime(), entries: z.int() })
export type Head = z.infer<typeof Head>

/** What kind of thing an entry tells, for the auditor's filter; each action belongs to one (`audit/actions.ts`). */
export const entryKinds = [
  'record',
  'screening',
  'determination',
  'handling',
  'hand_over',
  'import',
  'output',
  'disclosure',
  'sign_in',
  'account',
  'settings',
  'system',
] as const
export type EntryKind = (typeof entryKinds)[number]

export const TrailEntry = z.object({
  id: Identifier,
  sequence: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  /** The sign-in name; null for the system. */
  signInName: z.string().nullable(),
  /** Where it came from: an address of the network, or the command line with the user of the operating system. */
  from: z.string(),
  action: z.string(),
  kind: z.enum(entryKinds),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** The institution's present name, where it is about one in scope. */
  institution: z.object({ id: Identifier, name: z.string() }).nullable(),
  division: DivisionCode,
  divisionName: z.string(),
  sentence: z.object({ zh: z.string(), en: z.string() }),
  changes: z.array(z.object({ key: z.string(), before: z.unknown(), after: z.unknown(), trueSince: Day.optional() })),
  /** The seal that covers it; null while it is yet to be sealed. */
  seal: z.int().nullable(),
})
export type TrailEntry = z.infer<typeof TrailEntry>

export const TrailFilter = z.object({
  /** Part of an institution's name, or its id. */
  institution: keptText(0, 100).optional(),
  /** Part of a person's or a sign-in name. */
  person: keptText(0, 100).optional(),
  kind: anyOf(z.enum(entryKinds)),
  /** Days in Asia/Shanghai, both included. */
  since: Day.optional(),
  until: Day.optional(),
  division: DivisionCode.optional(),
})
export type TrailFilter = z.infer<typeof TrailFilter>

export const readTrail = endpoint({
  method: 'GET',
  path: '/trail',
  needs: 'trail.read',
  title: 'The trail in scope, latest first: a page, the total, and the head of the chain',
  query: TrailFilter.extend({
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(TrailEntry), total: z.int(), head: Head.nullable() }),
})
export const exportTrail = download({
  path: '/trail/workbook',
  needs: 'trail.export',
  title: 'The trail under the same filters as a workbook',
  query: TrailFilter,
  contentType: workbookContentType,
})

/** The first place at which the chain does not hold. */
export const ChainBreak = z.object({ seal: z.int(), entry: z.string().nullable(), sentence: z.object({ zh: z.string(), en: z.string() }) })
export type ChainBreak = z.infer<typeof ChainBreak>

/**
 * Checks a stretch of the chain that begins after seal `after` whose hash is `hash` (absent: from the beginning); the page asks
 * for stretch after stretch and shows how far it is. Needs a scope over the whole area (403).
 */
export const verifyTrail = endpoint({
  method: 'GET',
  path: '/trail/verification',
  needs: 'trail.read',
  title: 'Check a stretch of the chain of seals',
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  reply: z.object({
    /** The last seal checked and its hash, for the next stretch. */
    through: z.int(),
    hash: z.string().nullable(),
    entries: z.int(),
    /** Seals in all. */
    seals: z.int(),
    brokenAt: ChainBreak.nullable(),
    head: Head.nullable(),
  }),
})

/** `code` as it was typed from paper: case, blanks and hyphens do not matter. Needs a scope over the whole area (403). */
export const findHead = endpoint({
  method: 'GET',
  path: '/trail/head',
  needs: 'trail.read',
  title: 'The head of the chain that a code on paper names; null where the chain has no such seal',
  query: z.object({ code: keptText(1, 100) }),
  reply: z.object({ head: Head.nullable() }),
})

export const printables = [
  'register',
  'control_list',
  'computed_list',
  'watch_list',
  'verdict_sheet',
  'determined_sheet',
  'as_of',
  'visit_sheet',
  'screening_work',
  'judgement_queue',
  'decisions',
  'minutes',
  'rule_effect',
  'annex_2',
  'annex_3',
  'annex_4',
  'annex_6',
  'results',
  'actions',
  'board',
  'refunds',
  'refund_ledger',
  'papers',
  'plan',
  'timeline',
] as const
/** A print is asked for before it is shown, so that it bears the head and stands in the trail. */
export const recordPrint = endpoint({
  method: 'POST',
  path: '/prints',
  needs: 'institution.read',
  title: 'Note a print and name the head of the chain for its foot',
  body: z.strictObject({
    what: z.enum(printables),
    /** The institution of a sheet that is about one: a verdict sheet, one of a determination, as of a day, a visit sheet. */
    institution: Identifier.optional(),
    /** The filters as they stand in the address. */
    filters: keptText(0, 2000),
    /** Records on the paper. */
    records: z.int().min(0),
  }),
  reply: z.object({ head: Head, printedAt: z.iso.datetime(), person: z.string() }),
})
