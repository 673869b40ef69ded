import { z } from 'zod'
import { anyOf } from '../../any-of.ts'
import { Day } from '../../days.ts'
import { DivisionCode } from '../../divisions/contract.ts'
import { download, endpoint, upload, workbookContentType } from '../../endpoint.ts'
import { hasTwoDecimalsAtMost } from '../../facts/contract.ts'
import { Identifier } from '../../identifier.ts'
import { InstitutionFilter } from '../../institutions/contract.ts'
import { FileName, keptText } from '../../kept-text.ts'
import { LevelSchema } from '../../risk/contract.ts'
import { balances } from '../lifecycle.ts'
import { ledgerBases, paymentKinds, peopleKinds } from './vocabulary.ts'

const id = z.object({ id: Identifier })
const Evidence = z.array(Identifier).max(50)
const Reason = keptText(2, 500)
const greatestYuan = 1e10
/** Yuan with at most two decimals; kept in fen. `Paid`: more than nothing. */
const Owed = z.number().min(0).max(greatestYuan).refine(hasTwoDecimalsAtMost, { error: '最多两位小数 · more than two decimals' })
const Paid = Owed.refine((yuan) => yuan > 0, { error: '须大于 0 · must be more than 0' })
export const greatestLines = 5000

/** Sums in yuan: always those of the parts. */
export const RefundSums = z.object({
  owed: z.number(),
  refunded: z.number(),
  /** Otherwise settled, proved and approved. */
  settled: z.number(),
  /** Otherwise settled, waiting for approval: still owed until then. */
  waiting: z.number(),
  stillOwed: z.number(),
})
export type RefundSums = z.infer<typeof RefundSums>

export const RefundPayment = z.object({
  id: Identifier,
  kind: z.enum(paymentKinds),
  amount: z.number(),
  on: Day,
  evidence: Evidence,
  note: z.string(),
  by: z.string(),
  /** Whether the one who asks recorded it: they may not approve it. */
  own: z.boolean(),
  at: z.iso.datetime(),
  /** Of a settlement; a refund needs none. */
  approved: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  voided: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type RefundPayment = z.infer<typeof RefundPayment>

export const RefundLine = z.object({
  id: Identifier,
  /** Null on the one line of a ledger for the institution as a whole. */
  elder: z.string().nullable(),
  /** Contract or bed, to tell namesakes apart. */
  reference: z.string(),
  note: z.string(),
  sums: RefundSums,
  lastOn: Day.nullable(),
  voided: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  payments: z.array(RefundPayment),
})
export type RefundLine = z.infer<typeof RefundLine>

export const RefundLedger = z.object({
  version: z.int(),
  basis: z.enum(ledgerBases),
  /** Elders concerned: of a ledger elder by elder the number of its lines. */
  elders: z.int().nullable(),
  sums: RefundSums,
  balance: z.enum(balances),
  lines: z.array(RefundLine),
  openedBy: z.string(),
  openedAt: z.iso.datetime(),
})
export type RefundLedger = z.infer<typeof RefundLedger>

/** People counted of a place, from entries. Null while nobody has been counted: unknown, not none. */
export const PeopleEntry = z.object({
  id: Identifier,
  kind: z.enum(peopleKinds),
  people: z.int(),
  /** Name, where the entry is about one elder. */
  elder: z.string(),
  on: Day,
  /** Where they were taken to, or the kind of assistance. */
  where: z.string(),
  evidence: Evidence,
  note: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  voided: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type PeopleEntry = z.infer<typeof PeopleEntry>

export const readRefunds = endpoint({
  method: 'GET',
  path: '/institutions/:id/refunds',
  needs: 'handling.read',
  title: 'The refund ledger of an institution, null where there is none, and its residents resettled and assisted',
  params: id,
  reply: z.object({
    name: z.string(),
    townshipName: z.string(),
    ledger: RefundLedger.nullable(),
    people: z.object({ toResettle: z.int().nullable(), resettled: z.int(), assisted: z.int().nullable(), entries: z.array(PeopleEntry) }),
    mayRecord: z.boolean(),
    mayApprove: z.boolean(),
  }),
})

/** 409 `ledger_exists`, unless no line of it stands: then it begins anew, or on the other basis where it never had one. For the institution as a whole: what it owes in all, and to how many. */
export const openLedger = endpoint({
  method: 'POST',
  path: '/institutions/:id/refunds',
  needs: 'handling.act',
  title: 'Open the refund ledger of an institution',
  params: id,
  body: z.discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('institution'), owed: Owed, elders: z.int().min(0).max(100_000), note: keptText(0, 500).default('') }),
    z.strictObject({ basis: z.literal('elder') }),
  ]),
  reply: RefundLedger,
})

