import { statementSources } from '@silverguard/shared/facts/contract'
import type { FieldValues } from '@silverguard/shared/handling/contract'
import { ledgerBases, paymentKinds, peopleKinds } from '@silverguard/shared/handling/ledger/vocabulary'
import { actionCodes } from '@silverguard/shared/handling/measures'
import type { PaperValues } from '@silverguard/shared/handling/papers/contract'
import { paperKinds, paperStates } from '@silverguard/shared/handling/papers/vocabulary'
import { actionEventKinds, actionStates, type EstablishedFact, handlingFactKeys, ladderSteps, unitChoices } from '@silverguard/shared/handling/vocabulary'
import { levels } from '@silverguard/shared/risk/vocabulary'
import type { Text } from '@silverguard/shared/text'
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, now } from './columns.ts'
import { determinations } from './determinations.ts'
import { institutions } from './institutions.ts'

const ofPlace = () => ({
  institutionId: uuid('institution_id')
    .notNull()
    .references(() => institutions.id),
  divisionCode: code('division_code').notNull(),
})
const voided = { voidedAt: instant('voided_at'), voidedBy: text('voided_by'), voidedReason: text('voided_reason') }
/** Whole fen: sums of them are exact. */
const fen = (name: string) => bigint(name, { mode: 'number' })

/** 一院一策: one plan an institution, from its first confirmed level on. Whoever changes anything of its handling holds this row. */
export const plans = pgTable(
  'plans',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    level: text({ enum: levels }).notNull(),
    determinationId: uuid('determination_id')
      .notNull()
      .references(() => determinations.id),
    /** Keys of what the plan called for when it was last revised (`keyOf`). */
    calledFor: text('called_for').array().notNull(),
    drawnUpAt: instant('drawn_up_at').notNull(),
    revisedAt: instant('revised_at').notNull(),
    /** `changed_at` of the institution, and the last handling fact, that the plan has followed. */
    followed: instant().notNull(),
  },
  (table) => [uniqueIndex('plans_of_institution').on(table.institutionId)],
)

/** Dated statements of what the plan has to know and no rule reads; kept as facts are: a later one displaces, none is overwritten. */
export const handlingFacts = pgTable(
  'handling_facts',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    fact: text({ enum: handlingFactKeys }).notNull(),
    value: jsonb().$type<boolean | number>().notNull(),
    trueSince: date('true_since').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    source: text({ enum: statementSources }).notNull(),
    recordedBy: text('recorded_by').notNull(),
    evidence: uuid().array().notNull(),
    note: text().notNull().default(''),
  },
  (table) => [index('handling_facts_latest').on(table.institutionId, table.fact, table.trueSince, table.recordedAt)],
)

