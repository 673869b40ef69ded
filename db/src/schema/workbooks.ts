import type { CellProblem, ImportCounts, ImportLook, ImportMapping } from '@silverguard/shared/workbooks/contract'
import { importStates, rowOutcomes } from '@silverguard/shared/workbooks/contract'
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, now } from './columns.ts'
import { institutions } from './institutions.ts'

/** A register handed in: what it looks like, how it is to be read, how far its trial or import is. */
export const imports = pgTable('imports', {
  id: uuid().primaryKey(),
  version: integer().notNull().default(1),
  state: text({ enum: importStates }).notNull(),
  look: jsonb().$type<ImportLook>().notNull(),
  mapping: jsonb().$type<ImportMapping>(),
  day: date(),
  /** The scope of whoever handed it in, for good: who sees less of the register must not read here what was compared with more of it. */
  divisionCode: code('division_code').notNull(),
  /** Where rows go whose township is not recognised. */
  divisionStated: text('division_stated'),
  progressDone: integer('progress_done').notNull().default(0),
  progressTotal: integer('progress_total').notNull().default(0),
  /** Last sign of life of the running trial or import; long silent means interrupted. */
  progressAt: instant('progress_at').notNull().default(now),
  /** State of the register that the last trial compared with; another one at import time means: try again. */
  comparedWith: text('compared_with'),
  counts: jsonb().$type<ImportCounts>(),
  failure: jsonb().$type<{ zh: string; en: string }>(),
  undoneAt: instant('undone_at'),
  undoneBy: text('undone_by'),
  undoneReason: text('undone_reason'),
  actor: text().notNull(),
  createdAt: instant('created_at').notNull().default(now),
})

/** The file as it was sent, to be returned with its reasons. */
export const importFiles = pgTable('import_files', {
  importId: uuid('import_id')
    .primaryKey()
    .references(() => imports.id),
  divisionCode: code('division_code').notNull(),
  content: bytes().notNull(),
})

/** The rows of the last trial, staged ready to be written: `staged` holds the institution's columns and the statements. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    row: integer().notNull(),
    divisionCode: code('division_code').notNull(),
    outcome: text({ enum: rowOutcomes }).notNull(),
    name: text().notNull(),
    institutionId: uuid('institution_id'),
    /** The version that the trial compared with; another one at import time means: try again. */
    baseVersion: integer('base_version'),
    changes: jsonb().$type<{ key: string; before: unknown; after: unknown }[]>().notNull(),
    problems: jsonb().$type<CellProblem[]>().notNull(),
    marks: text().array().notNull(),
    staged: jsonb(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] }), index('import_rows_outcome').on(table.importId, table.outcome, table.row)],
)

/** The mapping last used for files of a shape, by the scope of those who used it. */
export const importShapes = pgTable(
  'import_shapes',
  {
    divisionCode: code('division_code').notNull(),
    shape: text().notNull(),
    mapping: jsonb().$type<ImportMapping>().notNull(),
    rememberedAt: instant('remembered_at').notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.shape] })],
)

/** Which record an import of a shape wrote for a row without code or id: the same name, township, address and occurrence is it again. */
export const importOrigins = pgTable(
  'import_origins',
  {
    /** The scope of whoever imported: two scopes' files never meet in one row. */
    scopeCode: code('scope_code').notNull(),
    shape: text().notNull(),
    /** Hash of name, township and address as the file writes them. */
    identity: text().notNull(),
    occurrence: integer().notNull(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    divisionCode: code('division_code').notNull(),
  },
  // With the record itself: one that was moved away goes along with its place, and another may be written for the same row.
  (table) => [
    primaryKey({ name: 'import_origins_pk', columns: [table.scopeCode, table.shape, table.identity, table.occurrence, table.institutionId] }),
    index('import_origins_of_institution').on(table.institutionId),
  ],
)
