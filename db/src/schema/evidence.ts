import { evidenceKinds } from '@silverguard/shared/evidence/contract'
import { doublePrecision, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { code, instant, now } from './columns.ts'
import { institutions } from './institutions.ts'

/** A file that proves something about a place. Its bytes lie on disk under their hash; the same file twice lies there once. */
export const evidenceFiles = pgTable(
  'evidence_files',
  {
    /** Given by whoever hands it in: the same one twice is one. */
    id: uuid().primaryKey(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    divisionCode: code('division_code').notNull(),
    screeningId: uuid('screening_id'),
    checkId: uuid('check_id'),
    /** Lower-case hexadecimal, of the bytes as they came in. */
    sha256: text().notNull(),
    bytes: integer().notNull(),
    kind: text({ enum: evidenceKinds }).notNull(),
    fileName: text('file_name').notNull(),
    /** Pixels, of images. */
    width: integer(),
    height: integer(),
    takenAt: instant('taken_at'),
    longitude: doublePrecision(),
    latitude: doublePrecision(),
    recordedAt: instant('recorded_at').notNull().default(now),
    recordedBy: text('recorded_by').notNull(),
    accountId: uuid('account_id'),
  },
  (table) => [index('evidence_files_of_institution').on(table.institutionId, table.recordedAt), index('evidence_files_by_hash').on(table.sha256)],
)
