import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** A campaign (专项行动) has a name and its days, both included. */
export const campaigns = pgTable('campaigns', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  startsOn: date('starts_on').notNull(),
  endsOn: date('ends_on').notNull(),
  /** Days after which a screening, an outside check is too old to rely on. */
  screeningValidDays: integer('screening_valid_days').notNull().default(180),
  checkValidDays: integer('check_valid_days').notNull().default(90),
})
