import { boolean, date, pgTable, text } from 'drizzle-orm/pg-core'
import { code } from './columns.ts'

/** Divisions of the installation's area and its neighbours: province 2, city 4, county 6, township 9, village 12 digits. */
export const divisions = pgTable('divisions', {
  code: code().primaryKey(),
  name: text().notNull(),
  /** Added by the district (开发区, 新区) and not by the division data. */
  own: boolean().notNull().default(false),
  /** The day from which the code is no longer given to anything new. */
  endedOn: date('ended_on'),
  /** What took its place. */
  successor: code('successor'),
})
