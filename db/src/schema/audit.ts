import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, now } from './columns.ts'

/** What was done, by whom, to what; written in the transaction of the change and never changed. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: uuid().primaryKey(),
    /** Orders the entries of one transaction. */
    sequence: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    /** The transaction that wrote it, by its place among all; a seal covers a range of these (`audit_transaction()`). */
    transaction: bigint({ mode: 'number' }).notNull().default(sql`audit_transaction()`),
    at: instant().notNull().default(now),
    actor: text().notNull(),
    /** The account of the actor; null for the system. */
    accountId: uuid('account_id'),
    /** Where it came from: an address of the network, or the command line with the user of the operating system. */
    origin: text().notNull().default(''),
    /** Past tense: `institution.edited`. */
    action: text().notNull(),
    /** The feature's word and id of what was touched. */
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    /** The division of the day; entries do not move. */
    divisionCode: code('division_code').notNull(),
    sentence: jsonb().$type<{ zh: string; en: string }>().notNull(),
    changes: jsonb().$type<{ key: string; before: unknown; after: unknown; trueSince?: string | undefined }[]>().notNull(),
  },
  (table) => [
    index('audit_entries_subject').on(table.subjectKind, table.subjectId, table.at),
    index('audit_entries_transaction').on(table.transaction, table.sequence),
    index('audit_entries_latest').on(table.at, table.sequence, table.divisionCode),
    index('audit_entries_person').on(table.accountId, table.at),
  ],
)

/**
 * One link of the chain: it covers every entry whose transaction lies from `fromTransaction` to below `belowTransaction`, all of
 * them ended when it was made. `hash` binds the link before it and the digests of the entries.
 */
export const auditSeals = pgTable(
  'audit_seals',
  {
    /** 1, 2, 3 … without a gap. */
    number: integer().primaryKey(),
    fromTransaction: bigint('from_transaction', { mode: 'number' }).notNull(),
    belowTransaction: bigint('below_transaction', { mode: 'number' }).notNull(),
    entries: integer().notNull(),
    /** SHA-256 of each entry, 32 bytes each, in the order of transaction and sequence: names the entry that was touched. */
    digests: bytes().notNull(),
    previous: bytes().notNull().unique(),
    hash: bytes().notNull().unique(),
    sealedAt: instant('sealed_at').notNull(),
  },
  (table) => [index('audit_seals_below').on(table.belowTransaction)],
)

/** One row: what is added to the server's transaction numbers, which begin anew where a dump is restored. */
export const auditClock = pgTable('audit_clock', {
  one: integer().primaryKey().default(1),
  offset: bigint({ mode: 'number' }).notNull().default(0),
})
