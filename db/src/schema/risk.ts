import type { Parameters } from '@silverguard/shared/risk/contract'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { sql } from 'drizzle-orm'
import { boolean, date, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant, now } from './columns.ts'

/** Rule sets as data: profile, parameters, the condition trees as they were, and the day from which they hold. */
export const ruleSets = pgTable(
  'rule_sets',
  {
    /** `district-plan@1`. */
    id: text().primaryKey(),
    profile: text({ enum: profiles }).notNull(),
    effectiveFrom: date('effective_from').notNull(),
    parameters: jsonb().$type<Parameters>().notNull(),
    /** The rules with level, clause and condition tree, as `risk/rule-set.ts` writes them. */
    rules: jsonb().notNull(),
    active: boolean().notNull().default(false),
    createdAt: instant('created_at').notNull().default(now),
  },
  (table) => [uniqueIndex('rule_sets_one_active').on(table.active).where(sql`${table.active}`)],
)
