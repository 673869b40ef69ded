import type { Role } from '@silverguard/shared/permissions/contract'
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, now } from './columns.ts'

/** Who may sign in, as what, over which divisions. Only an administrator other than the person changes a row. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid().primaryKey(),
    version: integer().notNull().default(1),
    /** Lower case; one in the whole installation. */
    signInName: text('sign_in_name').notNull(),
    person: text().notNull(),
    /** The scope: everything under this code. */
    divisionCode: code('division_code').notNull(),
    roles: text().array().$type<Role[]>().notNull(),
    active: boolean().notNull().default(true),
    createdAt: instant('created_at').notNull().default(now),
    changedAt: instant('changed_at').notNull().default(now),
  },
  (table) => [uniqueIndex('accounts_sign_in_name').on(table.signInName), index('accounts_by_division').on(table.divisionCode, table.signInName)],
)

/** What an account proves itself with; apart from the account, because a person changes it themselves. */
export const accountCredentials = pgTable('account_credentials', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id),
  divisionCode: code('division_code').notNull(),
  /** Argon2id in its own text form. */
  passwordHash: text('password_hash').notNull(),
  /** Latest first; none of them may be chosen again. */
  formerHashes: text('former_hashes').array().notNull(),
  /** The password is a one-time one. */
  mustChange: boolean('must_change').notNull(),
  /** After this a one-time password opens nothing. */
  oneTimeUntil: instant('one_time_until'),
  passwordSetAt: instant('password_set_at').notNull(),
  /** Base32; in force once confirmed. */
  totpSecret: text('totp_secret'),
  totpConfirmedAt: instant('totp_confirmed_at'),
  /** The last time step whose code was used; none is taken twice. */
  totpLastStep: bigint('totp_last_step', { mode: 'number' }),
  lastSignedInAt: instant('last_signed_in_at'),
})

/** An open or ended session. Its token is known to the browser alone; here stands its SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    divisionCode: code('division_code').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    openedAt: instant('opened_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
    address: text().notNull(),
    device: text().notNull(),
  },
  (table) => [uniqueIndex('sessions_token').on(table.tokenHash), index('sessions_of_account').on(table.accountId, table.endsAt)],
)

/** Browsers from which an account has signed in before: strangers' failures do not slow these down. */
export const knownDevices = pgTable('known_devices', {
  tokenHash: bytes('token_hash').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id),
  divisionCode: code('division_code').notNull(),
  seenAt: instant('seen_at').notNull(),
})

/** How much sign-ins are slowed down, by a hash of what they are counted for (account and address, account and device, account). */
export const signInBrakes = pgTable('sign_in_brakes', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastFailureAt: instant('last_failure_at').notNull(),
  heldUntil: instant('held_until'),
})