const line = { elder: keptText(1, 50), reference: keptText(0, 100).default(''), owed: Owed, note: keptText(0, 500).default('') }
/** 409 `line_exists` for the same elder with the same reference; 422 `not_by_elder`. */
export const addLine = endpoint({
  method: 'POST',
  path: '/institutions/:id/refunds/lines',
  needs: 'handling.act',
  title: 'Add an elder to a refund ledger',
  params: id,
  body: z.strictObject({ version: z.int(), ...line }),
  reply: RefundLedger,
})
/** 422 `lower_by_correction` where less would be owed: that is a payment of kind `corrected`, by two people. `elders` of a ledger for the institution as a whole. */
export const editLine = endpoint({
  method: 'PATCH',
  path: '/refund-lines/:id',
  needs: 'handling.act',
  title: 'Raise what is owed on a line, with a reason',
  params: id,
  body: z.strictObject({ version: z.int(), owed: Owed, elders: z.int().min(0).max(100_000).optional(), note: keptText(0, 500).optional(), reason: Reason }),
  reply: RefundLedger,
})
/** 422 `has_payments` while payments stand on it, `owes_something` while anything is owed on it. */
export const voidLine = endpoint({
  method: 'POST',
  path: '/refund-lines/:id/voiding',
  needs: 'handling.act',
  title: 'Strike a line that should never have been made',
  params: id,
  body: z.strictObject({ version: z.int(), reason: Reason }),
  reply: RefundLedger,
})
/** 422 `more_than_owed`. A settlement, or a correction of what was owed, counts once another person, a reviewer, has approved it; it needs proof (400). */
export const recordPayment = endpoint({
  method: 'POST',
  path: '/refund-lines/:id/payments',
  needs: 'handling.act',
  title: 'Record a refund, or that money was otherwise settled',
  params: id,
  body: z.strictObject({
    version: z.int(),
    kind: z.enum(paymentKinds),
    amount: Paid,
    on: Day,
    evidence: Evidence.min(1, { error: '请附凭证 · attach what proves it' }),
    note: keptText(0, 500).default(''),
  }),
  reply: RefundLedger,
})
/** Never by who recorded it (403 `own_payment`). 409 `not_waiting`. */
export const approveSettlement = endpoint({
  method: 'POST',
  path: '/refund-payments/:id/approval',
  needs: 'handling.review',
  title: 'Approve that money was otherwise settled',
  params: id,
  body: z.strictObject({ version: z.int() }),
  reply: RefundLedger,
})
/** A refund is struck by an officer, a settlement that waits by either, an approved one by a reviewer (403). */
export const voidPayment = endpoint({
  method: 'POST',
  path: '/refund-payments/:id/voiding',
  needs: 'handling.plan',
  title: 'Strike a payment that should never have been recorded',
  params: id,
  body: z.strictObject({ version: z.int(), reason: Reason }),
  reply: RefundLedger,
})