/** A measure as somebody's work, by a day. */
export const actions = pgTable(
  'actions',
  {
    id: uuid().primaryKey(),
    version: integer().notNull().default(1),
    ...ofPlace(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id),
    code: text({ enum: actionCodes }).notNull(),
    /** Of `ME`: what it establishes. */
    fact: text().$type<EstablishedFact>(),
    /** Of `own`: what it is called. */
    title: text(),
    state: text({ enum: actionStates }).notNull().default('todo'),
    /** Whose work it is: the bureau's division (6) or a township's (9). */
    unitCode: code('unit_code').notNull(),
    /** Of `own`: whose work it was made, wherever the place goes; null of those from before this was kept. */
    unitChoice: text('unit_choice', { enum: unitChoices }),
    handlerAccount: uuid('handler_account'),
    handlerName: text('handler_name'),
    /** Accounts that ever handled, started or finished it: none of them closes it. */
    hands: uuid().array().notNull().default(sql`'{}'`),
    /** Counted from here; null where a person set the day. */
    dueFrom: date('due_from'),
    dueDays: smallint('due_days'),
    dueOn: date('due_on').notNull(),
    dueProvisional: boolean('due_provisional').notNull(),
    fields: jsonb().$type<FieldValues>().notNull().default({}),
    result: text().notNull().default(''),
    evidence: uuid().array().notNull().default(sql`'{}'`),
    finishedBy: text('finished_by'),
    finishedAccount: uuid('finished_account'),
    finishedAt: instant('finished_at'),
    /** Of `closed` and `dropped`. */
    endedBy: text('ended_by'),
    endedAccount: uuid('ended_account'),
    endedAt: instant('ended_at'),
    endedReason: text('ended_reason').notNull().default(''),
    lapsedOn: date('lapsed_on'),
    lapsedWhy: jsonb('lapsed_why').$type<Text>(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('actions_of_institution').on(table.institutionId),
    index('actions_open').on(table.state, table.divisionCode, table.dueOn, table.id),
    index('actions_of_handler').on(table.handlerAccount).where(sql`${table.state} in ('todo', 'doing', 'done')`),
    check('actions_closed_by_another', sql`state <> 'closed' or (ended_account is not null and not (ended_account = any (hands)))`),
    check('actions_named', sql`(code = 'ME') = (fact is not null) and (code = 'own') = (title is not null)`),
    check('actions_ended_whole', sql`(state in ('closed', 'dropped')) = (ended_at is not null)`),
    check('actions_dropped_why', sql`state <> 'dropped' or ended_reason <> ''`),
  ],
)

/** Everything that happened to an action, extensions with both days; never changed. */
export const actionEvents = pgTable(
  'action_events',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    actionId: uuid('action_id')
      .notNull()
      .references(() => actions.id),
    kind: text({ enum: actionEventKinds }).notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    account: uuid(),
    from: text({ enum: actionStates }),
    to: text({ enum: actionStates }).notNull(),
    reason: text().notNull().default(''),
    /** Where the system gave the reason, the same in English; null where a person typed it. */
    reasonInEnglish: text('reason_in_english'),
    dueBefore: date('due_before'),
    dueAfter: date('due_after'),
  },
  (table) => [index('action_events_of_action').on(table.actionId, table.at), index('action_events_of_institution').on(table.institutionId, table.at)],
)

/** 清退台账: what a place owes its elders. Its sums are never stored. */
export const refundLedgers = pgTable(
  'refund_ledgers',
  {
    id: uuid().primaryKey(),
    version: integer().notNull().default(1),
    ...ofPlace(),
    basis: text({ enum: ledgerBases }).notNull(),
    /** Of one for the institution as a whole: elders concerned. */
    elders: integer(),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
  },
  (table) => [uniqueIndex('refund_ledgers_of_institution').on(table.institutionId)],
)
export const refundLines = pgTable(
  'refund_lines',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    ledgerId: uuid('ledger_id')
      .notNull()
      .references(() => refundLedgers.id),
    elder: text(),
    reference: text().notNull().default(''),
    owedFen: fen('owed_fen').notNull(),
    note: text().notNull().default(''),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    ...voided,
  },
  (table) => [
    index('refund_lines_of_institution').on(table.institutionId),
    uniqueIndex('refund_lines_one_elder').on(table.ledgerId, table.elder, table.reference).where(sql`${table.voidedAt} is null`),
    check('refund_lines_owed', sql`owed_fen >= 0`),
  ],
)
export const refundPayments = pgTable(
  'refund_payments',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    lineId: uuid('line_id')
      .notNull()
      .references(() => refundLines.id),
    kind: text({ enum: paymentKinds }).notNull(),
    fen: fen('fen').notNull(),
    on: date().notNull(),
    evidence: uuid().array().notNull(),
    note: text().notNull().default(''),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAccount: uuid('recorded_account'),
    approvedAt: instant('approved_at'),
    approvedBy: text('approved_by'),
    approvedAccount: uuid('approved_account'),
    ...voided,
  },
  (table) => [
    index('refund_payments_of_line').on(table.lineId),
    index('refund_payments_of_institution').on(table.institutionId, table.on),
    check('refund_payments_amount', sql`fen > 0`),
    check('refund_payments_by_two', sql`approved_account is null or recorded_account is null or approved_account <> recorded_account`),
  ],
)

