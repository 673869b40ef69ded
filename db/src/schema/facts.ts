import type { FactKey, FactValue } from '@silverguard/shared/facts/catalogue'
import { statementSources } from '@silverguard/shared/facts/contract'
import { sql } from 'drizzle-orm'
import { boolean, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { code, instant, now } from './columns.ts'
import { institutions } from './institutions.ts'

/** Dated statements of fact. Nothing is overwritten: a later one displaces, a withdrawn one steps back (risk-rules, section 5). */
export const factStatements = pgTable(
  'fact_statements',
  {
    id: uuid().primaryKey(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    divisionCode: code('division_code').notNull(),
    fact: text().$type<FactKey>().notNull(),
    /** Null: could not be established (无法核实); such a one displaces nothing. */
    value: jsonb().$type<FactValue>(),
    trueSince: date('true_since').notNull(),
    recordedAt: instant('recorded_at').notNull().default(now),
    source: text({ enum: statementSources }).notNull(),
    recordedBy: text('recorded_by').notNull(),
    importId: uuid('import_id'),
    /** The screening or outside check that it was made in; no foreign key, because facts know nothing of those. */
    screeningId: uuid('screening_id'),
    checkId: uuid('check_id'),
    /** Files that prove it, by id; they may arrive after it, over a poor line. */
    evidence: uuid().array().notNull().default(sql`'{}'`),
    note: text(),
    /** Made by somebody who had seen what the sources said before, to decide between them. */
    settles: boolean().notNull().default(false),
    /** The instant of the state that the person saw; what was recorded later they did not know. */
    basedOn: instant('based_on'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (table) => [
    index('fact_statements_latest').on(table.institutionId, table.fact, table.trueSince, table.recordedAt),
    index('fact_statements_of_screening').on(table.screeningId),
    index('fact_statements_of_import').on(table.importId),
  ],
)
