import type { FactKey, FactValue } from '@silverguard/shared/facts/catalogue'
import { statementSources } from '@silverguard/shared/facts/contract'
import { date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
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
    value: jsonb().$type<FactValue>().notNull(),
    trueSince: date('true_since').notNull(),
    recordedAt: instant('recorded_at').notNull().default(now),
    source: text({ enum: statementSources }).notNull(),
    recordedBy: text('recorded_by').notNull(),
    importId: uuid('import_id'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
  },
  (table) => [index('fact_statements_latest').on(table.institutionId, table.fact, table.trueSince, table.recordedAt)],
)
