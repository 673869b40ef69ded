import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { code, instant, now } from './columns.ts'

/** What was done, by whom, to what; written in the transaction of the change and never changed. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: uuid().primaryKey(),
    at: instant().notNull().default(now),
    actor: text().notNull(),
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
  (table) => [index('audit_entries_subject').on(table.subjectKind, table.subjectId, table.at)],
)
