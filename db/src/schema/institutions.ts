import type { Facts } from '@silverguard/shared/facts/catalogue'
import { registrations } from '@silverguard/shared/facts/catalogue'
import { foundThroughValues, kinds, ownerships, registrationTypes, runningStates } from '@silverguard/shared/institutions/particulars'
import type { Verdict } from '@silverguard/shared/risk/contract'
import { levels, standings, verdictStatuses } from '@silverguard/shared/risk/vocabulary'
import { sql } from 'drizzle-orm'
import { boolean, date, doublePrecision, index, integer, jsonb, numeric, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { code, instant, now, sortKey } from './columns.ts'
import { ruleSets } from './risk.ts'

const known = (fact: string) => sql.raw(`facts->>'${fact}'`)
const knownNumber = (fact: string) => sql.raw(`(facts->>'${fact}')::numeric`)

/** One row an institution: its particulars, and what is derived from its statements and scored by the active rule set. */
export const institutions = pgTable(
  'institutions',
  {
    id: uuid().primaryKey(),
    version: integer().notNull().default(1),
    /** Where the place lies: a township (9) or village (12), or the stated division (6) while the township is pending. */
    divisionCode: code('division_code').notNull(),
    /** The unit whose duty it is to screen the place; apart from where it lies. */
    dutyCode: code('duty_code').notNull(),
    townshipPending: boolean('township_pending').notNull().default(false),
    townshipStated: text('township_stated'),
    /** Other records that this one may be; a person clears the mark. */
    possibleDuplicateOf: uuid('possible_duplicate_of').array().notNull().default(sql`'{}'`),
    name: text().notNull(),
    formerNames: text('former_names').array(),
    creditCode: text('credit_code'),
    /** Derived: the code whatever its case, width and spaces. Not unique here, else it would tell of records outside one's scope. */
    creditCodeKey: text('credit_code_key'),
    creditCodeDoubtful: boolean('credit_code_doubtful').notNull().default(false),
    kind: text({ enum: kinds }),
    ownership: text({ enum: ownerships }),
    registrationType: text('registration_type', { enum: registrationTypes }),
    registrar: text(),
    filedOn: date('filed_on'),
    filedWith: text('filed_with'),
    village: text(),
    address: text(),
    longitude: doublePrecision(),
    latitude: doublePrecision(),
    residents: integer(),
    operator: text(),
    investor: text(),
    legalRepresentative: text('legal_representative'),
    personInCharge: text('person_in_charge'),
    telephones: text().array(),
    startedOn: date('started_on'),
    foundThrough: text('found_through', { enum: foundThroughValues }),
    rating: smallint(),
    severalLines: boolean('several_lines'),
    marketing: text(),
    charging: text(),
    runningState: text('running_state', { enum: runningStates }),
    closedSince: date('closed_since'),
    stableOperation: boolean('stable_operation'),
    /** The latest day of which the particulars speak; an older file fills blanks only. */
    particularsAsOf: date('particulars_as_of').notNull(),
    /** Derived: pinyin sort key of the name. */
    nameKey: sortKey('name_key').notNull(),
    /** Derived: normalised name for matching (`institutions/name-matching.ts`). */
    nameMatch: text('name_match').notNull(),
    /** Derived: everything the text filter looks through, lower case, simplified, with pinyin and initials. */
    searchText: text('search_text').notNull(),
    /** Derived from the statements: what is known as of today. */
    facts: jsonb().$type<Facts>().notNull(),
    registration: text({ enum: registrations }).generatedAlwaysAs(known('registration')),
    bedCount: numeric('bed_count', { mode: 'number' }).generatedAlwaysAs(knownNumber('bedCount')),
    largePrepayers: numeric('large_prepayers', { mode: 'number' }).generatedAlwaysAs(knownNumber('largePrepayers')),
    prepaidBalance: numeric('prepaid_balance', { mode: 'number' }).generatedAlwaysAs(knownNumber('prepaidBalance')),
    verdict: jsonb().$type<Verdict>().notNull(),
    level: text({ enum: levels }).notNull(),
    couldReach: text('could_reach', { enum: levels }).notNull(),
    status: text({ enum: verdictStatuses }).notNull(),
    standing: text({ enum: standings }).notNull(),
    /** Order of lists: red 0, orange 1, yellow 2, apart 3, pending 4, green 5. */
    standingRank: smallint('standing_rank').notNull(),
    ruleSetId: text('rule_set_id')
      .notNull()
      .references(() => ruleSets.id),
    scoredAt: instant('scored_at').notNull().default(now),
    /** The level that somebody answers for, by which determination, and the standing that it was confirmed upon. */
    confirmedLevel: text('confirmed_level', { enum: levels }),
    confirmedUpon: text('confirmed_upon', { enum: standings }),
    confirmedAt: instant('confirmed_at'),
    determinationId: uuid('determination_id'),
    /** On the list since then without a break; null while it is on none. */
    listedSince: date('listed_since'),
    /** 待复核: the standing moved away from what the level was confirmed upon. */
    underReview: boolean('under_review').notNull().generatedAlwaysAs(sql.raw('coalesce(confirmed_upon <> standing, false)')),
    /** Red 0, orange 1, yellow 2, green 5. */
    confirmedRank: smallint('confirmed_rank').generatedAlwaysAs(
      sql.raw("case confirmed_level when 'red' then 0 when 'orange' then 1 when 'yellow' then 2 when 'green' then 5 end"),
    ),
    createdAt: instant('created_at').notNull().default(now),
    changedAt: instant('changed_at').notNull().default(now),
  },
  (table) => [
    index('institutions_credit_code').on(table.creditCodeKey, table.divisionCode),
    index('institutions_named_duplicates').on(table.divisionCode).where(sql`${table.possibleDuplicateOf} <> '{}'`),
    index('institutions_counts').on(table.divisionCode, table.standing, table.status, table.registration, table.kind),
    index('institutions_by_level').on(table.standingRank, table.divisionCode, table.nameKey, table.id),
    index('institutions_by_division').on(table.divisionCode, table.nameKey, table.id),
    // The division stands last so that the scope is looked for in the index and not row by row.
    index('institutions_by_name').on(table.nameKey, table.id, table.divisionCode),
    index('institutions_by_confirmed_level').on(table.confirmedRank, table.divisionCode, table.nameKey, table.id),
    index('institutions_under_review').on(table.divisionCode).where(sql`${table.underReview}`),
    index('institutions_by_change').on(table.changedAt, table.id, table.divisionCode),
  ],
)

export const handoverKinds = ['duty', 'place'] as const

/** 移交: the duty to screen a place went to another unit, or the place to another division. Each is an event of its own. */
export const handovers = pgTable(
  'handovers',
  {
    id: uuid().primaryKey(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    /** Where the place lies now; goes along with it. */
    divisionCode: code('division_code').notNull(),
    kind: text({ enum: handoverKinds }).notNull(),
    fromCode: code('from_code').notNull(),
    toCode: code('to_code').notNull(),
    at: instant().notNull(),
    handedOverBy: text('handed_over_by').notNull(),
    importId: uuid('import_id'),
  },
  (table) => [index('handovers_of_institution').on(table.institutionId, table.at)],
)
