import { pgTable, text } from 'drizzle-orm/pg-core'
import { code } from './columns.ts'

/** Divisions of the installation's area and its neighbours: province 2, city 4, county 6, township 9, village 12 digits. */
export const divisions = pgTable('divisions', { code: code().primaryKey(), name: text().notNull() })
