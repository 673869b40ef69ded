import type { Parameters } from '@silverguard/shared/risk/contract'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, now } from './columns.ts'

/** Rule sets as data: profile, parameters, the condition trees as they were, and the day from which they hold. */
export const ruleSets = pgTable(
  'rule_sets',
  {
    /** `district-plan@1` as it shipped; `district-plan@1.2` is a district's own second version of it. */
    id: text().primaryKey(),
    profile: text({ enum: profiles }).notNull(),
    effectiveFrom: date('effective_from').notNull(),
    parameters: jsonb().$type<Parameters>().notNull(),
    /** The rules with level, clause and condition tree, as `risk/rule-set.ts` writes them. */
    rules: jsonb().notNull(),
    /** The version that it was made from; null for one that shipped. */
    basedOn: text('based_on'),
    /** By which every institution is scored now: the one in force today, from the moment that they were scored anew. */
    active: boolean().notNull().default(false),
    createdAt: instant('created_at').notNull().default(now),
  },
  (table) => [uniqueIndex('rule_sets_one_active').on(table.active).where(sql`${table.active}`)],
)

/** A version that is being prepared; nothing follows from it. */
export const ruleDrafts = pgTable('rule_drafts', {
  id: uuid().primaryKey(),
  version: integer().notNull().default(1),
  basedOn: text('based_on')
    .notNull()
    .references(() => ruleSets.id),
  parameters: jsonb().$type<Parameters>().notNull(),
  ended: jsonb().$type<{ rule: string; reason: string }[]>().notNull(),
  note: text().notNull(),
  state: text({ enum: ['draft', 'published', 'discarded'] }).notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** When a rule set was made to hold. In force on a day: of those not revoked, the latest day that is not after it, then the latest published. */
export const rulePublications = pgTable(
  'rule_publications',
  {
    id: uuid().primaryKey(),
    ruleSetId: text('rule_set_id')
      .notNull()
      .references(() => ruleSets.id),
    holdsFrom: date('holds_from').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
    accountId: uuid('account_id'),
    reason: text().notNull(),
    draftId: uuid('draft_id').references(() => ruleDrafts.id),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by'),
    revokedReason: text('revoked_reason'),
  },
  (table) => [index('rule_publications_by_day').on(table.holdsFrom, table.publishedAt)],
)
