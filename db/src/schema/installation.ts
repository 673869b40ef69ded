import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** Settings of the installation by name: `district`, `fictional`, `campaign`, `unitNames`. */
export const installation = pgTable('installation', { name: text().primaryKey(), value: jsonb().notNull() })