/** Residents to resettle, resettled, taken into social assistance: counted from these. */
export const peopleEntries = pgTable(
  'people_entries',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    kind: text({ enum: peopleKinds }).notNull(),
    people: integer().notNull(),
    elder: text().notNull().default(''),
    on: date().notNull(),
    where: text().notNull().default(''),
    evidence: uuid().array().notNull(),
    note: text().notNull().default(''),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    ...voided,
  },
  (table) => [index('people_entries_of_institution').on(table.institutionId), check('people_entries_count', sql`people >= 0`)],
)

/** Papers that the system drafts and people issue. */
export const papers = pgTable(
  'papers',
  {
    id: uuid().primaryKey(),
    version: integer().notNull().default(1),
    ...ofPlace(),
    kind: text({ enum: paperKinds }).notNull(),
    state: text({ enum: paperStates }).notNull().default('drafted'),
    actionIds: uuid('action_ids').array().notNull(),
    values: jsonb().$type<PaperValues>().notNull(),
    draftedAt: instant('drafted_at').notNull(),
    draftedBy: text('drafted_by').notNull(),
    /** Accounts that drafted or changed it: its words are theirs. */
    authors: uuid().array().notNull().default(sql`'{}'`),
    documentNo: text('document_no'),
    signedBy: text('signed_by'),
    issuedOn: date('issued_on'),
    scan: uuid(),
    issuedAt: instant('issued_at'),
    issuedBy: text('issued_by'),
    receiptOn: date('receipt_on'),
    receiptFrom: text('receipt_from'),
    receiptNote: text('receipt_note').notNull().default(''),
    receiptEvidence: uuid('receipt_evidence'),
    receiptBy: text('receipt_by'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason').notNull().default(''),
  },
  (table) => [
    index('papers_of_institution').on(table.institutionId, table.draftedAt),
    index('papers_by_state').on(table.state, table.divisionCode, table.draftedAt),
    // Issued is what bears a number, a signatory, a day and the stamped scan.
    check('papers_issued_whole', sql`(state = 'issued') = (document_no is not null and signed_by is not null and issued_on is not null and scan is not null)`),
    check('papers_receipt_of_issued', sql`receipt_on is null or state = 'issued'`),
  ],
)

/** The district's own templates; the latest of a kind is in force unless it was retired. */
export const paperTemplates = pgTable(
  'paper_templates',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: paperKinds }).notNull(),
    fileName: text('file_name').notNull(),
    content: bytes().notNull(),
    sha256: text().notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    retiredAt: instant('retired_at'),
    retiredBy: text('retired_by'),
  },
  (table) => [uniqueIndex('paper_templates_one_in_force').on(table.kind).where(sql`${table.retiredAt} is null`)],
)

/** Steps of the ladder. The reminder is taken as it is sent; the others when their paper is issued. */
export const escalations = pgTable(
  'escalations',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    actionId: uuid('action_id')
      .notNull()
      .references(() => actions.id),
    step: text({ enum: ladderSteps }).notNull(),
    raisedAt: instant('raised_at').notNull(),
    raisedBy: text('raised_by').notNull(),
    paperId: uuid('paper_id').references(() => papers.id),
    /** The day on which it counts as taken; null while its paper is a draft. */
    takenOn: date('taken_on'),
  },
  (table) => [index('escalations_of_action').on(table.actionId)],
)

/** In-app notices: one row a recipient. */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey(),
    ...ofPlace(),
    account: uuid().notNull(),
    actionId: uuid('action_id').references(() => actions.id),
    sentence: jsonb().$type<Text>().notNull(),
    at: instant().notNull().default(now),
    by: text().notNull(),
    readAt: instant('read_at'),
  },
  (table) => [index('notices_of_account').on(table.account, table.at)],
)