export const RefundFilter = z.object({
  township: InstitutionFilter.shape.township,
  balance: anyOf(z.enum(balances)),
  /** Places of which a settlement waits for approval. */
  waiting: z.stringbool().optional(),
  level: anyOf(LevelSchema),
  text: keptText(0, 100).optional(),
})
export type RefundFilter = z.infer<typeof RefundFilter>
/** One place: of those that have a ledger, those whose plan calls for one and have none, and those of which people were counted. */
export const RefundRow = z.object({
  institution: Identifier,
  name: z.string(),
  township: DivisionCode,
  townshipName: z.string(),
  level: LevelSchema.nullable(),
  /** Null where there is no ledger and no open measure asks for one: nothing says that money is owed. */
  balance: z.enum(balances).nullable(),
  basis: z.enum(ledgerBases).nullable(),
  elders: z.int().nullable(),
  /** Null without a ledger. */
  sums: RefundSums.nullable(),
  lastOn: Day.nullable(),
  toResettle: z.int().nullable(),
  resettled: z.int(),
  assisted: z.int().nullable(),
})
export type RefundRow = z.infer<typeof RefundRow>
/** Most still owed first; unknown before clear. `sums` over all places under the filters that have a ledger. */
export const listRefunds = endpoint({
  method: 'GET',
  path: '/refunds',
  needs: 'handling.read',
  title: 'Refunds in scope by institution, with the sums',
  query: RefundFilter.extend({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({
    rows: z.array(RefundRow),
    total: z.int(),
    counts: z.object({ owed: z.int(), unknown: z.int(), clear: z.int(), waiting: z.int() }),
    sums: RefundSums,
    people: z.object({ toResettle: z.int(), resettled: z.int(), assisted: z.int() }),
    asOf: Day,
  }),
})
export const exportRefunds = download({
  path: '/refunds/workbook',
  needs: 'list.export',
  title: 'Refunds in scope as a workbook',
  query: RefundFilter,
  contentType: workbookContentType,
})
/** Elder by elder, in the columns in which a list is read. */
export const exportLedger = download({
  path: '/institutions/:id/refunds/workbook',
  needs: 'list.export',
  title: 'The refund ledger of an institution as a workbook that can be read back',
  params: id,
  contentType: workbookContentType,
})

const Move = z.object({
  row: z.int(),
  elder: z.string(),
  reference: z.string(),
  /** `new`: a line of its own; `owed`: another amount owed; `refund`: refunded more than the ledger knows; `same`. */
  what: z.array(z.enum(['new', 'owed', 'refund', 'same'])),
  owed: z.object({ before: z.number().nullable(), after: z.number() }),
  refunded: z.object({ before: z.number(), after: z.number() }),
})
export const LedgerReading = z.object({
  /** What cannot be taken: nothing is recorded while there is any. `cell`: C7; `written`: the words in it where they cannot be read, cut short. */
  problems: z.array(z.object({ cell: z.string(), message: z.object({ zh: z.string(), en: z.string() }), written: z.string().optional() })),
  moves: z.array(Move),
  /** Elders of the ledger whom the list does not name: they stay. */
  missing: z.array(z.object({ elder: z.string(), reference: z.string(), stillOwed: z.number() })),
  sums: RefundSums,
  /** Set once it was recorded. */
  recorded: z.boolean(),
})
export type LedgerReading = z.infer<typeof LedgerReading>
/**
 * The institution's own list (.xlsx or .csv; 姓名, 合同编号, 应退金额, 已退金额, 退款日期, 备注). `trial`: what it would do. Recorded, the
 * file itself is kept as the proof. 422 `unreadable_list` with the cells as `fields` where there are problems; 409 `stale_version`.
 */
export const readLedgerList = upload({
  path: '/refund-lists',
  needs: 'handling.act',
  title: 'Read an institution’s own list of refunds into its ledger',
  query: z.object({
    institution: Identifier,
    fileName: FileName,
    trial: z.stringbool().default(true),
    /** Of the ledger as the trial read it; 0 where there was none. */
    version: z.coerce.number().int().min(0).default(0),
  }),
  reply: LedgerReading,
  greatestBytes: 5 * 1024 * 1024,
})

/**
 * 422 `more_than_to_resettle`. Evidence is needed for resettled and assisted (400). The id is the sender's: the same count once more is
 * answered as the first and counts nothing, another one 409 `id_taken`.
 */
export const recordPeople = endpoint({
  method: 'POST',
  path: '/institutions/:id/people',
  needs: 'handling.act',
  title: 'Count residents to resettle, resettled, or taken into social assistance',
  params: id,
  body: z.strictObject({
    id: Identifier,
    kind: z.enum(peopleKinds),
    people: z.int().min(0).max(100_000),
    elder: keptText(0, 50).default(''),
    on: Day,
    where: keptText(0, 200).default(''),
    evidence: Evidence.default([]),
    note: keptText(0, 500).default(''),
  }),
  reply: z.object({ entry: PeopleEntry }),
})
export const voidPeople = endpoint({
  method: 'POST',
  path: '/people-entries/:id/voiding',
  needs: 'handling.act',
  title: 'Strike a count of people that should never have been made',
  params: id,
  body: z.strictObject({ reason: Reason }),
  reply: z.object({ entry: PeopleEntry }),
})
