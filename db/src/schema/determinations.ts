import type { Sheet } from '@silverguard/shared/determinations/contract'
import { determinationStates, movements } from '@silverguard/shared/determinations/vocabulary'
import { levels, standings } from '@silverguard/shared/risk/vocabulary'
import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { code, instant, now } from './columns.ts'
import { institutions } from './institutions.ts'

/** 会商研判: a meeting over the queue. It belongs to the scope of whoever opened it. */
export const meetings = pgTable('meetings', {
  id: uuid().primaryKey(),
  divisionCode: code('division_code').notNull(),
  heldOn: date('held_on').notNull(),
  place: text().notNull(),
  chair: text().notNull(),
  attendees: text().array().notNull(),
  openedBy: text('opened_by').notNull(),
  openedAt: instant('opened_at').notNull().default(now),
  closedAt: instant('closed_at'),
  summary: text().notNull().default(''),
})

/** 研判定级: a level that somebody proposed and what somebody else made of it. Each is decided once; a later level is a later row. */
export const determinations = pgTable(
  'determinations',
  {
    id: uuid().primaryKey(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    divisionCode: code('division_code').notNull(),
    state: text({ enum: determinationStates }).notNull(),
    proposedLevel: text('proposed_level', { enum: levels }).notNull(),
    proposalReason: text('proposal_reason').notNull(),
    proposalEvidence: uuid('proposal_evidence').array().notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAccount: uuid('proposed_account').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    /** The verdict sheet that it was proposed upon, later the one that it was decided upon: as it was read at that moment. */
    proposedUpon: jsonb('proposed_upon').$type<Sheet>().notNull(),
    decidedUpon: jsonb('decided_upon').$type<Sheet>(),
    /** The confirmed level, and the standing that it was confirmed upon. */
    level: text({ enum: levels }),
    upon: text({ enum: standings }),
    previous: text({ enum: levels }),
    movement: text({ enum: movements }),
    reason: text().notNull().default(''),
    evidence: uuid().array().notNull().default(sql`'{}'`),
    minutes: text().notNull().default(''),
    meetingId: uuid('meeting_id').references(() => meetings.id),
    decidedBy: text('decided_by'),
    decidedAccount: uuid('decided_account'),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    index('determinations_of_institution').on(table.institutionId, table.decidedAt),
    uniqueIndex('determinations_one_waiting').on(table.institutionId).where(sql`${table.state} = 'proposed'`),
    index('determinations_by_state').on(table.state, table.divisionCode, table.proposedAt),
    index('determinations_by_decision').on(table.decidedAt, table.id),
    index('determinations_of_meeting').on(table.meetingId),
    // Whoever proposed decides nothing, whatever a program says.
    check(
      'determinations_by_two',
      sql`case state when 'proposed' then decided_account is null when 'withdrawn' then decided_account = proposed_account
        else decided_account is not null and decided_account <> proposed_account end`,
    ),
    check(
      'determinations_decided_whole',
      sql`(state = 'confirmed') = (level is not null) and (level is null) = (decided_upon is null) and (state = 'proposed') = (decided_at is null)`,
    ),
  ],
)

/** 观察期: a place that left a list or went down it is looked at again on fixed days. */
export const watches = pgTable(
  'watches',
  {
    id: uuid().primaryKey(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => institutions.id),
    divisionCode: code('division_code').notNull(),
    /** By which it left. */
    determinationId: uuid('determination_id')
      .notNull()
      .unique()
      .references(() => determinations.id),
    fromLevel: text('from_level', { enum: levels }).notNull(),
    toLevel: text('to_level', { enum: levels }).notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    rechecksOn: date('rechecks_on').array().notNull(),
    /** Who let it off: a relapse comes back to them. */
    releasedBy: text('released_by').notNull(),
    releasedAccount: uuid('released_account').notNull(),
    /** Ended before its end, by another determination. */
    endedOn: date('ended_on'),
    endedBy: uuid('ended_by').references(() => determinations.id),
  },
  (table) => [
    uniqueIndex('watches_one_running').on(table.institutionId).where(sql`${table.endedOn} is null`),
    index('watches_of_institution').on(table.institutionId),
  ],
)
