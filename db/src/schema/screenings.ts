import type { Particulars } from '@silverguard/shared/institutions/contract'
import type { CheckResults, UnappliedParticular } from '@silverguard/shared/screenings/contract'
import { outsideRegisters, screeningMethods, spokenToValues } from '@silverguard/shared/screenings/vocabulary'
import { sql } from 'drizzle-orm'
import { boolean, date, doublePrecision, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { code, instant, now } from './columns.ts'
import { institutions } from './institutions.ts'

const withdrawal = { withdrawnAt: instant('withdrawn_at'), withdrawnBy: text('withdrawn_by'), withdrawnReason: text('withdrawn_reason') }

/** 排查: who looked at a place, when and how. What they found stands in its statements; a screening is never changed, only withdrawn. */
export const screenings = pgTable(
  'screenings',
  {
    /** Given by whoever recorded it, on a phone long before it arrives: the same one twice is one. */
    id: uuid().primaryKey(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    divisionCode: code('division_code').notNull(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    screenedOn: date('screened_on').notNull(),
    /** Null where a workbook does not say. */
    method: text({ enum: screeningMethods }),
    /** 四不两直; null where it is not said. */
    unannounced: boolean(),
    /** Who went. */
    screeners: text().array().notNull(),
    spokenTo: text('spoken_to', { enum: spokenToValues }).array().notNull(),
    /** Which fee records were seen. */
    feeRecords: text('fee_records'),
    plannedMeasures: text('planned_measures'),
    remarks: text(),
    /** Particulars as they were said. */
    particulars: jsonb().$type<{ readonly [K in keyof Particulars]?: Particulars[K] | undefined }>().notNull(),
    /** Those that were not taken over, because somebody else had changed them meanwhile. */
    unapplied: jsonb().$type<UnappliedParticular[]>().notNull(),
    /** Where the phone stood, if its owner let it say so. */
    longitude: doublePrecision(),
    latitude: doublePrecision(),
    /** Metres. */
    accuracy: doublePrecision(),
    /** The instant of the state that the form was filled in upon. */
    basedOn: instant('based_on'),
    /** When it was finished on the device. */
    keptAt: instant('kept_at'),
    recordedAt: instant('recorded_at').notNull().default(now),
    recordedBy: text('recorded_by').notNull(),
    accountId: uuid('account_id'),
    importId: uuid('import_id'),
    /** SHA-256 of what was handed in: tells a second delivery from another screening under the same id. */
    digest: text().notNull(),
    ...withdrawal,
  },
  (table) => [
    index('screenings_of_institution').on(table.institutionId, table.screenedOn, table.recordedAt),
    index('screenings_of_campaign').on(table.campaignId, table.institutionId, table.screenedOn),
  ],
)

/** A look into one of the three outside registers: what was searched, on which day, with what result. */
export const outsideChecks = pgTable(
  'outside_checks',
  {
    id: uuid().primaryKey(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    divisionCode: code('division_code').notNull(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    register: text({ enum: outsideRegisters }).notNull(),
    checkedOn: date('checked_on').notNull(),
    /** The words that were searched: names, codes. */
    searched: text().array().notNull(),
    results: jsonb().$type<CheckResults>().notNull(),
    finding: text(),
    evidence: uuid().array().notNull().default(sql`'{}'`),
    recordedAt: instant('recorded_at').notNull().default(now),
    recordedBy: text('recorded_by').notNull(),
    accountId: uuid('account_id'),
    digest: text().notNull(),
    ...withdrawal,
  },
  (table) => [index('outside_checks_of_institution').on(table.institutionId, table.register, table.checkedOn)],
)
